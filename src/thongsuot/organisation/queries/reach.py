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
from django.db.models.expressions import RawSQL

from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.reach_sql import GUIDED, OWN, SUBORDINATE, written


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
    """Units in each relation to a position's unit on a day, as querysets of units' ids; made when they are asked for.

    A page asks for its own house many times over, and seldom for the others.
    """

    unit: UUID
    day: date

    @property
    def own(self) -> QuerySet[Unit, Key]:
        """The unit's house."""
        return self._units(OWN)

    @property
    def subordinate(self) -> QuerySet[Unit, Key]:
        """What stands below the house."""
        return self._units(SUBORDINATE)

    @property
    def guided(self) -> QuerySet[Unit, Key]:
        """Whom the house guides."""
        return self._units(GUIDED)

    def overseen(self) -> Q:
        """The condition on `unit` that it is the viewer's own, or below it."""
        return Q(unit__in=self.own) | Q(unit__in=self.subordinate)

    def _units(self, statement: str) -> QuerySet[Unit, Key]:
        sql, parameters = written(statement, self.unit, self.day)
        return Unit.objects.order_by().filter(pk__in=RawSQL(sql, parameters)).values("pk")  # noqa: S611 - our own


def reach_of(position: Position, day: date) -> Reach:
    """The position's own house, what stands below that, and whom it guides, on the day.

    The house is the position's unit, the body that this unit is a part of, the other parts of that body, and the
    bodies whose work these took over, so that an heir can read its predecessors' records. Below it stand the units
    whose administrative parent it is, and theirs.
    """
    return Reach(position.unit_id, day)
