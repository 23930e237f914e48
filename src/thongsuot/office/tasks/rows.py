"""Tasks as a list shows them: each with the buttons that whoever looks may press."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thongsuot.correspondence.models import Document
from thongsuot.office.acting import Acting
from thongsuot.office.rights import AUTHORS
from thongsuot.office.tasks.steps import OfferedButton, buttons_for
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.models import Task
from thongsuot.programme.queries.visible import own_tasks
from thongsuot.programme.states import OPEN_TASKS


@dataclass(frozen=True, slots=True)
class Row:
    """A task in a list; `directive` is the document that it comes from; `is_idle` where it has begun without work.

    The buttons carry it on; what ends or undoes stands on the task's own page.
    """

    task: Task
    done: int
    directive: Document | None
    is_idle: bool
    buttons: tuple[OfferedButton, ...]


def rows_of(tasks: Iterable[Task], acting: Acting) -> list[Row]:
    """The rows of tasks that have `done` beside them; one query."""
    found = list(tasks)
    own = own_tasks(acting.holder(), acting.day).filter(pk__in=[one.pk for one in found])
    changeable = set(own.values_list("pk", flat=True)) if acting.holder().role in AUTHORS else set()
    return [_row(one, acting, may=one.pk in changeable) for one in found]


def units_of(tasks: Iterable[Task], acting: Acting) -> dict[Unit, UnitName]:
    """What the units that lead the tasks are called."""
    return names_on(Unit.objects.filter(pk__in={one.lead_unit_id for one in tasks}), acting.day)


def _row(task: Task, acting: Acting, *, may: bool) -> Row:
    done: int = getattr(task, "done")  # noqa: B009 - annotated
    direction = task.source_handling_direction
    return Row(
        task=task,
        done=done,
        directive=direction.entry.document if direction is not None else task.source_document,
        is_idle=not done and task.state in OPEN_TASKS and task.starts_on <= acting.day,
        buttons=tuple(one for one in buttons_for(task) if not one.grave) if may and task.state in OPEN_TASKS else (),
    )
