"""End a plan: its time is over, and of its tasks none is open."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Plan, Task
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import OPEN_TASKS, PlanState, require_plan_transition


@audited()
def close_plan(*, plan: Plan, by: Actor, at: datetime) -> Plan:
    """The plan, closed; ForbiddenTransition unless it is issued, InvalidRecord while a task of it is open."""
    present = locked(plan)
    require_plan_transition(PlanState(present.state), PlanState.CLOSED)
    left = Task.objects.filter(plan=present, withdrawn_at__isnull=True, state__in=OPEN_TASKS).count()
    if left:
        raise InvalidRecord(
            gettext(
                "Kế hoạch còn %(count)s nhiệm vụ chưa xong; hãy hoàn thành, dừng hoặc chuyển các nhiệm vụ đó sang kế "
                "hoạch khác rồi kết thúc."
            )
            % {"count": left}
        )
    return change(present, {"state": PlanState.CLOSED}, action="close_plan", by=by, at=at)
