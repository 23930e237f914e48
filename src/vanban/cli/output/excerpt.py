"""A line of the text with a caret under a place in it, cut around the place where the line is long."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from vanban.text.source import SourceText

_CUT = "…"
_BEFORE = 3  # parts of the room, of ten, that stand before the place
_REACH = 4  # rooms on either side that are looked at; marks that combine take no column


class Excerpt(NamedTuple):
    """One line for people: its number, the text that is shown, and the carets under the place."""

    number: int
    text: str
    carets: str


def width(text: str) -> int:
    """The columns that a text takes on a terminal: marks that combine take none, wide letters two."""
    return sum(_width_of(letter) for letter in text)


def _width_of(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def excerpt(source: SourceText, start: int, end: int, room: int) -> Excerpt:
    """The line in which a place begins, in about `room` columns; a place of several lines is cut at the first."""
    number, _ = source.place(start)
    begins, ends = source.line_span(number)
    # Only what may be shown is looked at: a line may be as long as its text.
    near, far = max(begins, start - _REACH * room), min(ends, start + _REACH * room)
    line = source.text[near:far].replace("\t", " ")
    first = start - near
    last = min(first + max(1, end - start), len(line))
    left, right = _window(line, first, last, room)
    cut_left, cut_right = left or near > begins, right < len(line) or far < ends
    before = (_CUT if cut_left else "") + line[left:first]
    text = (_CUT if cut_left else "") + line[left:right] + (_CUT if cut_right else "")
    carets = " " * width(before) + "^" * max(1, width(line[first : min(last, right)]))
    return Excerpt(number, "".join(" " if unicodedata.category(c) == "Cc" else c for c in text), carets)


def _window(line: str, first: int, last: int, room: int) -> tuple[int, int]:
    """What part of a line to show, so that the place stands in it; whole words where that costs little."""
    if width(line) <= room:
        return 0, len(line)
    spare = max(room - width(line[first:last]), 0)
    left = max(0, first - spare * _BEFORE // 10)
    right = min(len(line), max(last, left + room) if last - first < room else first + room)
    while left and left < first and not line[left - 1].isspace():
        left += 1
    return left, right
