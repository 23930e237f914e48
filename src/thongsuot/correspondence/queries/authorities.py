"""The records of who may sign, as an administrator looks for them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from thongsuot.correspondence.models import SigningAuthority
from thongsuot.organisation.models import Position
from thongsuot.organisation.periods import LATEST_FIRST, active_on


def authorities(day: date, *, unit: UUID | None = None, ended: bool = False) -> QuerySet[SigningAuthority]:
    """The authorities that hold on the day, or with `ended` all that were ever given, by unit and signer."""
    found = SigningAuthority.objects.all() if ended else SigningAuthority.objects.filter(active_on(day))
    if unit is not None:
        found = found.filter(unit=unit)
    rows = found.select_related("position__person", "position__unit", "unit", "granted_by__person", "basis")
    return rows.order_by("unit__code", "position__person__sort_key", LATEST_FIRST, "pk")


def possible_signers(day: date) -> QuerySet[Position]:
    """Who holds a position on the day to which an authority could be given, by name."""
    held = Position.objects.filter(active_on(day), active_on(day, "unit__"), person__is_active=True)
    return held.select_related("person", "unit").order_by("person__sort_key", "pk")
