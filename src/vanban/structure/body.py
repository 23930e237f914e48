"""The body of a document or of an appendix: its paragraphs as a tree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.document.model import Node, NodeKind
from vanban.structure.label import ITEMS, label_at
from vanban.structure.material import Material, Paragraph
from vanban.structure.outline import Outline
from vanban.structure.quotation import quoted
from vanban.structure.vocabulary import fold, vocabulary

_BASIS = re.compile(r"(?:[-–+*]\s*)?căn\s+c[ứư](?!\w)", re.IGNORECASE)
# So far from its end a body can begin to close ("Trên đây là …").
_CLOSING_PARAGRAPHS = 6
_OPENING_WORDS = 60


def body_of(material: Material, paragraphs: Sequence[Paragraph]) -> tuple[Node, ...]:
    """The tree of the paragraphs, in order."""
    text = material.text
    outline = Outline(material)
    runs = quoted(text, [(paragraph.start, paragraph.end) for paragraph in paragraphs])
    tail = _closing_from(material, paragraphs)
    in_preamble = True
    place = next_run = 0
    while place < len(paragraphs):
        if next_run < len(runs) and runs[next_run][0] == place:
            first, last = runs[next_run]
            outline.add_quoted(paragraphs[first:last])
            next_run += 1
            place = last
            continue
        paragraph = paragraphs[place]
        if place == tail:
            outline.close_all()
        if paragraph.block is not None and paragraph.block.table is not None:
            outline.add_table(paragraph)
        elif place >= tail:
            outline.add_plain(paragraph, NodeKind.PARAGRAPH)
        elif in_preamble and _is_basis(text, paragraph):
            outline.add_plain(_without_dash(text, paragraph), NodeKind.BASIS)
        else:
            in_preamble = in_preamble and not _is_section(text, paragraph)
            outline.add(paragraph)
        place += 1
    return outline.finish()


def _is_basis(text: str, paragraph: Paragraph) -> bool:
    """A line that names a basis; one that runs on into what the document says (`…, báo cáo như sau:`) is none."""
    return _BASIS.match(text, paragraph.start, paragraph.end) is not None and text[paragraph.end - 1] != ":"


def _without_dash(text: str, paragraph: Paragraph) -> Paragraph:
    start = paragraph.start
    while text[start] in "-–+* \t":
        start += 1
    return Paragraph(start, paragraph.end, paragraph.follows_blank, paragraph.words, paragraph.block)


def _is_section(text: str, paragraph: Paragraph) -> bool:
    label = label_at(text, paragraph.start, paragraph.end)
    return label is not None and label.style not in ITEMS


def _closing_from(material: Material, paragraphs: Sequence[Paragraph]) -> int:
    """The paragraph from which the text closes the whole document; their number if it does not."""
    text = material.text
    found = len(paragraphs)
    words = vocabulary()
    for place in range(len(paragraphs) - 1, max(len(paragraphs) - 1 - _CLOSING_PARAGRAPHS, -1), -1):
        paragraph = paragraphs[place]
        table = paragraph.block is not None and paragraph.block.table is not None
        if table or label_at(text, paragraph.start, paragraph.end) is not None:
            break
        opening = fold(text[paragraph.start : min(paragraph.start + _OPENING_WORDS, paragraph.end)])
        if words.closing_openings.match(opening) or _is_adoption(text, paragraph, opening):
            found = place
    return found


def _is_adoption(text: str, paragraph: Paragraph, opening: str) -> bool:
    """`Luật này được Quốc hội … thông qua ngày …`."""
    if " này " not in opening:
        return False
    return vocabulary().adoptions.search(fold(text[paragraph.start : paragraph.end])) is not None
