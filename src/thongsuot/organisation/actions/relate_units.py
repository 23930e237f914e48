"""Say how a unit stands to another in a period."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from thongsuot.audit.actor import Actor
from thongsuot.organisation.actions.put_dated_row import put_dated_row
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit, UnitRelation, UnitRelationKind

# Of these a unit has one at a time; it may be guided by several units and serve several bodies.
_ONE_AT_A_TIME = frozenset({UnitRelationKind.ADMINISTRATIVE_PARENT, UnitRelationKind.LETTERHEAD_PARENT})


def relate_units(
    *,
    unit: Unit,
    kind: UnitRelationKind,
    related: Unit,
    by: Actor,
    at: datetime,
    function: str = "",
    active_from: date | None = None,
    active_to: date | None = None,
) -> UnitRelation:
    """The relation; OverlappingPeriods where it, or another that it excludes, already holds on one of those days."""
    relation = UnitRelation(
        id=natural_id("unit relation", str(unit.pk), kind, str(related.pk), function, active_from),
        unit=unit,
        kind=kind,
        related=related,
        function=function,
        active_from=active_from,
        active_to=active_to,
    )
    excluding = Q(unit=unit, kind=kind)
    if kind not in _ONE_AT_A_TIME:
        excluding &= Q(related=related, function=function)
    put_dated_row(relation, excluding=excluding, action="relate_units", by=by, at=at)
    return relation
