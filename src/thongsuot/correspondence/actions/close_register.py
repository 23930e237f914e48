"""Close a register: it gives no more numbers."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Register


@audited()
def close_register(*, register: Register, by: Actor, at: datetime) -> None:
    """Close it for good, at the year's end or when its body is dissolved; closing it twice closes it once."""
    stored = Register.objects.select_for_update().get(pk=register.pk)
    if stored.closed_at is None:
        Register.objects.filter(pk=register.pk).update(closed_at=at)
        last = stored.next_number - 1
        record_event(action="close_register", about=register, by=by, at=at, after={"last_number": last})
    register.refresh_from_db()
