"""What of the tasks waits for the holder of a position: one query, however much waits."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q, QuerySet

from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.roles import Role
from thongsuot.programme.models import Task
from thongsuot.programme.states import TaskState


def open_tasks(position: Position, day: date) -> QuerySet[Task]:
    """Begun tasks that are not done, the nearest deadline first.

    Officers and heads see those of which their own unit leads, or which the whole body gave itself; leaders those of
    their house.
    """
    if position.role == Role.LEADER:
        mine = Q(unit__in=reach_of(position, day).own)
    elif position.role in (Role.OFFICER, Role.HEAD_OF_OFFICE):
        mine = Q(lead_unit=position.unit_id)
    else:
        return Task.objects.none()
    found = Task.objects.filter(mine, withdrawn_at__isnull=True, starts_on__lte=day)
    found = found.filter(state__in=(TaskState.PLANNED, TaskState.UNDER_WAY))
    return found.select_related("lead_unit").order_by(F("deadline").asc(nulls_last=True), "starts_on", "position", "pk")
