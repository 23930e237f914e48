"""Say who took over a unit's work, or one function of it."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit, UnitSuccession


def succeed_unit(
    *, predecessor: Unit, successor: Unit, day: date, by: Actor, at: datetime, function: str = ""
) -> UnitSuccession:
    """The succession from that day, for the function, or for all where it is empty."""
    succession = UnitSuccession(
        id=natural_id("unit succession", str(predecessor.pk), str(successor.pk), function),
        predecessor=predecessor,
        successor=successor,
        day=day,
        function=function,
    )
    save_row(succession, action="succeed_unit", by=by, at=at)
    return succession
