"""The values of cells, as the sheet shows them: numbers and dates in their formats, with a decimal comma."""

from __future__ import annotations

import re
from datetime import datetime

from xlrd.biffh import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_ERROR, XL_CELL_TEXT
from xlrd.xldate import XLDateError, xldate_as_datetime

_FORMAT_SECTION = re.compile(r'(?:"[^"]*"|\\.|[^;"\\])*')
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMALS = re.compile(r"[0#?][.,]?(?:[0#?,]*)\.([0#?]+)|[0#?]")
_DATE_PARTS = re.compile(r"[ymdhs]", re.IGNORECASE)
_LARGEST_WITHOUT_EXPONENT = 1e15
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


def shown(kind: int, value: object, number_format: str, datemode: int) -> str:
    """The text of a cell of one of xlrd's kinds; `datemode` is the workbook's."""
    if kind == XL_CELL_TEXT:
        return str(value)
    if kind == XL_CELL_BOOLEAN:
        return "TRUE" if value else "FALSE"
    if kind == XL_CELL_ERROR and isinstance(value, int):
        return _ERRORS.get(value, "")
    if not isinstance(value, float):
        return ""
    if kind == XL_CELL_DATE:
        return _date(value, number_format, datemode) or _number(value, "General")
    return _number(value, number_format)


def _number(value: float, number_format: str) -> str:
    section = _FORMAT_SECTION.match(number_format)
    pattern = _LITERAL.sub("", section[0] if section else "")
    places = _DECIMALS.search(pattern)
    if abs(value) >= _LARGEST_WITHOUT_EXPONENT or places is None:
        return _general(value)
    percent = "%" in pattern
    decimals = min(len(places[1] or ""), 15)
    text = f"{value * 100 if percent else value:.{decimals}f}"
    if "#" in (places[1] or "") and "." in text:
        text = text.rstrip("0").rstrip(".")
    if float(text) == 0:
        text = text.removeprefix("-")
    return text.replace(".", ",") + ("%" if percent else "")


def _general(value: float) -> str:
    """A number without a format: what fits the eleven places that a sheet gives it."""
    return (
        str(int(value))
        if value.is_integer() and abs(value) < _LARGEST_WITHOUT_EXPONENT
        else f"{value:.10g}".replace(".", ",")
    )


def _date(value: float, number_format: str, datemode: int) -> str | None:
    """A date or time; None for a number that is no date of the calendar."""
    if value < 0:
        return None
    try:
        moment: datetime = xldate_as_datetime(value, datemode)
    except (XLDateError, ValueError, OverflowError):
        return None
    parts = {part.lower() for part in _DATE_PARTS.findall(_LITERAL.sub("", number_format))}
    time = f"{moment:%H:%M}" if parts & {"h", "s"} else ""
    if not parts & {"y", "d"} and time:
        return time
    day = (
        f"{moment.day}/{moment.month}/{moment.year}"
        if "d" in parts or "m" not in parts
        else f"{moment.month}/{moment.year}"
    )
    return f"{day} {time}".strip()
