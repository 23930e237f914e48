"""A whole document composed: its pages, and what its file says about itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vanban.document.model import Closing, Document, Header, Orientation
from vanban.regulation.document_types import document_type_named
from vanban.regulation.layout import Layout, Part
from vanban.regulation.party import is_of_party
from vanban.write.compose.appendix import appendix_leaf
from vanban.write.compose.body import BodyComposer
from vanban.write.compose.closing import closing_blocks
from vanban.write.compose.copies import copy_blocks, copy_line
from vanban.write.compose.letterhead import addressees, is_headed, letterhead, title
from vanban.write.compose.opening import opening_parts
from vanban.write.compose.runs import clean, text_runs
from vanban.write.composition import Block, Composition, Leaf, Paragraph
from vanban.write.failure import WritingError
from vanban.write.house_style import looks_of

_USUAL_CONTACTS = 2


# The Party's guide of 2018 gave way to one of 2026, whose annexes are not known here.
_OF_PARTY = (
    "header: văn bản của Đảng theo thể thức riêng do Văn phòng Trung ương Đảng hướng dẫn, chưa viết được ở đây; hãy "
    "soạn theo mẫu của Đảng (lệnh read, cite và check vẫn dùng được)"
)


def compose(document: Document, layout: Layout) -> Composition:
    """What is printed of a document by this layout; WritingError for the Party's, which has a form of its own."""
    if is_of_party(document.header):
        raise WritingError(_OF_PARTY)
    layout = _with_room(layout, len(document.closing.contact))
    document = replace(document, header=_with_type(document.header))
    body = BodyComposer(layout)
    first = Leaf(Orientation.PORTRAIT, tuple(_first_leaf(document, layout, body)))
    appendices = tuple(appendix_leaf(appendix, document.header, layout, body) for appendix in document.appendices)
    leaves = [first, *appendices]
    room = layout.page.room_mm(landscape=leaves[-1].orientation is Orientation.LANDSCAPE)
    on_paper = (copy for copy in document.copies if not copy.signed_at)
    copied = tuple(block for copy in on_paper for block in copy_blocks(copy, layout, room))
    leaves[-1] = replace(leaves[-1], blocks=(*leaves[-1].blocks, *copied))
    header = document.header
    return Composition(
        layout=layout,
        looks=looks_of(layout),
        leaves=tuple(leaves),
        title=_title(document),
        author=clean(header.agency).strip() or None,
        notice=clean(document.notice).strip() or None,
        day=None if header.date is None else header.date.latest(),
        first_head=tuple(_first_head(document, layout)),
        first_foot=tuple(Paragraph(Part.CONTACT, text_runs(line)) for line in document.closing.contact),
    )


def _first_head(document: Document, layout: Layout) -> Iterator[Paragraph]:
    """What stands in the margin above the first page (ô số 11 and 14)."""
    if document.header.circulation:
        yield Paragraph(Part.CIRCULATION, text_runs(clean(document.header.circulation).upper()), before_pt=0)
    yield from (copy_line(copy, layout) for copy in document.copies if copy.signed_at)


def _with_type(header: Header) -> Header:
    """The header with its type's name as the tables of the law write it, however it was typed."""
    known = document_type_named(header.document_type) if header.document_type else None
    return header if known is None else replace(header, document_type=known.name)


def _with_room(layout: Layout, contacts: int) -> Layout:
    """The layout with the widest lower margin that the law allows, where two lines do not hold the address."""
    bottom = layout.page.bottom_mm
    if contacts <= _USUAL_CONTACTS or bottom.most is None:
        return layout
    return layout._replace(page=layout.page._replace(bottom_mm=replace(bottom, written=bottom.most)))


def _title(document: Document) -> str:
    header = document.header
    parts = (clean(part).strip() for part in (header.document_type, header.subject))
    return " ".join(part for part in parts if part) or clean(header.identifier).strip() or "Văn bản"


def _first_leaf(document: Document, layout: Layout, body: BodyComposer) -> Iterator[Block]:
    if is_headed(document.header):
        yield letterhead(document.header, layout)
    yield from title(document.header, layout)
    yield from addressees(document.header, layout)
    closing = tuple(closing_blocks(document.closing))
    signed = _end_of_closing(document.closing)
    above = [node for node in document.body if signed is None or (node.start or 0) < signed]
    parts = opening_parts(above, document.header.document_type, layout)
    blocks = list(body.blocks(above, layout.text_width_mm, parts=parts))
    if closing and blocks and isinstance(blocks[-1], Paragraph):
        # The signature never stands on a page without a line of the text that it signs.
        blocks[-1] = blocks[-1]._replace(keep_with_next=True)
    yield from blocks
    yield from closing
    # What was read from below the signature stands there again.
    yield from body.blocks(document.body[len(above) :], layout.text_width_mm)


def _end_of_closing(closing: Closing) -> int | None:
    """Where the closing ends in the text that was read; None where none was."""
    ends = [span[1] for name, span in closing.spans.items() if name in ("recipients", "signature")]
    return max(ends) if ends else None
