"""Take up again a plan that had been ended."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.models import Plan
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import PlanState, require_plan_transition


@audited()
def reopen_plan(*, plan: Plan, by: Actor, at: datetime) -> Plan:
    """The plan, in force again as it was issued; ForbiddenTransition unless it was closed."""
    present = locked(plan)
    require_plan_transition(PlanState(present.state), PlanState.ISSUED, given=PlanState.CLOSED)
    return change(present, {"state": PlanState.ISSUED}, action="reopen_plan", by=by, at=at)
