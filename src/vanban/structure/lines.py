"""The lines of a text that belong to the document, without the blank ones and the furniture of its pages."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from vanban.structure.furniture import Furniture, furniture, is_rest_of_stamp, page_numbers

_LONG_LINE = 45
_INDENT_OF_CENTRE = 12
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


class Gap(IntEnum):
    """What stands between a line and the one before it."""

    NONE = 0
    BLANK = 1
    PAGE = 2


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Parallel columns, one entry a line: where its words start and end in the text, and the gap above it."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    gaps: bytearray

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> str:
        return self.text[self.starts[index] : self.ends[index]]


def lines_of(text: str) -> Lines:
    """The lines of a normalised text, in order."""
    starts, ends, gaps = array("q"), array("q"), bytearray()
    kinds = bytearray()
    numbers: list[tuple[int, int, int, bool]] = []
    last_end = 0
    # Until Python 3.12 it takes as long to look a member of an enum up as to find the next line.
    no_gap, blank_gap, number = Gap.NONE, Gap.BLANK, Furniture.NUMBER
    for match in _LINE.finditer(text):
        start, end = match.span()
        kind = furniture(text, start, end)
        # Most lines stand right below the one before.
        blank = start - last_end > 1 and text.count("\n", last_end, start) > 1
        gaps.append(blank_gap if blank else no_gap)
        if kind is number:
            numbers.append((len(starts), start, end, False))
        starts.append(start)
        ends.append(end)
        kinds.append(kind)
        last_end = end
    if not any(kinds):
        return Lines(text, starts, ends, gaps)
    _spread_stamps(text, starts, ends, kinds)
    beside = [
        (line, start, end, _beside_head(kinds, line) or _in_sentence(text, starts, ends, line))
        for line, start, end, _ in numbers
    ]
    found = page_numbers(text, beside) | _at_end(kinds)
    if not found and len(numbers) == 1 and _is_second_page(text, numbers[0], gaps):
        found = {numbers[0][0]}
    return _without_furniture(text, starts, ends, gaps, kinds, found)


def _spread_stamps(text: str, starts: array[int], ends: array[int], kinds: bytearray) -> None:
    """Count among the page's lines what a stamp also says (`Cơ quan: …`) right below or above one of its lines."""
    line = kinds.find(Furniture.PAGE)
    while line >= 0:
        for step in (1, -1):
            beside = line + step
            while (
                0 <= beside < len(kinds)
                and kinds[beside] == Furniture.NONE
                and is_rest_of_stamp(text, starts[beside], ends[beside])
            ):
                kinds[beside] = Furniture.PAGE
                beside += step
        line = kinds.find(Furniture.PAGE, line + 1)


def _at_end(kinds: bytearray) -> set[int]:
    """The numbers under the last line of the text: those of its last pages."""
    last = len(kinds)
    while last and kinds[last - 1] == Furniture.NUMBER:
        last -= 1
    return set(range(last, len(kinds))) if last else set()


def _is_second_page(text: str, number: tuple[int, int, int, bool], gaps: bytearray) -> bool:
    """Whether the only number that stands alone is that of a page: a `2`, or one in the middle, between blank lines."""
    line, start, end, _ = number
    in_the_middle = start - text.rfind("\n", 0, start) > _INDENT_OF_CENTRE
    if not 0 < line < len(gaps) - 1 or (text[start:end].strip("-–— ") != "2" and not in_the_middle):
        return False
    return gaps[line] == Gap.BLANK and gaps[line + 1] == Gap.BLANK


def _beside_head(kinds: bytearray, line: int) -> bool:
    return Furniture.PAGE in kinds[max(line - 1, 0) : line + 2]


def _in_sentence(text: str, starts: array[int], ends: array[int], line: int) -> bool:
    """Whether a number stands between two lines of one sentence."""
    if not 0 < line < len(starts) - 1 or ends[line - 1] - starts[line - 1] < _LONG_LINE:
        return False
    return text[starts[line + 1]].islower() and text[ends[line - 1] - 1] not in ".;:"


def _without_furniture(
    text: str, starts: array[int], ends: array[int], gaps: bytearray, kinds: bytearray, numbers: set[int]
) -> Lines:
    kept_starts, kept_ends, kept_gaps = array("q"), array("q"), bytearray()
    gap = Gap.NONE
    for line, kind in enumerate(kinds):
        gap = max(gap, Gap(gaps[line])) if gap is not Gap.PAGE else gap
        if kind == Furniture.PAGE or line in numbers:
            gap = Gap.PAGE
        elif kind == Furniture.RULE:
            gap = max(gap, Gap.BLANK)
        else:
            kept_starts.append(starts[line])
            kept_ends.append(ends[line])
            kept_gaps.append(gap)
            gap = Gap.NONE
    return Lines(text, kept_starts, kept_ends, kept_gaps)
