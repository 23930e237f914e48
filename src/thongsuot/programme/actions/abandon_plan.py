"""Give up a plan before it is issued."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Plan
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import PlanState, require_plan_transition


@audited()
def abandon_plan(*, plan: Plan, reason: str, by: Actor, at: datetime) -> Plan:
    """The plan, given up; InvalidRecord without a reason, ForbiddenTransition unless it was being drafted."""
    if not reason.strip():
        raise InvalidRecord(gettext("Hãy ghi lý do không ban hành kế hoạch."))
    present = locked(plan)
    require_plan_transition(PlanState(present.state), PlanState.ABANDONED)
    values = {"state": PlanState.ABANDONED}
    return change(present, values, action="abandon_plan", by=by, at=at, remark=reason.strip())
