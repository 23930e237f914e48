"""Finding registers, and what they show."""

from __future__ import annotations

from django.db.models import QuerySet

from thongsuot.correspondence.errors import RegisterMissing
from thongsuot.correspondence.models import Direction, Register, RegisterEntry
from thongsuot.organisation.models import Unit


def register_of(unit: Unit, direction: Direction, year: int, series: str = "") -> Register:
    """The body's register of that direction, year and series; RegisterMissing where none was opened."""
    found = Register.objects.filter(unit=unit, direction=direction, year=year, series=series).first()
    if found is None:
        raise RegisterMissing(unit.code, direction.label, year)
    return found


def entries_of(register: Register) -> QuerySet[RegisterEntry]:
    """The register as it is printed: every number in order, the void ones too."""
    return register.entries.select_related("document").order_by("number")


def missing_numbers(register: Register) -> tuple[int, ...]:
    """Numbers that were passed over; there are none unless rows were lost."""
    there = set(register.entries.values_list("number", flat=True))
    return tuple(number for number in range(register.first_number, register.next_number) if number not in there)
