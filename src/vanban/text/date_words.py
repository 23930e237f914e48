"""Dates in the words of a document, both ways: `ngày 05 tháng 02 năm 2020`, and in words alone.

In figures a day below 10 and the months 1 and 2 are written with a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I,
Phần I, II.4.b; Thông tư 01/2011/TT-BNV, Điều 9 says the same).
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from vanban.text.number_words import from_words, to_words

_FIGURES = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_WORDS = re.compile(
    r"ngày\s+(?:mồng\s+|mùng\s+)?(?P<day>\D+?)\s+tháng\s+(?P<month>\D+?)\s+năm\s+(?P<year>\D+)", re.IGNORECASE
)
_PADDED_DAYS, _PADDED_MONTHS = 10, 3
# Months that people do not call by their numbers.
_MONTH_NAMES = {4: "tư"}
_OTHER_MONTHS = {"giêng": 1, "chạp": 12}


def written_date(day: date) -> str:
    """The date as a document's text writes it: `ngày 05 tháng 02 năm 2020`."""
    day_text = f"{day.day:02d}" if day.day < _PADDED_DAYS else str(day.day)
    month = f"{day.month:02d}" if day.month < _PADDED_MONTHS else str(day.month)
    return f"ngày {day_text} tháng {month} năm {day.year}"


def from_written_date(text: str) -> date | None:
    """The day that such a text says, zeros or not; None for any other text or a day that no calendar has."""
    match = _FIGURES.fullmatch(_clean(text))
    return None if match is None else _day(*map(int, reversed(match.groups())))


def date_in_words(day: date) -> str:
    """The date in words alone: `ngày mười hai tháng tư năm hai nghìn không trăm hai mươi`."""
    month = _MONTH_NAMES.get(day.month) or to_words(day.month)
    return f"ngày {to_words(day.day)} tháng {month} năm {to_words(day.year)}"


def date_from_words(text: str) -> date | None:
    """The day that words say; None for any other text or a day that no calendar has."""
    match = _WORDS.fullmatch(_clean(text))
    if match is None:
        return None
    month = _OTHER_MONTHS.get(match["month"].lower()) or from_words(match["month"])
    day, year = from_words(match["day"]), from_words(match["year"])
    return None if day is None or month is None or year is None else _day(year, month, day)


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).rstrip(".;,")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
