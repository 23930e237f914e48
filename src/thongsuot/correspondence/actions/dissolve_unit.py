"""Dissolve a unit: its registers are closed, its work goes over to its heirs, and it is no more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.close_register import close_register
from thongsuot.correspondence.models import Register
from thongsuot.organisation.actions.end_unit import end_unit
from thongsuot.organisation.actions.succeed_unit import succeed_unit
from thongsuot.organisation.models import Unit


@audited()
def dissolve_unit(*, unit: Unit, day: date, by: Actor, at: datetime, heirs: Sequence[Unit] = ()) -> None:
    """From `day` on the unit is no more and none of its registers gives a number; its heirs' registers begin at 01.

    Several units with one heir were merged; a unit with several heirs was split.
    """
    for register in Register.objects.filter(unit=unit, closed_at=None):
        close_register(register=register, by=by, at=at)
    for heir in heirs:
        succeed_unit(predecessor=unit, successor=heir, day=day, by=by, at=at)
    end_unit(unit=unit, day=day, by=by, at=at)
