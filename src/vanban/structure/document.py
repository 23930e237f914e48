"""From text to document: header, body, closing, appendices."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from vanban.document.model import Appendix, Closing, Copy, Document, Header, Inline, Node, NodeKind, Orientation
from vanban.document.partial_date import PartialDate
from vanban.structure.appendices import AppendixFound, find_appendices
from vanban.structure.body import body_of
from vanban.structure.closing import ClosingFound, find_closing, is_contact
from vanban.structure.consolidation import authenticated
from vanban.structure.copies import electronic_copy, find_copies
from vanban.structure.header import read_header
from vanban.structure.layout import Block, Layout
from vanban.structure.lines import Lines, lines_of
from vanban.structure.material import Material, Paragraph, clipped, plain_inline
from vanban.structure.number_and_date import OwnDate, date_in
from vanban.structure.paragraphs import healed, marked
from vanban.structure.vocabulary import fold, vocabulary
from vanban.structure.wrapping import Wrapping
from vanban.text.source import SourceText
from vanban.text.view import NormalView, normalized


class _Text:
    """One text with its lines, and the paragraphs of any range of them."""

    def __init__(self, source: SourceText, view: NormalView, layout: Layout | None) -> None:
        self.material = Material(source.text, view)
        self.lines: Lines = lines_of(view.text)
        self.blocks = None if layout is None else _in_view(view, layout)
        self.wrapping = Wrapping.of(self.lines)

    def paragraphs(self, first: int, last: int) -> list[Paragraph]:
        if first >= last:
            return []
        if self.blocks is None:
            return list(healed(self.wrapping, first, last))
        return list(marked(self.wrapping, self.blocks, first, last))


def _in_view(view: NormalView, layout: Layout) -> list[tuple[int, int, Block]]:
    if not view.is_shifted:
        return [(block.start, block.end, block) for block in layout.blocks]
    return [(*view.from_source(block.start, block.end), block) for block in layout.blocks]


def structure(source: SourceText, layout: Layout | None = None, view: NormalView | None = None) -> Document:
    """The document that a text is; what cannot be placed stays a paragraph, and no text is refused.

    `layout` is what the file's format tells of the text, `view` its normalised view where the caller has it already.
    """
    text = _Text(source, view or normalized(source.text, source.unusual), layout)
    material, lines = text.material, text.lines
    head = read_header(material, lines, text.wrapping.width is not None)
    closing = find_closing(material, lines, head.body_line)
    body_end = len(lines) if closing is None else closing.first
    copied = [] if closing is None else find_copies(material, lines, closing.last)
    end = copied[0].first if copied else len(lines)
    found = find_appendices(lines, body_end if closing is None else closing.last, end, signed=closing is not None)
    if closing is None:
        found = find_appendices(lines, head.body_line, end, signed=False)
        body_end = found[0].first if found else body_end
    after_first, after_last = (0, 0) if closing is None else (closing.last, found[0].first if found else end)
    paragraphs = text.paragraphs(head.body_line, body_end)
    unplaced = tuple(_paragraph_node(text, *span) for span in head.unplaced)
    after = tuple(
        _paragraph_node(text, paragraph.start, paragraph.end) for paragraph in text.paragraphs(after_first, after_last)
    )
    # Below a copy stands the foot of the first page, or what nobody placed.
    behind = text.paragraphs(copied[-1].last, len(lines)) if copied else ()
    below = tuple(_paragraph_node(text, paragraph.start, paragraph.end) for paragraph in behind)
    own = head.header if closing is None else authenticated(material, lines, head.header, closing.first)
    header = _dated(material, own, closing, paragraphs)
    ending = closing.closing if closing is not None else Closing()
    ending, after = _with_contact(ending, after)
    ending, below = _with_contact(ending, below)
    return Document(
        header=header,
        body=unplaced + body_of(material, paragraphs) + after + below,
        closing=ending,
        appendices=tuple(_appendix(text, appendix) for appendix in found),
        file=source.file,
        media_type=source.media_type,
        encoding=source.encoding,
        copies=(*_electronic(material, header), *(one.copy for one in copied)),
    )


def _with_contact(closing: Closing, nodes: tuple[Node, ...]) -> tuple[Closing, tuple[Node, ...]]:
    """The closing with the address that some paragraphs below it tell, and what is left of them."""
    if not nodes or closing.contact or not is_contact([node.text or "" for node in nodes]):
        return closing, nodes
    return replace(closing, contact=tuple(" ".join((node.text or "").split()) for node in nodes)), ()


def _electronic(material: Material, header: Header) -> Iterator[Copy]:
    """The copy that a line above the text tells of."""
    if "copy" in header.spans:
        copy = electronic_copy(material.source[slice(*header.spans["copy"])])
        if copy is not None:
            yield copy


def _paragraph_node(text: _Text, start: int, end: int) -> Node:
    material = text.material
    inlines = tuple(_inlines(text, start, end))
    start, end = material.place(start, end)
    return Node(NodeKind.PARAGRAPH, text=material.source[start:end], start=start, end=end, inlines=inlines)


def _inlines(text: _Text, start: int, end: int) -> Iterator[Inline]:
    """The inlines of a span of the view that may run over several blocks; nothing where all of it is plain."""
    material, blocks = text.material, text.blocks or ()
    first = bisect_right(blocks, start, key=lambda block: block[1])
    last = bisect_left(blocks, end, key=lambda block: block[0])
    marked = [
        inlines
        for block_start, block_end, block in blocks[first:last]
        if (
            inlines := clipped(
                block.inlines, material.source, *material.place(max(start, block_start), min(end, block_end))
            )
        )
    ]
    if not marked:
        return
    place, behind = material.place(start, end)
    for inline in chain.from_iterable(marked):
        if inline.start is not None and inline.end is not None:
            if place < inline.start:
                yield plain_inline(material.source, place, inline.start)
            yield inline
            place = inline.end
    if place < behind:
        yield plain_inline(material.source, place, behind)


def _dated(material: Material, header: Header, closing: ClosingFound | None, paragraphs: list[Paragraph]) -> Header:
    """The header with the date that stands elsewhere: above the signature, or where a law tells its adoption."""
    below = None if closing is None else closing.date
    if below is not None and (header.date is None or (header.date == below.date and header.place is None)):
        return _with_date(material, header, below)
    if header.date is not None:
        return header
    if header == Header():
        return header
    for paragraph in paragraphs[-3:]:
        words = fold(material.text[paragraph.start : paragraph.end])
        adopted = vocabulary().adoptions.search(words)
        if adopted is None or " này " not in words[:60]:
            continue
        found = date_in(material.text, paragraph.start, paragraph.end)
        if found is not None and isinstance(found[0], PartialDate):
            return _with_date(material, header, OwnDate(found[0], found[1], None, None))
    return header


def _with_date(material: Material, header: Header, date: OwnDate) -> Header:
    spans = {**header.spans, "date": material.place(*date.span)}
    if date.place_span is not None and header.place is None:
        spans["place"] = material.place(*date.place_span)
    return replace(header, date=date.date, place=header.place or date.place, spans=spans)


def _appendix(text: _Text, found: AppendixFound) -> Appendix:
    material, lines = text.material, text.lines
    paragraphs = text.paragraphs(found.body, found.last)
    start, end = material.place(lines.starts[found.first], lines.ends[found.last - 1])
    landscape = any(
        block.orientation is Orientation.LANDSCAPE
        for block_start, block_end, block in text.blocks or ()
        if block_start < lines.ends[found.last - 1] and lines.starts[found.first] < block_end
    )
    return Appendix(
        label=found.label,
        title=found.title,
        body=body_of(material, paragraphs),
        orientation=Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT,
        start=start,
        end=end,
    )
