"""Lists of money and equipment that a position may see, narrowed; each in a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Max, QuerySet, Sum

from thongsuot.organisation.models import Position, Unit
from thongsuot.programme.models import BudgetLine, Equipment
from thongsuot.programme.queries.visible import visible_budget_lines, visible_equipment


@dataclass(frozen=True, slots=True)
class Total:
    """Sums in đồng; `spent` counts what is known of it."""

    allocated: int
    spent: int


@dataclass(frozen=True, slots=True)
class Offered:
    """By which years and units the lines that a position may see can be narrowed, the latest year first."""

    years: tuple[int, ...]
    units: frozenset[UUID]


def budget_lines_of(position: Position, day: date, year: int | None, unit: UUID | None) -> QuerySet[BudgetLine]:
    """The visible lines of a budget year that were not withdrawn, as reports tell them."""
    found = visible_budget_lines(position, day).filter(withdrawn_at__isnull=True)
    if year is not None:
        found = found.filter(year=year)
    if unit is not None:
        found = found.filter(unit=unit)
    return found.select_related("unit", "basis_document").order_by("-year", "unit__code", "position", "purpose", "pk")


def total_of(lines: QuerySet[BudgetLine]) -> Total:
    """What the lines come to."""
    sums = lines.order_by().aggregate(allocated=Sum("allocated"), spent=Sum("spent"))
    return Total(sums["allocated"] or 0, sums["spent"] or 0)


def budget_offers(position: Position, day: date) -> Offered:
    """Read by one query."""
    rows = set(
        visible_budget_lines(position, day).filter(withdrawn_at__isnull=True).order_by().values_list("year", "unit")
    )
    return Offered(tuple(sorted({year for year, _ in rows}, reverse=True)), frozenset(unit for _, unit in rows))


def next_place(unit: Unit, year: int) -> int:
    """Behind the last line that the unit has in the year."""
    lines = BudgetLine.objects.filter(unit=unit, year=year, withdrawn_at__isnull=True)
    last: int | None = lines.aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def equipment_of(position: Position, day: date, category: str, unit: UUID | None) -> QuerySet[Equipment]:
    """The visible equipment that was not withdrawn, what came last first."""
    found = visible_equipment(position, day).filter(withdrawn_at__isnull=True)
    if category:
        found = found.filter(category=category)
    if unit is not None:
        found = found.filter(holder=unit)
    return found.select_related("unit", "holder", "basis_document").order_by("-put_into_use_on", "name", "pk")


def holders_of_equipment(position: Position, day: date) -> frozenset[UUID]:
    """The units that use what the position may see."""
    found = visible_equipment(position, day).filter(withdrawn_at__isnull=True)
    return frozenset(found.order_by().values_list("holder", flat=True).distinct())
