"""Revise a programme: its name, the documents that govern it, when it runs; its key stays, as outlines name it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.programme.actions.define_programme import require_days
from thongsuot.programme.models import Programme
from thongsuot.programme.recording import change, count_revision, locked


@audited()
def revise_programme(
    *,
    programme: Programme,
    revision: int,
    name: str,
    governed_by: Sequence[Document],
    active_from: date,
    active_to: date | None,
    by: Actor,
    at: datetime,
) -> Programme:
    """The programme as it is now to be, until before `active_to`; `revision` is the one that the person saw.

    InvalidRecord where someone else changed it meanwhile, or where it ends before it begins.
    """
    present = locked(programme, revision=revision)
    require_days(name, active_from, active_to)
    values = {"name": name, "active_from": active_from, "active_to": active_to}
    revised = change(present, values, action="revise_programme", by=by, at=at)
    before = sorted(str(pk) for pk in revised.governed_by.values_list("pk", flat=True))
    after = sorted(str(one.pk) for one in governed_by)
    if before != after:
        revised.governed_by.set(governed_by)
        told = {"before": {"governed_by": before}, "after": {"governed_by": after}}
        record_event(action="revise_programme", about=revised, by=by, at=at, **told)
        if revised.revision == revision:
            count_revision(revised)
    return revised
