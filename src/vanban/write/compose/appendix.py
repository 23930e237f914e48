"""An appendix: its own pages, its name and title in the middle, and the line that ties it to the document."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.document.model import Appendix, Header, Node, Orientation
from vanban.regulation.layout import Layout, Part
from vanban.write.compose.body import BodyComposer
from vanban.write.compose.identifier import day_runs, identifier_runs
from vanban.write.compose.letterhead import is_untitled
from vanban.write.compose.lines import evened
from vanban.write.compose.runs import clean, text_runs, whole_symbols
from vanban.write.composition import Block, Leaf, Paragraph, Run


def appendix_leaf(appendix: Appendix, header: Header, layout: Layout, body: BodyComposer) -> Leaf:
    """The pages of one appendix."""
    return Leaf(appendix.orientation, tuple(_blocks(appendix, header, layout, body)))


def _blocks(appendix: Appendix, header: Header, layout: Layout, body: BodyComposer) -> Iterator[Block]:
    room = layout.page.room_mm(landscape=appendix.orientation is Orientation.LANDSCAPE)
    yield Paragraph(Part.APPENDIX, text_runs(appendix.label), outline=1, keep_with_next=True)
    if appendix.title:
        yield _centred(Part.APPENDIX_TITLE, text_runs(clean(appendix.title).upper()), layout, room)
    nodes = appendix.body
    own = _own_reference(nodes)
    if own is not None:
        yield _centred(Part.APPENDIX_REFERENCE, text_runs(own), layout, room)
        nodes = nodes[1:]
    elif layout.appendix_reference is not None:
        yield _centred(Part.APPENDIX_REFERENCE, _reference(header, layout), layout, room)
    yield from body.blocks(nodes, room, depth=2)


def _centred(part: Part, runs: tuple[Run, ...], layout: Layout, room_mm: float) -> Paragraph:
    text = "".join(run.text for run in runs)
    return Paragraph(part, runs, keep_with_next=True, placement=evened(text, layout.looks[part], room_mm))


def _own_reference(nodes: tuple[Node, ...]) -> str | None:
    """The line that the appendix holds already, where it was read from a document."""
    first = (nodes[0].text or "").strip() if nodes else ""
    return first if first.startswith(("(Kèm theo", "(Ban hành kèm theo")) and first.endswith(")") else None


def _reference(header: Header, layout: Layout) -> tuple[Run, ...]:
    kind = "Công văn" if is_untitled(header, layout) else clean(header.document_type).strip()
    number = "".join(run.text for run in identifier_runs(header, layout)).removeprefix("Số:")
    day = "".join(run.text for run in day_runs(header, layout))
    agency = clean(header.agency).strip()
    of_agency = f" của {agency}" if agency else ""
    return (*whole_symbols(Run(f"({layout.appendix_reference} {kind} số{number} {day}{of_agency})")),)
