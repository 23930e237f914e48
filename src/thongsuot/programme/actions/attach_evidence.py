"""Attach evidence to an activity, to equipment, or to a budget line."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.files.models import StoredFile
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Activity, BudgetLine, Equipment, Evidence
from thongsuot.programme.recording import count_revision, create_once
from thongsuot.programme.states import PeopleShown


@audited()
def attach_evidence(
    *,
    client_id: UUID,
    of: Activity | Equipment | BudgetLine,
    caption: str,
    people_shown: PeopleShown = PeopleShown.NOBODY,
    file: StoredFile | None = None,
    document: Document | None = None,
    link: str | None = None,
    by: Actor,
    at: datetime,
) -> Evidence:
    """One piece of evidence, carried by exactly one of a file, a document, a link; made once for a `client_id`.

    The record that it belongs to counts a revision, since a submission ships its evidence with it.
    """
    if sum(carrier is not None for carrier in (file, document, link)) != 1:
        raise InvalidRecord(
            gettext("Minh chứng “%(caption)s” phải là đúng một trong: tệp, văn bản, đường dẫn.") % {"caption": caption}
        )
    row = Evidence(
        client_id=client_id,
        activity=of if isinstance(of, Activity) else None,
        equipment=of if isinstance(of, Equipment) else None,
        budget_line=of if isinstance(of, BudgetLine) else None,
        file=file,
        document=document,
        link=link,
        caption=caption,
        people_shown=people_shown,
    )
    evidence, is_new = create_once(row, action="attach_evidence", by=by, at=at)
    if is_new:
        count_revision(of)
    return evidence
