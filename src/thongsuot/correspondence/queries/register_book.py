"""A register as the book that the law describes: its cover and its columns, the void numbers in their places."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from django.db.models import F, Prefetch
from django.utils import timezone

from thongsuot.correspondence.models import (
    Delivery,
    Direction,
    HandlingAssignment,
    HandlingDirection,
    Register,
    RegisterEntry,
)
from thongsuot.correspondence.queries.framing import FILE_COPY
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.organisation.queries.units import letterhead, names_on
from vanban.document.partial_date import PartialDate

_RECIPIENTS = "document__outgoing__current_version__content__closing__recipients"


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a register: its title, its columns as (key, heading), and where the law gives it."""

    title: str
    basis: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One number of the book: its cells in the form's order."""

    entry: RegisterEntry
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A register to be printed; days and numbers are those of its first and last entry, None where it is empty."""

    form: Form
    parent_agency: str | None
    agency: str
    year: int
    series: str
    rows: tuple[Row, ...]

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day."""
        return (self.rows[0].entry.day, self.rows[-1].entry.day) if self.rows else None

    @property
    def cover(self) -> tuple[str, ...]:
        """What stands on the cover below the title."""
        days = [_day(day) for day in self.days] if self.days else ["……", "……"]
        numbers = [f"{number:02d}" for number in self.numbers] if self.numbers else ["……", "……"]
        return (
            f"Năm: {self.year}",
            f"Từ ngày {days[0]} đến ngày {days[1]}",
            f"Từ số {numbers[0]} đến số {numbers[1]}",
            f"Quyển số: {self.series or '01'}",
        )

    @property
    def numbers(self) -> tuple[int, int] | None:
        """The first and the last number."""
        return (self.rows[0].entry.number, self.rows[-1].entry.number) if self.rows else None


@cache
def register_forms() -> Mapping[Direction, Form]:
    """The forms, by the direction of the register."""
    text = files("thongsuot.correspondence").joinpath("data/register-forms.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {
            Direction(direction): Form(row["title"], row["basis"], tuple((key, head) for key, head in row["columns"]))
            for direction, row in tomllib.loads(text).items()
        }
    )


def register_book(register: Register, day: date) -> Book:
    """The whole book, units called as they are on the day; a constant number of queries."""
    form = register_forms()[Direction(register.direction)]
    deliveries = Delivery.objects.select_related("to_unit").order_by("queued_at")
    directions = HandlingDirection.objects.order_by("given_at").prefetch_related(
        Prefetch(
            "assignments",
            queryset=HandlingAssignment.objects.select_related("unit", "position__person").order_by("-part"),
        )
    )
    entries = list(
        register.entries.select_related("document__outgoing")
        .annotate(stated_recipients=F(_RECIPIENTS))
        .prefetch_related(
            Prefetch("document__outgoing__deliveries", queryset=deliveries),
            Prefetch("handling_directions", queryset=directions),
        )
        .order_by("number")
    )
    writer = _Writer(names_on(Unit.objects.all(), day))
    rows = tuple(Row(entry, tuple(_CELLS[key](writer, entry) for key, _heading in form.columns)) for entry in entries)
    head = letterhead(register.unit, day)
    return Book(form, head.parent_agency, head.agency, register.year, register.series, rows)


class _Writer:
    """Writes the cells; knows what units are called."""

    def __init__(self, names: Mapping[Unit, UnitName]) -> None:
        self._names = names

    def recipients(self, entry: RegisterEntry) -> str:
        """Those to whom it was sent; before that, those that the document itself names."""
        sent = [self._short(delivery.to_unit) for delivery in _deliveries(entry)]
        return "; ".join(dict.fromkeys(sent)) or "; ".join(
            one for one in _stated(entry) if not one.startswith(FILE_COPY)
        )

    def handled_by(self, entry: RegisterEntry) -> str:
        """To whom the first direction gave it."""
        first = next(iter(entry.handling_directions.all()), None)
        if first is None:
            return ""
        return "; ".join(
            one.position.person.full_name if one.position is not None else self._short(one.unit)
            for one in first.assignments.all()
        )

    def _short(self, unit: Unit | None) -> str:
        if unit is None:
            return ""
        return self._names[unit].short_name if unit in self._names else unit.code


def _stated(entry: RegisterEntry) -> list[str]:
    stated = getattr(entry, "stated_recipients")  # noqa: B009 - annotated
    return stated if isinstance(stated, list) else []


def _deliveries(entry: RegisterEntry) -> list[Delivery]:
    outgoing = getattr(entry.document, "outgoing", None)
    return [] if outgoing is None else list(outgoing.deliveries.all())


def _title(entry: RegisterEntry) -> str:
    if entry.document is None:
        return ""
    return f"{entry.document.document_type}: {entry.document.subject}"


def _identifier(entry: RegisterEntry) -> str:
    """A void number keeps its own place, whatever number its document bears now."""
    if entry.document is None:
        return f"{entry.number:02d}"
    if entry.register.direction == Direction.OUTGOING:
        return f"{entry.number:02d}/{entry.document.symbol}"
    return entry.document.identifier


def _remark(entry: RegisterEntry) -> str:
    parts = []
    if entry.voided_at is not None:
        parts.append(f"Số đã hủy: {entry.void_reason}")
    elif entry.due_on is not None:
        parts.append(f"Hạn giải quyết {_day(entry.due_on)}")
    return "; ".join(parts)


def _passed_on(entry: RegisterEntry) -> str:
    first = next(iter(entry.handling_directions.all()), None)
    return "" if first is None else _day(first.given_at)


def _sent_on(entry: RegisterEntry) -> str:
    sent = sorted(one.sent_at for one in _deliveries(entry) if one.sent_at is not None)
    return _day(sent[0]) if sent else ""


def _copies(entry: RegisterEntry) -> str:
    count = len(_deliveries(entry))
    return str(count) if count else ""


def _day(value: date | datetime | PartialDate | None) -> str:
    if isinstance(value, PartialDate):
        parts = (value.day, value.month, value.year)
        return "/".join(str(part).zfill(2) for part in parts if part is not None)
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    return "" if value is None else f"{value:%d/%m/%Y}"


def _document_date(entry: RegisterEntry) -> str:
    if entry.register.direction == Direction.OUTGOING:
        return _day(entry.day)
    return _day(entry.document.date) if entry.document is not None else ""


_CELLS: Mapping[str, Callable[[_Writer, RegisterEntry], str]] = MappingProxyType(
    {
        "number": lambda _writer, entry: str(entry.number),
        "identifier": lambda _writer, entry: _identifier(entry),
        "document_date": lambda _writer, entry: _document_date(entry),
        "arrived_on": lambda _writer, entry: _day(entry.day),
        "issuer": lambda _writer, entry: entry.document.issuer_name if entry.document is not None else "",
        "title": lambda _writer, entry: _title(entry),
        "signer": lambda _writer, entry: entry.document.signer_name if entry.document is not None else "",
        "recipients": lambda writer, entry: writer.recipients(entry),
        "kept_by": lambda _writer, entry: ", ".join(
            one.removeprefix(FILE_COPY).strip(" .") for one in _stated(entry) if one.startswith(FILE_COPY)
        ),
        "copies": lambda _writer, entry: _copies(entry),
        "sent_on": lambda _writer, entry: _sent_on(entry),
        "handled_by": lambda writer, entry: writer.handled_by(entry),
        "passed_on": lambda _writer, entry: _passed_on(entry),
        "receipt": lambda _writer, _entry: "",  # signed by hand
        "remark": lambda _writer, entry: _remark(entry),
    }
)
