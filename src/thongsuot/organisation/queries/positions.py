"""Positions as at a day."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from thongsuot.accounts.models import User
from thongsuot.organisation.errors import NotInOffice
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.roles import Role


def positions_of(person: User, day: date) -> QuerySet[Position]:
    """What the person holds on the day."""
    return Position.objects.filter(active_on(day), active_on(day, "unit__"), person=person).select_related("unit")


def positions_in(unit: Unit, day: date, role: Role | None = None) -> QuerySet[Position]:
    """Who holds a position, in one role or in any, in the unit on the day, by name."""
    found = Position.objects.filter(active_on(day), unit=unit).select_related("person", "unit")
    return (found if role is None else found.filter(role=role)).order_by("person__sort_key")


def require_in_office(position: Position, day: date) -> None:
    """NotInOffice where the position, or its unit, does not hold on the day."""
    rows = (position, position.unit)
    if not all(
        (row.active_from is None or row.active_from <= day) and (row.active_to is None or day < row.active_to)
        for row in rows
    ):
        raise NotInOffice(position.title, day)
