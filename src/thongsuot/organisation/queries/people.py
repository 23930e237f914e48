"""People and what they hold, as an administrator looks for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from thongsuot.accounts.models import User
from thongsuot.accounts.queries import called
from thongsuot.organisation.models import Position
from thongsuot.organisation.periods import LATEST_FIRST, active_on


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What the list is narrowed to: words of the name or sign-in name, a unit, a role, and whether people may sign in.

    `without_position` leaves those who hold none on the day.
    """

    words: str = ""
    unit: UUID | None = None
    role: str = ""
    active: bool | None = True
    without_position: bool = False


def matching_people(wanted: PeopleFilter, day: date) -> QuerySet[User]:
    """The people, by name, each with `present`: what they hold on the day."""
    held = Position.objects.filter(active_on(day), active_on(day, "unit__"))
    found = User.objects.filter(called(wanted.words)).order_by("sort_key", "pk")
    if wanted.active is not None:
        found = found.filter(is_active=wanted.active)
    if wanted.unit is not None or wanted.role:
        among = held if wanted.unit is None else held.filter(unit=wanted.unit)
        found = found.filter(pk__in=(among.filter(role=wanted.role) if wanted.role else among).values("person"))
    if wanted.without_position:
        found = found.exclude(pk__in=held.values("person"))
    present = held.select_related("unit").order_by("title", "pk")
    return found.prefetch_related(Prefetch("positions", queryset=present, to_attr="present"))


def career_of(person: User) -> QuerySet[Position]:
    """All that the person holds and held, the latest first."""
    return person.positions.select_related("unit").order_by(LATEST_FIRST, "pk")
