"""What a body that copied a document set under it: `SAO Y`, its name, number and date, who receives and signs.

A copy in electronic form bears one line above the text instead (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from vanban.document.model import Copy
from vanban.structure.closing import find_closing
from vanban.structure.letterhead import bodies, is_body_line, parent_and_agency
from vanban.structure.lines import Lines
from vanban.structure.material import Material
from vanban.structure.number_and_date import OwnDate, OwnNumber, own_date, own_number
from vanban.structure.segments import Segment, segments_of
from vanban.structure.vocabulary import is_capitals, vocabulary

_LONGEST_HEAD = 8
_ELECTRONIC = re.compile(
    r"(?P<form>[^;\n]{5,20});\s*(?:(?P<agency>[^;\n]{3,120});\s*)?"
    r"(?P<day>\d{1,2})[/-](?P<month>\d{1,2})[/-](?P<year>\d{4}),?\s+(?P<time>\d{1,2}:\d{2}(?::\d{2})?)\s*(?P<zone>[+-]\d{2}:?\d{2})?"
)
_ISO = re.compile(
    r"(?P<form>[^;\n]{5,20});\s*(?:(?P<agency>[^;\n]{3,120});\s*)?"
    r"(?P<moment>\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?)\s*(?P<zone>[+-]\d{2}:?\d{2})?"
)
# Vietnamese time: what is meant where no zone is told.
_ZONE = "+07:00"


class CopyFound(NamedTuple):
    """One copy, and its lines `first` to `last` (exclusive)."""

    copy: Copy
    first: int
    last: int


@dataclass(slots=True)
class _Head:
    """What the lines above the signature of a copy tell."""

    form: str
    names: list[Segment]
    number: OwnNumber | None = None
    date: OwnDate | None = None


def find_copies(material: Material, lines: Lines, first: int) -> list[CopyFound]:
    """The copies under a document whose closing ends above line `first`, in order."""
    found: list[CopyFound] = []
    while (mark := _mark(lines, first)) is not None:
        opening, form = mark
        begin = _begin(lines, first, opening)
        closing = find_closing(material, lines, opening + 1)
        last = len(lines) if closing is None else closing.last
        head = _head(lines, begin, len(lines) if closing is None else closing.first, form)
        if head.date is None and closing is not None:
            # A place and date right above the signature are the copy's own all the same.
            head.date = closing.date
        parent, agency = parent_and_agency(bodies(head.names), joint=False)
        identifier = None if head.number is None else head.number.identifier
        start, end = material.place(lines.starts[begin], lines.ends[last - 1])
        copy = Copy(
            form=form,
            parent_agency=None if parent is None else parent.name,
            agency=None if agency is None else agency.name,
            number=None if identifier is None else identifier.number,
            symbol=None if identifier is None else identifier.symbol,
            identifier=None if identifier is None else identifier.text,
            place=None if head.date is None else head.date.place,
            date=None if head.date is None else head.date.date,
            recipients=() if closing is None else closing.closing.recipients,
            signature=None if closing is None else closing.closing.signature,
            start=start,
            end=end,
        )
        found.append(CopyFound(copy, begin, last))
        first = last
    return found


def electronic_copy(line: str) -> Copy | None:
    """What the line of a copy in electronic form tells: `Sao y; VĂN PHÒNG …; 05/03/2026 14:30:00 +07:00`."""
    match = _ELECTRONIC.fullmatch(line.strip()) or _ISO.fullmatch(line.strip())
    if match is None:
        return None
    form = vocabulary().copies.get(" ".join(match["form"].split()).lower())
    if form is None:
        return None
    if match.re is _ISO:
        moment = match["moment"].replace(" ", "T")
    else:
        hours, _, rest = match["time"].partition(":")
        moment = f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}T{int(hours):02d}:{rest}"
    agency = " ".join(match["agency"].split()) if match["agency"] else None
    return Copy(form=form, agency=agency, signed_at=moment + (match["zone"] or _ZONE))


def _mark(lines: Lines, first: int) -> tuple[int, str] | None:
    """The next line that names a form of copy alone or in its column, and the form."""
    for segment in segments_of(lines, first, len(lines)):
        form = vocabulary().copies.get(segment.folded) if is_capitals(segment.text) else None
        if form is not None:
            return segment.line, form
    return None


def _begin(lines: Lines, first: int, mark: int) -> int:
    """The line with which the name of the copying body begins."""
    line = mark
    while line > max(first, mark - _LONGEST_HEAD):
        above = segments_of(lines, line - 1, line)
        if not all(_is_of_head(lines.text, segment) for segment in above):
            break
        line -= 1
    return line


def _is_of_head(text: str, segment: Segment) -> bool:
    """Whether a line can stand above `SAO Y`, where the columns are read one after the other."""
    if own_number(text, segment.start, segment.end) is not None:
        return True
    return is_capitals(segment.text) and is_body_line(segment, True)


def _head(lines: Lines, first: int, last: int, form: str) -> _Head:
    head = _Head(form, [])
    for segment in segments_of(lines, first, last):
        if vocabulary().copies.get(segment.folded) is not None:
            continue
        number = own_number(lines.text, segment.start, segment.end) if head.number is None else None
        date = own_date(lines.text, segment.start, segment.end) if head.date is None and number is None else None
        if number is not None:
            head.number = number
        elif date is not None:
            head.date = date
        elif is_body_line(segment, is_capitals(segment.text)) and head.number is None:
            head.names.append(segment)
    return head
