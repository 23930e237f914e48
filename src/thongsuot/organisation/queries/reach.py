"""How other units stand to the position from which somebody looks: what every `visible_to` of the apps above rests on.

All sets are subqueries: whoever filters by them still runs one query.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypedDict
from uuid import UUID

from django.db.models import Q, QuerySet

from thongsuot.organisation.models import Position, Unit, UnitKind, UnitRelation, UnitRelationKind, UnitSuccession
from thongsuot.organisation.periods import active_on

# Offices and divisions are parts of the body that they serve and use its registers; a department is a body of its own.
_PARTS = (UnitKind.OFFICE, UnitKind.DIVISION)


class Key(TypedDict):
    """A row of such a queryset."""

    pk: UUID


class Relation(StrEnum):
    """What a row's unit is to the unit of whoever looks; the first that holds."""

    OWN = "own"
    SUBORDINATE = "subordinate"
    GUIDED = "guided"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Reach:
    """Units in each relation to a position on a day, as querysets of units' ids."""

    own: QuerySet[Unit, Key]
    subordinate: QuerySet[Unit, Key]
    guided: QuerySet[Unit, Key]

    def overseen(self) -> Q:
        """The condition on `unit` that it is the viewer's own, or below it."""
        return Q(unit__in=self.own) | Q(unit__in=self.subordinate)


def reach_of(position: Position, day: date) -> Reach:
    """The position's own house, what stands below that, and whom it guides, on the day.

    The house is the position's unit, the body that this unit is a part of, the other parts of that body, and the
    bodies whose work these took over, so that an heir can read its predecessors' records. Below it stand the units
    whose administrative parent it is, and theirs.
    """
    serves = UnitRelation.objects.filter(active_on(day), kind=UnitRelationKind.SERVES, unit__kind__in=_PARTS)
    bodies = serves.filter(unit=position.unit_id).values("related")
    parts = serves.filter(Q(related=position.unit_id) | Q(related__in=bodies)).values("unit")
    living = Q(pk=position.unit_id) | Q(pk__in=bodies) | Q(pk__in=parts)
    house = Unit.objects.filter(living).values("pk")
    former = UnitSuccession.objects.filter(successor__in=house, day__lte=day).values("predecessor")
    before = UnitSuccession.objects.filter(successor__in=former, day__lte=day).values("predecessor")
    own = Unit.objects.filter(living | Q(pk__in=former) | Q(pk__in=before)).values("pk")
    parents = UnitRelation.objects.filter(active_on(day), kind=UnitRelationKind.ADMINISTRATIVE_PARENT)
    children = parents.filter(related__in=house).values("unit")
    grandchildren = parents.filter(related__in=children).values("unit")
    below = Unit.objects.filter(Q(pk__in=children) | Q(pk__in=grandchildren)).exclude(living)
    guidance = UnitRelation.objects.filter(active_on(day), kind=UnitRelationKind.PROFESSIONAL_GUIDANCE)
    guided = Unit.objects.filter(pk__in=guidance.filter(related__in=house).values("unit")).exclude(living)
    return Reach(own=own, subordinate=below.values("pk"), guided=guided.values("pk"))


def relation_to(position: Position, unit: Unit, day: date) -> Relation:
    """What the unit is to the position's house on the day."""
    reach = reach_of(position, day)
    for relation, units in (
        (Relation.OWN, reach.own),
        (Relation.SUBORDINATE, reach.subordinate),
        (Relation.GUIDED, reach.guided),
    ):
        if units.filter(pk=unit.pk).exists():
            return relation
    return Relation.FOREIGN
