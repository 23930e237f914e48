"""Add a unit."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from thongsuot.audit.actor import Actor
from thongsuot.organisation.actions.put_dated_row import put_dated_row
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit, UnitKind


def add_unit(
    *,
    code: str,
    kind: UnitKind,
    by: Actor,
    at: datetime,
    active_from: date | None = None,
    active_to: date | None = None,
    agency_code: str = "",
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> Unit:
    """The unit that bears the code in that period; OverlappingPeriods where another bears it on one of its days."""
    unit = Unit(
        id=id or natural_id("unit", code, active_from),
        code=code,
        kind=kind,
        agency_code=agency_code,
        active_from=active_from,
        active_to=active_to,
    )
    put_dated_row(unit, excluding=Q(code=code), action="add_unit", by=by, at=at)
    return unit
