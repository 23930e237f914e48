"""The lists of tasks and plans that a position may see, with how far they are; each in a constant number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from thongsuot.organisation.models import Position
from thongsuot.programme.models import Activity, Plan, Task
from thongsuot.programme.queries.visible import visible_plans, visible_tasks
from thongsuot.programme.states import OPEN_TASKS, PlanState, TaskState


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """What is looked for; no states are all of them. `of_unit` leaves what the own unit leads, helps with or set."""

    states: tuple[TaskState, ...] = OPEN_TASKS
    of_unit: bool = True
    late: bool = False
    programme: UUID | None = None
    plan: UUID | None = None


def matching_tasks(position: Position, day: date, wanted: TaskFilter) -> QuerySet[Task]:
    """The visible tasks that match, the nearest deadline first; each with `done`, the number of its activities.

    A leader's unit leads what its body gave itself or others.
    """
    found = visible_tasks(position, day).filter(withdrawn_at__isnull=True)
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.of_unit:
        helping = Task.co_ordinating_units.through.objects.filter(unit=position.unit_id).values("task")
        found = found.filter(Q(lead_unit=position.unit_id) | Q(unit=position.unit_id) | Q(pk__in=helping))
    if wanted.late:
        found = found.filter(deadline__lt=day)
    if wanted.programme is not None:
        found = found.filter(programme=wanted.programme)
    if wanted.plan is not None:
        found = found.filter(plan=wanted.plan)
    done = Activity.objects.filter(task=OuterRef("pk"), withdrawn_at__isnull=True).order_by().values("task")
    return (
        found.select_related("lead_unit", "unit", "source_document", "source_handling_direction__entry__document")
        .annotate(done=Coalesce(Subquery(done.annotate(count=Count("pk")).values("count")), 0))
        .order_by(F("deadline").asc(nulls_last=True), "starts_on", "position", "pk")
    )


def plans_to_filter_by(position: Position, day: date) -> QuerySet[Plan]:
    """The visible plans, the latest first."""
    return visible_plans(position, day).filter(withdrawn_at__isnull=True).order_by("-period_start", "title", "pk")


def plans_with_progress(
    position: Position, day: date, states: Sequence[PlanState] = (), programme: UUID | None = None
) -> QuerySet[Plan]:
    """The visible plans, the latest first, each with the numbers of its tasks; in any state, for any programme or one.

    `asked` are those that were not dropped, of which `completed`, `late`, and `idle` (begun, nothing done yet).
    """
    worked_on = Activity.objects.filter(task=OuterRef("pk"), withdrawn_at__isnull=True)
    open_now = Q(state__in=OPEN_TASKS)
    tasks = (
        Task.objects.filter(plan=OuterRef("pk"), withdrawn_at__isnull=True)
        .exclude(state=TaskState.DROPPED)
        .order_by()
        .values("plan")
    )

    def number(condition: Q | None = None) -> Coalesce:
        return Coalesce(Subquery(tasks.annotate(count=Count("pk", filter=condition)).values("count")), 0)

    found = visible_plans(position, day).filter(withdrawn_at__isnull=True)
    if states:
        found = found.filter(state__in=states)
    if programme is not None:
        found = found.filter(programme=programme)
    return (
        found.select_related("unit", "programme", "document")
        .annotate(
            asked=number(),
            completed=number(Q(state=TaskState.COMPLETED)),
            late=number(open_now & Q(deadline__lt=day)),
            idle=number(open_now & Q(starts_on__lte=day) & ~Q(Exists(worked_on))),
        )
        .order_by("-period_start", "title", "pk")
    )
