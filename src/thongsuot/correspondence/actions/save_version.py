"""Save a version of an outgoing document's text."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_noop

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import ChangedMeanwhile, NotEditable, NotEntitled
from thongsuot.correspondence.models import DocumentVersion, OutgoingDocument
from thongsuot.correspondence.queries.content import content_json
from thongsuot.correspondence.queries.steps import stands_on_side
from thongsuot.correspondence.states import EDITABLE, OutgoingState, Side
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office
from vanban.document.model import Document


@audited()
def save_version(
    *,
    outgoing: OutgoingDocument,
    content: Document,
    by: Position,
    at: datetime,
    note: str = "",
    seen: int | None = None,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> DocumentVersion:
    """The version, from now the document's current one; text that is the current one already makes no new version.

    `seen` is the number of the version that the person had before them: ChangedMeanwhile where another is current.
    NotEditable outside drafting and consulting; NotEntitled for people of other units than the drafting one.
    """
    stored = OutgoingDocument.objects.select_for_update().get(pk=outgoing.pk)
    day, state = timezone.localdate(at), OutgoingState(stored.state)
    require_in_office(by, day)
    if state not in EDITABLE:
        raise NotEditable(state.label)
    if not stands_on_side(Side.DRAFTING, by.unit, stored, day):
        raise NotEntitled(by.title, gettext_noop("sửa nội dung"))
    told, content_hash = content_json(content)
    current = stored.current_version
    if seen is not None and (current is None or current.number != seen):
        raise ChangedMeanwhile
    if current is not None and current.content_hash == content_hash:
        return current
    last = stored.versions.aggregate(last=Max("number"))["last"] or 0
    version = DocumentVersion.objects.create(
        id=id or uuid4(),
        outgoing=stored,
        number=last + 1,
        content=told,
        content_hash=content_hash,
        made_by=by,
        made_at=at,
        note=note,
    )
    OutgoingDocument.objects.filter(pk=stored.pk).update(current_version=version)
    after = {"version": version.number, "content_hash": content_hash}
    record_event(action="save_version", about=stored, by=by.actor(), at=at, after=after)
    outgoing.refresh_from_db()
    return version
