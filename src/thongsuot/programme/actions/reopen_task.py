"""Take up again a task that had been dropped."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.models import Task
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import TaskState, require_task_transition


@audited()
def reopen_task(*, task: Task, by: Actor, at: datetime) -> Task:
    """The task, planned again; ForbiddenTransition unless it was dropped."""
    present = locked(task)
    require_task_transition(TaskState(present.state), TaskState.PLANNED)
    return change(present, {"state": TaskState.PLANNED, "completed_on": None}, action="reopen_task", by=by, at=at)
