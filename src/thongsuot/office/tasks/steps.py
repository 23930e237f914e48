"""What can be done with a task, as a table: from which state, by which button, with which action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thongsuot.audit.actor import Actor
from thongsuot.programme.actions.complete_task import complete_task
from thongsuot.programme.actions.drop_task import drop_task
from thongsuot.programme.actions.reopen_task import reopen_task
from thongsuot.programme.actions.start_task import start_task
from thongsuot.programme.models import Task
from thongsuot.programme.states import TASK_TRANSITIONS, TaskState


@dataclass(frozen=True, slots=True)
class Asked:
    """On which task, by whom, when; `completed_on` is the day on which it was done, `reason` why it is dropped."""

    task: Task
    by: Actor
    at: datetime
    completed_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class TaskButton:
    """A button: the state to which it leads, its label by the state from which, and what it says when done."""

    key: str
    target: TaskState
    labels: dict[TaskState, str | Promise]
    done: str | Promise
    action: Callable[[Asked], Task]
    grave: bool = False

    def label_from(self, state: TaskState) -> str | Promise:
        """What the button is called on a task in that state."""
        return self.labels[state]


BUTTONS: tuple[TaskButton, ...] = (
    TaskButton(
        "start",
        TaskState.UNDER_WAY,
        {TaskState.PLANNED: _("Bắt đầu"), TaskState.COMPLETED: _("Làm tiếp, chưa xong")},
        _("Nhiệm vụ đang được thực hiện."),
        lambda asked: start_task(task=asked.task, by=asked.by, at=asked.at),
    ),
    TaskButton(
        "complete",
        TaskState.COMPLETED,
        {TaskState.UNDER_WAY: _("Hoàn thành")},
        _("Đã ghi nhận nhiệm vụ hoàn thành."),
        lambda asked: complete_task(task=asked.task, completed_on=asked.completed_on, by=asked.by, at=asked.at),
    ),
    TaskButton(
        "drop",
        TaskState.DROPPED,
        {TaskState.PLANNED: _("Không thực hiện nữa"), TaskState.UNDER_WAY: _("Không thực hiện nữa")},
        _("Đã dừng nhiệm vụ; có thể nhận lại trên trang của nhiệm vụ."),
        lambda asked: drop_task(task=asked.task, reason=asked.reason, by=asked.by, at=asked.at),
        grave=True,
    ),
    TaskButton(
        "reopen",
        TaskState.PLANNED,
        {TaskState.DROPPED: _("Nhận lại nhiệm vụ")},
        _("Nhiệm vụ trở lại danh sách dự kiến."),
        lambda asked: reopen_task(task=asked.task, by=asked.by, at=asked.at),
    ),
)


@dataclass(frozen=True, slots=True)
class OfferedButton:
    """A button as one task offers it."""

    key: str
    label: str | Promise
    grave: bool


def buttons_for(task: Task) -> tuple[OfferedButton, ...]:
    """What the task's state allows, in the order of the table."""
    state = TaskState(task.state)
    return tuple(
        OfferedButton(one.key, one.label_from(state), one.grave)
        for one in BUTTONS
        if one.target in TASK_TRANSITIONS[state] and state in one.labels
    )
