"""Stop a task that is no longer to be done."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Task
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import TaskState, require_task_transition


@audited()
def drop_task(*, task: Task, reason: str, by: Actor, at: datetime) -> Task:
    """The task, dropped; InvalidRecord without a reason, ForbiddenTransition where its state does not allow that."""
    if not reason.strip():
        raise InvalidRecord(gettext("Hãy ghi lý do không thực hiện nhiệm vụ nữa."))
    present = locked(task)
    require_task_transition(TaskState(present.state), TaskState.DROPPED)
    values = {"state": TaskState.DROPPED, "completed_on": None}
    return change(present, values, action="drop_task", by=by, at=at, remark=reason.strip())
