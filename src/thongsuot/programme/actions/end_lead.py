"""End the lead that an office was entrusted with."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.endings import require_endable
from thongsuot.programme.models import LeadAssignment
from thongsuot.programme.recording import change, locked


@audited()
def end_lead(*, assignment: LeadAssignment, day: date, by: Actor, at: datetime) -> LeadAssignment:
    """From `day` on the office leads no more; InvalidPeriod, EndedAlready as of `require_endable`."""
    present = locked(assignment)
    require_endable(present, day)
    return change(present, {"active_to": day}, action="end_lead", by=by, at=at)
