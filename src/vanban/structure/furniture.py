"""Lines that belong to the page and not to the document: running heads, page numbers, stamps, drawn rules."""

from __future__ import annotations

import re
import tomllib
from enum import IntEnum
from functools import cache
from pathlib import Path

from vanban.text.pattern import lazily

# A page number stands alone in its line, also as `- 12 -` or `12/30`.
_NUMBER = lazily(r"[-–—]?\s?(\d{1,4})\s?(?:[-–—]|/\s?\d{1,4})?")
# What the page says begins with one of these letters or with a digit; a rule with what is neither.
_FIRST_LETTERS = frozenset("CPEKNTGĐSD0123456789")
_FIRST_SIGNS = frozenset("#-_=*~–—¯‾─━═.…:")
# Page numbers that stand between lines of text are known by counting up over at least this many lines.
_LINES_OF_A_PAGE = 12


class Furniture(IntEnum):
    """What kind of furniture a line is."""

    NONE = 0
    RULE = 1
    PAGE = 2
    NUMBER = 3


# What nearly every line is.
_NONE = Furniture.NONE


def _table() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).parent.joinpath("data/furniture.toml").read_text(encoding="utf-8"))


@cache
def _rest_of_stamp() -> re.Pattern[str]:
    return re.compile("|".join(_table()["stamp_rest"]))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = _table()
    page = "|".join(table["running_heads"] + table["stamps"])
    return re.compile(page), re.compile("|".join(table["rules"]))


def furniture(text: str, start: int, end: int) -> Furniture:
    """What the line `text[start:end]`, without white space around it, is by itself."""
    first = text[start]
    if first in _FIRST_LETTERS:
        if _patterns()[0].fullmatch(text, start, end):
            return Furniture.PAGE
    elif first.isalnum():
        return _NONE
    elif is_rule(text, start, end):
        return Furniture.RULE
    if end - start <= 12 and _NUMBER.fullmatch(text, start, end):
        return Furniture.NUMBER
    return _NONE


def is_rule(text: str, start: int, end: int) -> bool:
    """Whether the line is drawn, or does as one that is."""
    first = text[start]
    if first.isalnum() or (first not in _FIRST_SIGNS and first.isprintable()):
        return False
    return _patterns()[1].fullmatch(text, start, end) is not None


def is_rest_of_stamp(text: str, start: int, end: int) -> bool:
    """Whether a line beside the line of a stamp is another of its lines."""
    return _rest_of_stamp().fullmatch(text, start, end) is not None


def page_numbers(text: str, numbers: list[tuple[int, int, int, bool]]) -> set[int]:
    """Which of the lines that hold only a number are page numbers.

    Takes (line, start, end, known) in order, `known` where a running head stands beside it or it interrupts a
    sentence; gives the lines. Elsewhere only numbers that count up by one, a page apart, are page numbers.
    """
    found: set[int] = set()
    last_line, last_value = -_LINES_OF_A_PAGE, None
    pending: tuple[int, int] | None = None
    for line, start, end, known in numbers:
        match = _NUMBER.fullmatch(text, start, end)
        if match is None:
            continue
        value = int(match[1])
        apart = line - last_line >= _LINES_OF_A_PAGE
        if known:
            found.add(line)
        elif last_value is not None and value == last_value + 1 and apart:
            found.add(line)
            if pending is not None:
                found.add(pending[0])
        elif value in (1, 2) and last_value is None:
            pending = (line, value)
        else:
            continue
        last_line, last_value = line, value
    return found
