"""The list of units, as an administrator looks for them, and all that is known of one over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from thongsuot.organisation.models import Unit, UnitName, UnitRelation, UnitSuccession
from thongsuot.organisation.periods import IN_TIME, active_on
from vanban.text.unmarked import search_words


@dataclass(frozen=True, slots=True)
class UnitFilter:
    """What the list is narrowed to; with `ended`, units that are no more are listed too."""

    words: str = ""
    kind: str = ""
    ended: bool = False


def matching_units(wanted: UnitFilter, day: date) -> QuerySet[Unit]:
    """The units, by code."""
    found = Unit.objects.all() if wanted.ended else Unit.objects.filter(active_on(day))
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    for word in search_words(wanted.words):
        named = UnitName.objects.filter(search_text__contains=word)
        found = found.filter(Q(code__icontains=word) | Q(pk__in=named.values("unit")))
    return found.order_by("code", IN_TIME, "pk")


def last_names(units: QuerySet[Unit]) -> dict[Unit, UnitName]:
    """What each unit is, or was last, called: in one query."""
    found = UnitName.objects.filter(unit__in=units).select_related("unit").order_by(IN_TIME)
    return {name.unit: name for name in found}


@dataclass(frozen=True, slots=True)
class UnitHistory:
    """A unit's names, relations both ways and successions both ways, in the order of time."""

    names: QuerySet[UnitName]
    relations: QuerySet[UnitRelation]
    relations_in: QuerySet[UnitRelation]
    successions: QuerySet[UnitSuccession]
    origins: QuerySet[UnitSuccession]


def history_of(unit: Unit) -> UnitHistory:
    """All that is known of the unit over time."""
    return UnitHistory(
        names=unit.names.order_by(IN_TIME),
        relations=unit.relations.select_related("related").order_by("kind", IN_TIME),
        relations_in=unit.relations_in.select_related("unit").order_by("kind", "unit__code", IN_TIME),
        successions=unit.successions.select_related("successor").order_by("day", "successor__code"),
        origins=unit.origins.select_related("predecessor").order_by("day", "predecessor__code"),
    )
