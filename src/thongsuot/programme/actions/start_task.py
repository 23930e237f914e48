"""Begin work on a planned task."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.models import Task
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import TaskState, require_task_transition


@audited()
def start_task(*, task: Task, by: Actor, at: datetime) -> Task:
    """The task, under way; ForbiddenTransition where its state does not allow that."""
    present = locked(task)
    require_task_transition(TaskState(present.state), TaskState.UNDER_WAY)
    return change(present, {"state": TaskState.UNDER_WAY, "completed_on": None}, action="start_task", by=by, at=at)
