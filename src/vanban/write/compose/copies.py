"""What a body that copies a document sets under it, or, on a copy in electronic form, the line above it.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II; Thông tư 01/2011/TT-BNV, Điều 16 and 17.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from vanban.document.model import Closing, Copy, Header
from vanban.regulation.layout import Alignment, Layout, Part
from vanban.write.compose.closing import closing_blocks
from vanban.write.compose.identifier import identifier_runs, place_date_runs
from vanban.write.compose.letterhead import agencies
from vanban.write.compose.runs import clean, text_runs
from vanban.write.composition import Block, Columns, Line, Paragraph, Placement

_ABOVE_PT = 12.0
_BELOW_PT = 6.0


def copy_blocks(copy: Copy, layout: Layout, room_mm: float) -> Iterator[Block]:
    """The block under the document: a line over the whole width, then the parts of the copy as those of a document."""
    header = Header(
        parent_agency=copy.parent_agency,
        agency=copy.agency,
        number=copy.number,
        symbol=copy.symbol or (None if copy.identifier else copy.form),
        identifier=copy.identifier,
        place=copy.place,
        date=copy.date,
    )
    left_mm = layout.letterhead[0] * room_mm
    names = tuple(agencies(header, layout, left_mm))
    form = Paragraph(Part.COPY_FORM, text_runs(copy_words(copy, layout)))
    number = Paragraph(Part.NUMBER, identifier_runs(header, layout))
    place_date = Paragraph(Part.PLACE_DATE, place_date_runs(header, layout))
    yield Line(room_mm, _ABOVE_PT, _BELOW_PT)
    yield Columns(layout.letterhead, ((names, (form,)), ((number,), (place_date,))), keep_with_next=True)
    closing = Closing(recipients=copy.recipients, signature=copy.signature)
    yield from map(_without_rooms, closing_blocks(closing))


def _without_rooms(block: Block) -> Block:
    """The same, no place in it kept for an electronic signature: a form has those of the document itself."""
    if not isinstance(block, Columns):
        return block
    rows = tuple(tuple(tuple(one._replace(rooms=()) for one in cell) for cell in row) for row in block.rows)
    return replace(block, rows=rows)


def copy_line(copy: Copy, layout: Layout) -> Paragraph:
    """The line of a copy in electronic form: its form, who copied, when it was signed."""
    moment = "" if copy.signed_at is None else _moment(copy.signed_at)
    parts = (copy_words(copy, layout).capitalize(), clean(copy.agency).strip(), moment)
    text = "; ".join(part for part in parts if part)
    return Paragraph(Part.COPY_SIGNATURE, text_runs(text), placement=Placement(Alignment.RIGHT))


def copy_words(copy: Copy, layout: Layout) -> str:
    """The words for a form of copy, as the law of the day has them."""
    return layout.copies.get(copy.form, copy.form)


def _moment(iso: str) -> str:
    """`05/03/2026 14:30:00 +07:00`; a text that is no moment stays as it is."""
    try:
        return datetime.fromisoformat(iso).isoformat(" ", "seconds").replace("+", " +") if iso else ""
    except ValueError:
        return clean(iso)
