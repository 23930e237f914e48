"""End a unit: what is known of it ends with it."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q, QuerySet

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.errors import InvalidPeriod
from thongsuot.organisation.models import Position, Unit, UnitArea, UnitName, UnitRelation
from thongsuot.organisation.models.record import DatedRecord
from thongsuot.organisation.queries.administrators import require_others_look_after


@audited()
def end_unit(*, unit: Unit, day: date, by: Actor, at: datetime) -> None:
    """From `day` on the unit is no more, and its names, areas, relations (both ways) and positions end too.

    InvalidPeriod where one of them begins on that day or later: what was planned must be taken back first.
    LastAdministrator where nobody outside it could look after the installation.
    """
    require_others_look_after(day, without=Q(unit=unit))
    tied: tuple[QuerySet[DatedRecord], ...] = (
        UnitName.objects.filter(unit=unit),
        UnitArea.objects.filter(unit=unit),
        UnitRelation.objects.filter(Q(unit=unit) | Q(related=unit)),
        Position.objects.filter(unit=unit),
        Unit.objects.filter(pk=unit.pk),
    )
    for rows in tied:
        for row in rows.filter(Q(active_to__isnull=True) | Q(active_to__gt=day)):
            if row.active_from is not None and row.active_from >= day:
                raise InvalidPeriod
            row.active_to = day
            save_row(row, action="end_unit", by=by, at=at)
    unit.active_to = day
