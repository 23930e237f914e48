"""Declare a number void: it keeps its place and its reason, and is never given again."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import RemarkMissing
from thongsuot.correspondence.models import RegisterEntry
from thongsuot.correspondence.states import Step


@audited()
def void_entry(*, entry: RegisterEntry, reason: str, by: Actor, at: datetime) -> None:
    """Declare the entry void, for a reason; the document that it was given to stays named in it.

    An entry that is void already stays as it is: its reason is frozen.
    """
    if not reason.strip():
        raise RemarkMissing(Step.VOID_NUMBER.label)
    if RegisterEntry.objects.filter(pk=entry.pk, voided_at=None).update(voided_at=at, void_reason=reason.strip()):
        record_event(action="void_entry", about=entry, by=by, at=at, after={"reason": reason.strip()})
    entry.refresh_from_db()
