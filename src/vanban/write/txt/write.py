"""The plain text of a document: a line a paragraph, header and closing side by side as on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vanban.document.model import Document
from vanban.regulation.layout import Alignment, layout_on
from vanban.text.notice import notice_line
from vanban.write.compose import compose
from vanban.write.composition import Block, Columns, Composition, Leaf, Line, Paragraph
from vanban.write.txt.grid import WIDTH, beside, centred, filled, table_lines

_RULE = "-"
_DOTS = "....."


def write_txt(document: Document, *, day: date | None = None) -> bytes:
    """The document as plain text in UTF-8; the same input gives the same bytes.

    It is laid out by the law of `day`, else of the document's own day, else by the newest. Weight, slant and fields
    are not carried: plain text has no place for them.
    """
    own_day = None if document.header.date is None else document.header.date.latest()
    composition = compose(document, layout_on(day or own_day))
    leaves = ["\n".join(_leaf(leaf, composition)) for leaf in composition.leaves]
    # A form feed begins a page.
    first = [_text(paragraph) for paragraph in composition.first_head]
    last = [_text(paragraph) for paragraph in composition.first_foot]
    leaves[0] = "\n".join((*first, leaves[0], *(["", *last] if last else [])))
    return ("\n\f".join(leaves).strip("\n") + "\n").encode("utf-8")


def _leaf(leaf: Leaf, composition: Composition) -> Iterator[str]:
    if composition.notice:
        # So a reader knows it from the text.
        yield from (notice_line(composition.notice), "")
    for block in leaf.blocks:
        yield from _block(block, composition)


def _block(block: Block, composition: Composition) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from _paragraph(block, composition)
    elif isinstance(block, Columns):
        yield from _columns(block, composition)
        yield ""
    elif isinstance(block, Line):
        yield from (_RULE * WIDTH, "")
    else:
        yield from ("", *table_lines(block), "")


def _paragraph(paragraph: Paragraph, composition: Composition) -> Iterator[str]:
    """A paragraph in one line; a title, which stands in the middle, in as many as it needs."""
    text = _text(paragraph)
    look = composition.looks[paragraph.part]
    alignment = paragraph.placement.alignment if paragraph.placement else look.alignment
    if alignment is Alignment.CENTRE:
        yield from (centred(line) for line in (filled(text, WIDTH - 20) if look.bold else [text]))
    else:
        yield text
    if look.after_pt or paragraph.rule_mm is not None:
        yield ""


def _columns(columns: Columns, composition: Composition) -> Iterator[str]:
    for row in columns.rows:
        cells = [
            list(_cell_lines(cell, int(share * WIDTH) - 4)) for cell, share in zip(row, columns.shares, strict=True)
        ]
        central = [_is_central(cell, composition) for cell in row]
        yield from beside(cells, columns.shares, middle=central)


def _cell_lines(cell: Iterable[Paragraph], width: int) -> Iterator[str]:
    for paragraph in cell:
        if paragraph.rooms:
            # Room for the hand.
            yield from ("", "", "")
        for line in _text(paragraph).split("\n"):
            yield from filled(line, width)


def _is_central(cell: Iterable[Paragraph], composition: Composition) -> bool:
    looks = [composition.looks[paragraph.part] for paragraph in cell]
    return bool(looks) and looks[0].alignment is Alignment.CENTRE


def _text(paragraph: Paragraph) -> str:
    """The words; dots where room is kept open to write by hand."""
    return "".join(f" {_DOTS} " if run.room else run.text for run in paragraph.runs).replace("\u00a0", " ").strip()
