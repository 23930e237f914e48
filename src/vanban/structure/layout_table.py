"""Tables that only place things on the page: the header's two columns, recipients beside the signature."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from vanban.structure.addressees import opens_addressees
from vanban.structure.closing import opens_closing
from vanban.structure.lines import lines_of
from vanban.structure.number_and_date import own_date, own_number
from vanban.structure.segments import MOTTO, Segment, segments_of
from vanban.structure.signature import is_name, is_position, is_signed_mark
from vanban.structure.vocabulary import vocabulary

_MOST_ROWS = 8
_MOST_COLUMNS = 5
_LONGEST = 6000


class Placing(Enum):
    """In what order a table that only places things is read."""

    BY_ROWS = "by_rows"
    BY_COLUMNS = "by_columns"


def placing(rows: Sequence[Sequence[str]]) -> Placing | None:
    """How a table is read that only places things, or None for a table of data; cells hold lines of text."""
    columns = max((len(row) for row in rows), default=0)
    if len(rows) > _MOST_ROWS or columns > _MOST_COLUMNS or sum(len(cell) for row in rows for cell in row) > _LONGEST:
        return None
    if columns == 1 and len(rows) == 1:
        return Placing.BY_ROWS
    signed = positions = False
    header = False
    for row in rows:
        for cell in row:
            lines = lines_of(cell)
            for segment in segments_of(lines, 0, len(lines)):
                if opens_closing(segment):
                    return Placing.BY_COLUMNS
                positions = positions or is_position(segment)
                signed = signed or (positions and (is_name(segment) or is_signed_mark(segment)))
                header = header or _is_of_header(segment)
    if header:
        return Placing.BY_ROWS
    return Placing.BY_COLUMNS if positions and signed and len(rows) <= 3 else None


def _is_of_header(segment: Segment) -> bool:
    words = vocabulary()
    if segment.folded in words.national_names or segment.folded in words.party_names or MOTTO.search(segment.text):
        return True
    text = segment.text
    return (
        own_number(text, 0, len(text)) is not None
        or own_date(text, 0, len(text)) is not None
        or opens_addressees(segment)
    )
