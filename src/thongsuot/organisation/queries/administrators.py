"""Who looks after the installation on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from thongsuot.organisation.errors import LastAdministrator
from thongsuot.organisation.models import Position
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.roles import Role


def require_others_look_after(day: date, *, without: Q) -> None:
    """LastAdministrator where those `without` whom the installation is to go on are all that look after it.

    All of them are held until the caller's transaction ends, so that two cannot each rely on the other.
    """
    held = {one.pk for one in administrators(day).select_for_update(of=("self",))}
    leaving = set(administrators(day).filter(without).values_list("pk", flat=True))
    if leaving and held <= leaving:
        raise LastAdministrator


def administrators(day: date) -> QuerySet[Position]:
    """Positions of administrators whose holders may sign in."""
    return Position.objects.filter(
        active_on(day), active_on(day, "unit__"), role=Role.ADMINISTRATOR, person__is_active=True
    )
