"""Units as at a day: which one a code means, what it is called, how it stands to others, its letterhead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from thongsuot.organisation.errors import UnknownUnit, UnnamedUnit
from thongsuot.organisation.models import Unit, UnitName, UnitRelation, UnitRelationKind, UnitSuccession
from thongsuot.organisation.periods import IN_TIME, active_on


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands at the top of a unit's documents and in their symbols on a day."""

    parent_agency: str | None
    agency: str
    place: str
    abbreviation: str


def unit_on(code: str, day: date) -> Unit:
    """The unit that bears the code on the day; UnknownUnit where there is none."""
    found = Unit.objects.filter(active_on(day), code=code).first()
    if found is None:
        raise UnknownUnit(code, day)
    return found


def name_on(unit: Unit, day: date) -> UnitName:
    """What the unit is called on the day; UnnamedUnit where that was not recorded."""
    found = unit.names.filter(active_on(day)).first()
    if found is None:
        raise UnnamedUnit(unit.code, day)
    return found


def names_on(units: QuerySet[Unit], day: date) -> dict[Unit, UnitName]:
    """What each of several units is called on the day, in one query; without those that have no name then."""
    found = UnitName.objects.filter(active_on(day), unit__in=units).select_related("unit")
    return {name.unit: name for name in found.order_by("sort_key")}


def last_names_on(units: QuerySet[Unit], day: date) -> dict[Unit, UnitName]:
    """As `names_on`; a unit that was no more on the day is called as it was last. For what was asked of it, or came."""
    begun = Q(active_from__isnull=True) | Q(active_from__lte=day)
    found = UnitName.objects.filter(begun, unit__in=units).select_related("unit")
    last = {name.unit: name for name in found.order_by(IN_TIME)}
    return dict(sorted(last.items(), key=lambda one: one[1].sort_key))


def related_units(
    unit: Unit, kind: UnitRelationKind, day: date, function: str | None = None, *, inward: bool = False
) -> QuerySet[Unit]:
    """The units to which `unit` stands in a relation on the day, by code.

    `related_units(phong, SERVES, day)` are the bodies that the office serves. With `inward`, those that stand so to
    `unit`: the offices that serve the body. With `function`, relations for that function and for all.
    """
    relations = UnitRelation.objects.filter(active_on(day), kind=kind)
    if function is not None:
        relations = relations.filter(Q(function=function) | Q(function=""))
    if inward:
        ids = relations.filter(related=unit).values_list("unit_id", flat=True)
    else:
        ids = relations.filter(unit=unit).values_list("related_id", flat=True)
    return Unit.objects.filter(active_on(day), pk__in=ids).order_by("code")


def serves_or_is(unit: Unit, body: Unit, day: date) -> bool:
    """Whether the unit is the body itself or an office that serves it on the day."""
    return unit == body or related_units(unit, UnitRelationKind.SERVES, day).filter(pk=body.pk).exists()


def letterhead(unit: Unit, day: date) -> Letterhead:
    """The unit's letterhead on the day; its letterhead parent stands above it, which committees and councils lack."""
    name = name_on(unit, day)
    parent = related_units(unit, UnitRelationKind.LETTERHEAD_PARENT, day).first()
    above = None if parent is None else name_on(parent, day)
    return Letterhead(
        parent_agency=None if above is None else above.short_letterhead_name or above.letterhead_name,
        agency=name.letterhead_name,
        place=name.place_name,
        abbreviation=name.abbreviation,
    )


def successors(unit: Unit, day: date, function: str | None = None) -> tuple[Unit, ...]:
    """Who does the unit's work on the day: itself while it stands, then its heirs and their heirs, by code.

    With `function`, the heirs of that function; without, all of them. Empty where it ended and no heir is recorded.
    """
    standing: dict[str, Unit] = {}
    seen: set[Unit] = set()
    waiting = [unit]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        if current.active_to is None or current.active_to > day:
            standing[current.code] = current
            continue
        steps = UnitSuccession.objects.filter(predecessor=current, day__lte=day).select_related("successor")
        if function is not None:
            exact = steps.filter(function=function)
            steps = exact if exact.exists() else steps.filter(function="")
        waiting.extend(step.successor for step in steps)
    return tuple(standing[code] for code in sorted(standing))


def names_of_all(day: date, *, without: Unit | None = None) -> tuple[tuple[Unit, UnitName], ...]:
    """Every unit that stands on the day with its name, by name; without one of them, where that is told."""
    units = Unit.objects.filter(active_on(day))
    return tuple(names_on(units if without is None else units.exclude(pk=without.pk), day).items())


def issuing_bodies(unit: Unit, day: date) -> QuerySet[Unit]:
    """For whom people of the unit write documents on the day: the bodies that it serves; the unit itself if none."""
    served = related_units(unit, UnitRelationKind.SERVES, day)
    return served if served.exists() else Unit.objects.filter(pk=unit.pk)
