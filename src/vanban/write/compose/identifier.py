"""The number and symbol, and the place and date, with room where a part is left blank."""

from __future__ import annotations

from vanban.document.identifier import Identifier
from vanban.document.model import Header
from vanban.regulation.layout import Layout, Look, Part
from vanban.write.compose.lines import text_width_mm
from vanban.write.compose.runs import clean, joined, whole_symbols
from vanban.write.composition import Room, Run
from vanban.write.house_style import DATE_ROOM_MM, NUMBER_ROOM_MM, YEAR_ROOM_MM

_SPACE = "\u00a0"


def identifier_text(header: Header, layout: Layout) -> str:
    """Number and symbol as printed; what stands before the slash is left out where the number is blank."""
    known = Identifier.parse(clean(header.identifier)) if header.identifier else None
    number = header.number or (known.number if known else None)
    symbol = header.symbol or (known.symbol if known else None)
    year = header.year or (known.year if known else None)
    if known is not None and known.text and number is not None and symbol is not None:
        # The separator is the document's own: 04-CT/TW, 12/BC-UBND.
        separator = known.text[len(known.number or "") : len(known.number or "") + 1] or "/"
    else:
        separator = "/"
    tail = "/".join(part for part in (year, clean(symbol).strip()) if part)
    head = padded(clean(number).strip(), layout.pad_numbers_below)
    return f"{head}{separator}{tail}" if tail or not head else head


def identifier_runs(header: Header, layout: Layout) -> tuple[Run, ...]:
    """The line "Số: …"."""
    text = identifier_text(header, layout)
    if text[:1] in "/-":
        return (Run("Số:"), _room(Room.NUMBER, NUMBER_ROOM_MM, layout.looks[Part.NUMBER]), *whole_symbols(Run(text)))
    return (Run("Số: "), *whole_symbols(Run(text)))


def place_date_runs(header: Header, layout: Layout) -> tuple[Run, ...]:
    """The line "Khánh Sơn, ngày … tháng … năm …"."""
    place = clean(header.place).strip()
    first, *others = day_runs(header, layout)
    lead = f"{place}, {first.text}" if place else first.text.capitalize()
    return (*whole_symbols(Run(lead)), *others)


def day_runs(header: Header, layout: Layout) -> tuple[Run, ...]:
    """The document's day in words, "ngày … tháng … năm …", with room where a part of it is blank."""
    day = month = year = None
    if header.date is not None:
        year, month, day = header.date.year, header.date.month, header.date.day
    look = layout.looks[Part.PLACE_DATE]
    words = (
        ("ngày", Room.DAY, DATE_ROOM_MM, None if day is None else f" {padded(str(day), layout.pad_days_below)} "),
        (
            "tháng",
            Room.MONTH,
            DATE_ROOM_MM,
            None if month is None else f" {padded(str(month), layout.pad_months_below)} ",
        ),
        ("năm", Room.YEAR, YEAR_ROOM_MM, None if year is None else f" {year}"),
    )
    runs: list[Run] = []
    for name, room, length_mm, value in words:
        runs += [Run(name), _room(room, length_mm, look) if value is None else Run(value)]
    return joined(runs)


def padded(number: str, below: int) -> str:
    """A number with a leading zero where it is below a bound and has none yet."""
    return f"0{number}" if number.isdecimal() and len(number) == 1 and int(number) < below else number


def _room(room: Room, length_mm: float, look: Look) -> Run:
    """Empty room to write by hand: spaces that neither break nor collapse."""
    return Run(_SPACE * round(length_mm / text_width_mm(_SPACE, look)), room=room)
