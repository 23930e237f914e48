"""Import the registers that are open."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.errors import CorrespondenceError
from thongsuot.correspondence.models import Direction, Register
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.organisation.models import Unit
from thongsuot.organisation.periods import IN_TIME


@audited()
def import_registers(*, path: Path, by: Actor, at: datetime) -> tuple[Register, ...]:
    """Take over a file of `registers` (see `examples/`), and return them in their order.

    Importing again changes nothing; DataFileError names the line and field that can't be taken over, and then
    nothing is.
    """
    file = read_yaml(path)
    file.only("registers")
    return tuple(_register(entry, by, at) for entry in file.entries("registers"))


def _register(entry: Entry, by: Actor, at: datetime) -> Register:
    entry.only("unit", "direction", "year", "series", "first_number")
    year = entry.whole("year")
    unit = _unit(entry, year)
    try:
        return open_register(
            unit=unit,
            direction=Direction(entry.one_of("direction", dict(Direction.choices))),
            year=year,
            series=entry.text("series", ""),
            first_number=entry.whole("first_number") if "first_number" in entry.values else 1,
            by=by,
            at=at,
        )
    except CorrespondenceError as error:
        raise entry.error("first_number", str(error).rstrip(".")) from error


def _unit(entry: Entry, year: int) -> Unit:
    code = entry.text("unit")
    for unit in Unit.objects.filter(code=code).order_by(IN_TIME):
        begun = unit.active_from is None or unit.active_from.year <= year
        if begun and (unit.active_to is None or unit.active_to.year >= year):
            return unit
    raise entry.error("unit", f"không có đơn vị nào mang mã “{code}” trong năm {year}")
