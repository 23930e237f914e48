"""Say which area a unit answers for in a period."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from thongsuot.audit.actor import Actor
from thongsuot.organisation.actions.put_dated_row import put_dated_row
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import AdministrativeUnit, Unit, UnitArea


def assign_area(
    *,
    unit: Unit,
    area: AdministrativeUnit,
    by: Actor,
    at: datetime,
    active_from: date | None = None,
    active_to: date | None = None,
) -> UnitArea:
    """The assignment; OverlappingPeriods where the same one already holds on one of those days."""
    assigned = UnitArea(
        id=natural_id("unit area", str(unit.pk), str(area.pk), active_from),
        unit=unit,
        administrative_unit=area,
        active_from=active_from,
        active_to=active_to,
    )
    excluding = Q(unit=unit, administrative_unit=area)
    put_dated_row(assigned, excluding=excluding, action="assign_area", by=by, at=at)
    return assigned
