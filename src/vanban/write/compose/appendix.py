"""An appendix: its own pages, its name and title in the middle, and the line that ties it to the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.document.model import Appendix, Header, Node, NodeKind, Orientation
from vanban.regulation.document_types import Family, document_type_named
from vanban.regulation.layout import Layout, Part
from vanban.write.compose.body import BodyComposer
from vanban.write.compose.identifier import day_runs, identifier_runs
from vanban.write.compose.letterhead import is_untitled, letterhead
from vanban.write.compose.lines import evened, rule_mm, wrapped
from vanban.write.compose.runs import clean, text_runs, whole_symbols
from vanban.write.composition import Block, Leaf, Paragraph, Run

# How such a line begins; some writers break it over several lines.
_REFERENCE = re.compile(r"\(\s*(?:ban hành\s+)?kèm\s+theo", re.IGNORECASE)
_MOST_LINES = 4


def appendix_leaf(appendix: Appendix, header: Header, layout: Layout, body: BodyComposer) -> Leaf:
    """The pages of one appendix."""
    return Leaf(appendix.orientation, tuple(_blocks(appendix, header, layout, body)))


def _blocks(appendix: Appendix, header: Header, layout: Layout, body: BodyComposer) -> Iterator[Block]:
    room = layout.page.room_mm(landscape=appendix.orientation is Orientation.LANDSCAPE)
    own = _own_reference(appendix.body)
    attached = document_type_named(appendix.label)
    if attached is not None and Family.ADMINISTRATIVE in attached.families():
        yield from _head_of_attached(appendix, own, header, layout, room)
    else:
        yield from _head(appendix, own, header, layout, room)
    yield from body.blocks(appendix.body[len(own) :], room, depth=2)


def _head(appendix: Appendix, own: tuple[str, ...], header: Header, layout: Layout, room_mm: float) -> Iterator[Block]:
    yield Paragraph(Part.APPENDIX, text_runs(appendix.label), outline=1, keep_with_next=True)
    if appendix.title:
        yield _centred(Part.APPENDIX_TITLE, text_runs(clean(appendix.title).upper()), layout, room_mm)
    yield from (_centred(Part.APPENDIX_REFERENCE, text_runs(line), layout, room_mm) for line in own)
    if not own and layout.appendix_reference is not None:
        yield _centred(Part.APPENDIX_REFERENCE, _reference(header, layout, layout.appendix_reference), layout, room_mm)


def _head_of_attached(
    appendix: Appendix, own: tuple[str, ...], header: Header, layout: Layout, room_mm: float
) -> Iterator[Block]:
    """A document of a type of its own, which a decision issues: it has a letterhead, neither number nor date.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3.
    """
    yield letterhead(Header(parent_agency=header.parent_agency, agency=header.agency), layout)
    name = text_runs(clean(appendix.label).upper())
    yield Paragraph(Part.DOCUMENT_TYPE, name, outline=1, keep_with_next=True)
    look = layout.looks[Part.SUBJECT]
    title = clean(appendix.title).strip()
    if title:
        place = evened(title, look, room_mm)
        yield Paragraph(Part.SUBJECT, text_runs(title), keep_with_next=True, placement=place, after_pt=0)
    references = [text_runs(line) for line in own] or [_reference(header, layout, layout.attached_reference)]
    *notes, last = (_centred(Part.APPENDIX_REFERENCE, runs, layout, room_mm) for runs in references)
    yield from notes
    lines = wrapped(title or clean(appendix.label).upper(), look, room_mm)
    yield last._replace(rule_mm=rule_mm(lines, look))


def _centred(part: Part, runs: tuple[Run, ...], layout: Layout, room_mm: float) -> Paragraph:
    text = "".join(run.text for run in runs)
    return Paragraph(part, runs, keep_with_next=True, placement=evened(text, layout.looks[part], room_mm))


def _own_reference(nodes: tuple[Node, ...]) -> tuple[str, ...]:
    """The lines of the reference that the appendix holds already, where it was read from a document."""
    lines: list[str] = []
    for node in nodes[:_MOST_LINES]:
        text = clean(node.text).strip()
        if node.kind is not NodeKind.PARAGRAPH or not (lines or _REFERENCE.match(text)):
            break
        lines.append(text)
        if text.endswith(")"):
            return tuple(lines)
    return tuple(lines[:1])


def _reference(header: Header, layout: Layout, opening: str) -> tuple[Run, ...]:
    kind = "Công văn" if is_untitled(header, layout) else clean(header.document_type).strip()
    number = "".join(run.text for run in identifier_runs(header, layout)).removeprefix("Số:")
    day = "".join(run.text for run in day_runs(header, layout))
    agency = clean(header.agency).strip()
    of_agency = f" của {agency}" if agency else ""
    return whole_symbols(Run(f"({opening} {kind} số{number} {day}{of_agency})"))
