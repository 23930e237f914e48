"""What the units that facts name are called on the day of asking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import names_on


@dataclass(frozen=True, slots=True)
class Named:
    """Some units, and the day whose names they bear."""

    day: date
    units: frozenset[UUID]

    @staticmethod
    def on(day: date, units: Iterable[UUID]) -> Named:
        """The units, each once."""
        return Named(day, frozenset(units))


def names_of(asked: Named) -> Mapping[UUID, str]:
    """Their names by their ids."""
    found = names_on(Unit.objects.filter(pk__in=asked.units), asked.day)
    return {unit.pk: name.name for unit, name in found.items()}
