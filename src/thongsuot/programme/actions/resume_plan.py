"""Draft on a plan that had been given up."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.models import Plan
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import PlanState, require_plan_transition


@audited()
def resume_plan(*, plan: Plan, by: Actor, at: datetime) -> Plan:
    """The plan, being drafted again; ForbiddenTransition unless it was given up."""
    present = locked(plan)
    require_plan_transition(PlanState(present.state), PlanState.DRAFTING)
    return change(present, {"state": PlanState.DRAFTING}, action="resume_plan", by=by, at=at)
