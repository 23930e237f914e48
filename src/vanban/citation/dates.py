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


_YEAR = r"((?:19|20)[0-9]{2})(?![0-9])"
# What stands where a number is to be filled in; bounded, for a page may be ruled with dots.
_BLANK = r"[\s.…_]{0,60}"
_NUMERIC = lazily(r"([0-9]{1,2})\s*([/.-])\s*([0-9]{1,2})\s*\2\s*((?:19|20)[0-9]{2}(?![0-9])|[0-9]{2}(?![0-9/-]))")
# Digits that the text layer of a page sets apart: `ngày 1 5 tháng 5 năm 2 019`.
_DAY, _SPACED_YEAR = "([0-9](?:[ ]?[0-9])?)", "((?:1[ ]?9|2[ ]?0)[ ]?[0-9][ ]?[0-9])(?![0-9])"
_IN_WORDS = lazily(
    rf"{_BLANK}{_DAY}{_BLANK},?\s*tháng{_BLANK}{_DAY}{_BLANK}[,/-]?\s*(?:năm\s*)?{_SPACED_YEAR}", re.IGNORECASE
)
_DAY_BLANK = lazily(rf"{_BLANK}(tháng|/)?{_BLANK}(?:([0-9]{{1,2}})\s*)?,?\s*(?:năm|/)\s*{_YEAR}", re.IGNORECASE)
# Between a symbol (or an issuer) and its date.
_LEAD = lazily(
    r"""\s*+(?:[,(]\s*+(?!năm|tháng))?
        (?:(?:đã\s+)?(?:được\s+)?(?:(?:ký|thông\s+qua|ban\s+hành|công\s+bố|đề|ra)\s+)?(ngày(?:\s+ngày)?|Ngày|NGÀY)
         | (?=[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[0-9]{4})
         | (?=[Nn]ăm\s+[0-9]{4})
         | (?=tháng\s+[0-9]{1,2}\s*[/\s]\s*(?:năm\s*)?[0-9]{4}))\s*""",
    re.VERBOSE,
)
_CENTURY_TURN = 50


def date_after(text: str, place: int, limit: int) -> FoundDate | None:
    """The date that begins at `place`, after white space, a comma or bracket, and the word `ngày`."""
    lead = _LEAD.match(text, place, limit)
    if lead is None:
        return None
    start = lead.end()
    if match := _NUMERIC.match(text, start, limit):
        return FoundDate(_date(match[4], match[3], match[1]), start, match.end())
    if match := _IN_WORDS.match(text, start, limit):
        return FoundDate(_date(match[3], match[2], match[1]), match.start(1), match.end())
    match = _DAY_BLANK.match(text, start, limit)
    if match is None or (lead[1] is not None and match[1] is None):
        return None
    while text[start] in " .…_\n":
        start += 1
    return FoundDate(_date(match[3], match[2]), start, match.end())


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
