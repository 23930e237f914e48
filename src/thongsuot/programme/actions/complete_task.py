"""Note that a task was completed, and when."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Task
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import TaskState, require_task_transition


@audited()
def complete_task(*, task: Task, completed_on: date, by: Actor, at: datetime) -> Task:
    """The task, completed; ForbiddenTransition unless it is under way."""
    present = locked(task)
    require_task_transition(TaskState(present.state), TaskState.COMPLETED)
    if completed_on < present.starts_on:
        raise InvalidRecord(
            gettext("Nhiệm vụ “%(present)s” hoàn thành trước ngày bắt đầu; hãy xem lại ngày.") % {"present": present}
        )
    return change(
        present,
        {"state": TaskState.COMPLETED, "completed_on": completed_on},
        action="complete_task",
        by=by,
        at=at,
    )
