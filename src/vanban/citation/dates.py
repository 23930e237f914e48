"""Dates in every spelling that documents use: `5/7/2014`, `12/11/ 2015`, `ngày 03 tháng 9 năm 2020`, `năm 2013`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from vanban.document.partial_date import PartialDate
from vanban.text.pattern import lazily


class FoundDate(NamedTuple):
    """A date in a text: what it says, and its place from the day (not the word `ngày`) to the year."""

    date: PartialDate
    start: int
    end: int


_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
# What stands where a number is to be filled in; bounded, for a page may be ruled with dots.
_BLANK = r"[\s.…_]{0,60}"
# Digits that the text layer of a page sets apart: `ngày 1 5 tháng 5 năm 2 019`.
_SPACED, _SPACED_YEAR = "[0-9](?:[ ]?[0-9])?", "(?:1[ ]?9|2[ ]?0)[ ]?[0-9][ ]?[0-9](?![0-9])"
# Between a symbol (or an issuer) and its date.
_LEAD = r"""\s*+(?:[,(]\s*+(?!năm|tháng))?+
    (?:(?:đã\s+)?+(?:được\s+)?+(?:(?:ký|thông\s+qua|ban\s+hành|công\s+bố|đề|ra)\s+)?+(?P<word>ngày(?:\s+ngày)?+|Ngày|NGÀY)
     | (?=[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[0-9]{4})
     | (?=[Nn]ăm\s+[0-9]{4})
     | (?=tháng\s+[0-9]{1,2}\s*[/\s]\s*(?:năm\s*)?[0-9]{4}))\s*"""
_NUMERIC = (
    r"(?P<day>[0-9]{1,2})\s*(?P<mark>[/.-])\s*(?P<month>[0-9]{1,2})\s*(?P=mark)\s*"
    rf"(?P<year>{_YEAR}|[0-9]{{2}}(?![0-9/-]))"
)
_IN_WORDS = (
    rf"(?i:{_BLANK}(?P<spaced_day>{_SPACED}){_BLANK},?\s*tháng{_BLANK}(?P<spaced_month>{_SPACED})"
    rf"{_BLANK}[,/-]?\s*(?:năm\s*)?(?P<spaced_year>{_SPACED_YEAR}))"
)
_DAY_BLANK = (
    rf"(?P<blank>)(?i:{_BLANK}(?P<unit>tháng|/)?{_BLANK}(?:(?P<month_alone>[0-9]{{1,2}})\s*)?"
    rf",?\s*(?:năm|/)\s*(?P<year_alone>{_YEAR}))"
)
_DATE = lazily(f"(?>{_LEAD})(?:{_NUMERIC}|{_IN_WORDS}|{_DAY_BLANK})", re.VERBOSE)
_CENTURY_TURN = 50


def date_after(text: str, place: int, limit: int) -> FoundDate | None:
    """The date that begins at `place`, after white space, a comma or bracket, and the word `ngày`."""
    match = _DATE.match(text, place, limit)
    if match is None:
        return None
    year, month, day = match.group("year", "month", "day")
    if year is not None:
        return FoundDate(_date(year, month, day), match.start("day"), match.end())
    year, month, day = match.group("spaced_year", "spaced_month", "spaced_day")
    if year is not None:
        return FoundDate(_date(year, month, day), match.start("spaced_day"), match.end())
    if match["word"] is not None and match["unit"] is None:
        return None
    start = match.start("blank")
    while text[start] in " .…_\n":
        start += 1
    return FoundDate(_date(match["year_alone"], match["month_alone"]), start, match.end())


# A text names the same days again and again.
@lru_cache(maxsize=4096)
def _date(year: str, month: str | None, day: str | None = None) -> PartialDate:
    """The date whose parts are written so: digits with spaces between them, a year in two of them or in four."""
    return PartialDate(_full_year(_number(year)), _number(month) if month else None, _number(day) if day else None)


def _number(digits: str) -> int:
    return int(digits.replace(" ", ""))


def _full_year(year: int) -> int:
    if year >= 100:
        return year
    return year + (1900 if year >= _CENTURY_TURN else 2000)
