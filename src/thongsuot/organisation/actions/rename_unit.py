"""Give a unit another name from a day on."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.actions.name_unit import NameForms, name_unit
from thongsuot.organisation.errors import InvalidPeriod
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.organisation.periods import active_on


@audited()
def rename_unit(*, unit: Unit, forms: NameForms, day: date, by: Actor, at: datetime) -> UnitName:
    """The name from `day` on; the former one holds until the day before, on every document of its time.

    InvalidPeriod where a name begins on that day or later: what was planned must be taken back first.
    """
    Unit.objects.select_for_update().get(pk=unit.pk)
    names = UnitName.objects.filter(unit=unit)
    if names.filter(active_from__gte=day).exists():
        raise InvalidPeriod
    for former in names.filter(active_on(day), Q(active_from__isnull=True) | Q(active_from__lt=day)):
        former.active_to = day
        save_row(former, action="rename_unit", by=by, at=at)
    return name_unit(unit=unit, forms=forms, active_from=day, by=by, at=at)
