"""Stop a task that is no longer to be done."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.models import Task
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import TaskState, require_task_transition


@audited()
def drop_task(*, task: Task, by: Actor, at: datetime) -> Task:
    """The task, dropped; ForbiddenTransition where its state does not allow that."""
    present = locked(task)
    require_task_transition(TaskState(present.state), TaskState.DROPPED)
    return change(present, {"state": TaskState.DROPPED, "completed_on": None}, action="drop_task", by=by, at=at)
