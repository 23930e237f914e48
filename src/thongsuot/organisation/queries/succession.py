"""Who answers for a unit that is no more, and until which day it can be spoken of."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from thongsuot.organisation.models import Unit, UnitName, UnitSuccession
from thongsuot.organisation.queries.units import name_on


def stands_on(unit: Unit, day: date) -> bool:
    """Whether the unit has not ended by the day."""
    return unit.active_to is None or unit.active_to > day


def last_day_on(unit: Unit, day: date) -> date:
    """The day, or the unit's last one where it is no more on that day."""
    return day if unit.active_to is None else min(day, unit.active_to - timedelta(days=1))


def last_name_on(unit: Unit, day: date) -> UnitName:
    """As `name_on`; a unit that is no more on the day is called as it was last."""
    return name_on(unit, last_day_on(unit, day))


def whole_heir(unit: Unit, day: date) -> Unit | None:
    """The unit that does all the work of one that is no more on the day, over several steps too.

    None for a unit that stands, and where its work was divided, went over in part, or went to nobody on record.
    """
    current, seen = unit, {unit}
    while current.active_to is not None and current.active_to <= day:
        steps = list(UnitSuccession.objects.filter(predecessor=current, day__lte=day).select_related("successor")[:2])
        if len(steps) != 1 or steps[0].function or steps[0].successor in seen:
            return None
        current = steps[0].successor
        seen.add(current)
    return None if current == unit else current


def answering_unit(unit: Unit, day: date) -> Unit | None:
    """Who answers on the day for what the unit was asked: itself while it stands, then its whole heir."""
    return unit if stands_on(unit, day) else whole_heir(unit, day)


def divided_units(day: date) -> QuerySet[Unit]:
    """Units whose work went over in parts by the day, to several or by function: nobody answers for all of it."""
    parts = Count("pk", filter=~Q(function=""))
    found = UnitSuccession.objects.filter(day__lte=day).order_by().values("predecessor")
    divided = found.annotate(heirs=Count("pk"), parts=parts).filter(Q(heirs__gt=1) | Q(parts__gt=0))
    return Unit.objects.filter(pk__in=divided.values("predecessor"))
