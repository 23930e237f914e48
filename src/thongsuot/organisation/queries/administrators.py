"""Who looks after the installation on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from thongsuot.organisation.models import Position
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.roles import Role


def administrators(day: date) -> QuerySet[Position]:
    """Positions of administrators whose holders may sign in."""
    return Position.objects.filter(
        active_on(day), active_on(day, "unit__"), role=Role.ADMINISTRATOR, person__is_active=True
    )
