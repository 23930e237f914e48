"""Import units: what they are called, how they stand to each other, and who followed whom."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.organisation.actions.add_unit import add_unit
from thongsuot.organisation.actions.assign_area import assign_area
from thongsuot.organisation.actions.name_unit import NameForms, name_unit
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.actions.succeed_unit import succeed_unit
from thongsuot.organisation.errors import OrganisationError
from thongsuot.organisation.models import AdministrativeUnit, Unit, UnitKind, UnitRelationKind
from thongsuot.organisation.models.record import DatedRecord
from thongsuot.organisation.periods import IN_TIME, overlapping

_PERIOD = ("active_from", "active_to")
_UNIT_FIELDS = ("code", "kind", "agency_code", "names", "areas", "relations", *_PERIOD)
_NAME_FIELDS = ("name", "letterhead", "short_letterhead", "short_name", "abbreviation", "place", *_PERIOD)


@audited()
def import_units(*, path: Path, by: Actor, at: datetime) -> tuple[Unit, ...]:
    """Take over a file of `units` and `successions` (see `examples/`), and return its units in their order.

    A name, area or relation without a period of its own has that of the unit, and a relation ends with either side.
    Importing again changes nothing; DataFileError names the line and field that can't be taken over, and then
    nothing is.
    """
    file = read_yaml(path)
    file.only("units", "successions")
    units = [(entry, _unit(entry, by, at)) for entry in file.entries("units")]
    for entry, unit in units:
        try:
            _names(entry, unit, by, at)
            _areas(entry, unit, by, at)
            _relations(entry, unit, by, at)
        except OrganisationError as error:
            raise entry.error("code", f"“{unit.code}”: {str(error).rstrip('.')}") from error
    for entry in file.entries("successions"):
        _succession(entry, by, at)
    return tuple(unit for _, unit in units)


def _unit(entry: Entry, by: Actor, at: datetime) -> Unit:
    entry.only(*_UNIT_FIELDS)
    try:
        return add_unit(
            code=entry.text("code"),
            kind=UnitKind(entry.one_of("kind", dict(UnitKind.choices))),
            agency_code=entry.text("agency_code", ""),
            active_from=entry.day("active_from"),
            active_to=entry.day("active_to"),
            by=by,
            at=at,
        )
    except OrganisationError as error:
        raise entry.error("code", str(error).rstrip(".")) from error


def _names(entry: Entry, unit: Unit, by: Actor, at: datetime) -> None:
    for named in entry.entries("names"):
        named.only(*_NAME_FIELDS)
        name = named.text("name")
        forms = NameForms(
            name=name,
            letterhead_name=named.text("letterhead", name.upper()),
            short_letterhead_name=named.text("short_letterhead", ""),
            short_name=named.text("short_name", name),
            abbreviation=named.text("abbreviation"),
            place_name=named.text("place"),
        )
        start, end = _period(named, unit)
        name_unit(unit=unit, forms=forms, active_from=start, active_to=end, by=by, at=at)


def _areas(entry: Entry, unit: Unit, by: Actor, at: datetime) -> None:
    for code in entry.texts("areas"):
        areas = AdministrativeUnit.objects.filter(overlapping(unit.active_from, unit.active_to), code=code)
        if not areas:
            raise entry.error("areas", f"không có đơn vị hành chính nào mang mã “{code}” trong thời gian của đơn vị")
        for area in areas:
            start, end = _common(unit, area)
            assign_area(unit=unit, area=area, active_from=start, active_to=end, by=by, at=at)


def _relations(entry: Entry, unit: Unit, by: Actor, at: datetime) -> None:
    for told in entry.entries("relations"):
        told.only("kind", "unit", "function", *_PERIOD)
        kind = UnitRelationKind(told.one_of("kind", dict(UnitRelationKind.choices)))
        start, end = _period(told, unit)
        found = Unit.objects.filter(overlapping(start, end), code=told.text("unit"))
        if not found:
            raise told.error("unit", f"không có đơn vị nào mang mã “{told.text('unit')}” trong thời gian này")
        for related in found:
            from_day, to_day = _common(unit, related, start, end)
            relate_units(
                unit=unit,
                kind=kind,
                related=related,
                function=told.text("function", ""),
                active_from=from_day,
                active_to=to_day,
                by=by,
                at=at,
            )


def _succession(entry: Entry, by: Actor, at: datetime) -> None:
    entry.only("from", "to", "day", "function")
    day = entry.day("day")
    if day is None:
        raise entry.error("day", "còn thiếu, cần ghi ngày kế thừa")
    old = Unit.objects.filter(code=entry.text("from"), active_to=day).first()
    if old is None:
        raise entry.error("from", f"không có đơn vị nào mang mã này kết thúc ngày {day:%d/%m/%Y}")
    new = Unit.objects.filter(overlapping(day, None), code=entry.text("to")).order_by(IN_TIME).last()
    if new is None:
        raise entry.error("to", f"không có đơn vị nào mang mã này từ ngày {day:%d/%m/%Y}")
    succeed_unit(predecessor=old, successor=new, day=day, function=entry.text("function", ""), by=by, at=at)


def _period(entry: Entry, unit: Unit) -> tuple[date | None, date | None]:
    start = entry.day("active_from") if "active_from" in entry.values else unit.active_from
    end = entry.day("active_to") if "active_to" in entry.values else unit.active_to
    return start, end


def _common(
    one: DatedRecord, other: DatedRecord, start: date | None = None, end: date | None = None
) -> tuple[date | None, date | None]:
    """The days on which both hold, within the period."""
    starts = [day for day in (start, one.active_from, other.active_from) if day is not None]
    ends = [day for day in (end, one.active_to, other.active_to) if day is not None]
    return max(starts, default=None), min(ends, default=None)
