"""The map as at a day, and carrying what was known of an area to the map of another day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thongsuot.organisation.errors import UnknownUnit
from thongsuot.organisation.models import AdministrativeSuccession, AdministrativeUnit
from thongsuot.organisation.periods import active_on


@dataclass(frozen=True, slots=True)
class Heirs:
    """Where an area lies on the map of a later day.

    `exact` tells that the whole of it went to one area, so that a figure can be carried over as it is. Where it was
    divided, `default` is the heir that holds most of it by the record, if the record says so, and a figure carried
    there is an approximation.
    """

    units: tuple[AdministrativeUnit, ...]
    exact: bool
    default: AdministrativeUnit | None


def administrative_unit_on(code: str, day: date) -> AdministrativeUnit:
    """The area that bears the code on the day; UnknownUnit where there is none."""
    found = AdministrativeUnit.objects.filter(active_on(day), code=code).first()
    if found is None:
        raise UnknownUnit(code, day)
    return found


def containing_areas(area: AdministrativeUnit, day: date) -> tuple[AdministrativeUnit, ...]:
    """The areas in which it lies on the day, from the next above to the topmost, however many there are."""
    return tuple(_upwards(area, day))


def heirs(area: AdministrativeUnit, day: date) -> Heirs:
    """Where the area lies on the map of the day: itself while it stands, else its heirs, and theirs.

    No heirs at all (and inexact) where it ended and the record does not say who followed.
    """
    found: dict[str, AdministrativeUnit] = {}
    exact = True
    waiting, seen = [area], {area}
    while waiting:
        current = waiting.pop()
        if current.active_to is None or current.active_to > day:
            found[current.code] = current
            continue
        steps = _steps(current, day)
        exact = exact and len(steps) == 1 and not steps[0].split
        fresh = [step.successor for step in steps if step.successor not in seen]
        waiting.extend(fresh)
        seen.update(fresh)
    return Heirs(tuple(found[code] for code in sorted(found)), exact, _default_heir(area, day))


def _steps(area: AdministrativeUnit, day: date) -> list[AdministrativeSuccession]:
    return list(area.successions.filter(day__lte=day).select_related("successor"))


def _default_heir(area: AdministrativeUnit, day: date) -> AdministrativeUnit | None:
    current: AdministrativeUnit | None = area
    while current is not None and current.active_to is not None and current.active_to <= day:
        current = next((step.successor for step in _steps(current, day) if step.is_default), None)
    return current


def _upwards(area: AdministrativeUnit, day: date) -> Iterator[AdministrativeUnit]:
    current = area
    while (parent := current.parents.filter(active_on(day)).select_related("parent").first()) is not None:
        current = parent.parent
        yield current
