"""Open a register."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import DifferentRegister
from thongsuot.correspondence.models import Direction, Register
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit


@audited()
def open_register(
    *,
    unit: Unit,
    direction: Direction,
    year: int,
    by: Actor,
    at: datetime,
    series: str = "",
    first_number: int = 1,
) -> Register:
    """The register, which begins at 01 (NĐ 30/2020, Điều 15.1).

    `first_number` carries on a register that was kept elsewhere until then. Opening it twice opens it once;
    DifferentRegister where it was opened with another first number.
    """
    # Whoever opens the same at the same moment waits here, and finds it open.
    Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
    register = Register.objects.filter(unit=unit, direction=direction, year=year, series=series).first()
    if register is not None:
        if register.first_number != first_number:
            raise DifferentRegister
        return register
    register = Register(
        id=natural_id("register", str(unit.pk), direction, series, str(year)),
        unit=unit,
        direction=direction,
        series=series,
        year=year,
        first_number=first_number,
        next_number=first_number,
        opened_at=at,
    )
    save_row(register, action="open_register", by=by, at=at)
    return register
