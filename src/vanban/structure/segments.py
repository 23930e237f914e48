"""The lines of a header or a closing, cut where two columns stand in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vanban.structure.furniture import is_rule
from vanban.structure.lines import Gap, Lines
from vanban.structure.number_and_date import date_in, own_number
from vanban.structure.vocabulary import fold
from vanban.text.pattern import lazily

# `[ ]*\t\s*|\s{3,}`, told from its first character on, so that it is looked for at white space alone.
_WIDE = re.compile(r"\s(?:(?<=\t)\s*|(?<= )[ ]*\t\s*|\s{2,})")
_NATIONAL = lazily(
    r"(?:(?<=\n)nước\s+|^nước\s+|(?<=\s\s)nước\s+)?(?:cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt(?:\s+nam)?|việt\s+nam\s+dân\s+chủ\s+cộng\s+h(?:òa|oà)"
    r"|đảng\s+cộng\s+sản\s+việt\s+nam)[\s\d*]*$",
    re.IGNORECASE,
)
MOTTO = re.compile(r"độc\s*lập\s*[-–—.,]*\s*tự\s*do\s*[-–—.,]*\s*hạnh\s*phúc", re.IGNORECASE)
_LONGEST_COLUMN = 90


class Segment(NamedTuple):
    """A line, or the part of it that stands in one column (0 at the left); `follows_blank` is as of its line."""

    line: int
    start: int
    end: int
    text: str
    folded: str
    column: int
    follows_blank: bool


def segments_of(lines: Lines, first: int, last: int) -> Iterator[Segment]:
    """The segments of a range of lines, in the order of the text."""
    text, blank_gap = lines.text, Gap.BLANK
    for line in range(first, last):
        follows_blank = lines.gaps[line] == blank_gap
        for column, (start, end) in enumerate(_cut(text, lines.starts[line], lines.ends[line])):
            if is_rule(text, start, end):
                continue
            words = text[start:end]
            yield Segment(line, start, end, words, fold(words).strip(" -–—_*."), column, follows_blank)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start > 4 * _LONGEST_COLUMN:
        return [(start, end)]
    cuts = []
    national = None
    # What every form of the name, the motto, a number, a date holds is looked for first: most lines hold none of it.
    words = text[start:end]
    if "ệt" in words or "ỆT" in words:
        national = _NATIONAL.search(text, start, end)
    if national is None and ("úc" in words or "ÚC" in words):
        national = MOTTO.search(text, start, end)
    if national is not None and national.start() - start <= _LONGEST_COLUMN:
        cuts.append(national.start())
    protected = []
    number = own_number(text, start, end) if "ố" in words or "Ố" in words else None
    if number is not None:
        protected.append((start, number.span[1]))
        rest = date_in(text, number.span[1], end)
        if rest is not None and text[number.span[1] : number.span[1] + 1].isspace():
            cuts.append(number.span[1])
    # Only a blank is both white space and printable.
    if "  " in words or not words.isprintable():
        date = date_in(text, start, end) if "ày" in words or "ÀY" in words else None
        if date is not None:
            protected.append(date[1])
        for gap in _WIDE.finditer(text, start, end):
            if not any(left < gap.end() and gap.start() < right for left, right in protected):
                cuts.append(gap.start())
    if not cuts:
        return [(start, end)]
    pieces = []
    place = start
    for cut in [*sorted(set(cuts)), end]:
        left, right = place, cut
        while left < right and text[left].isspace():
            left += 1
        while left < right and text[right - 1].isspace():
            right -= 1
        if left < right:
            pieces.append((left, right))
            place = cut
    return pieces
