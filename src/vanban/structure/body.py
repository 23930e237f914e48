"""The body of a document or of an appendix: its paragraphs as a tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from vanban.document.model import Node, NodeKind
from vanban.regulation.document_types import document_types
from vanban.structure.label import ITEMS, Style, label_at
from vanban.structure.material import Material, Paragraph
from vanban.structure.outline import Outline
from vanban.structure.quotation import quoted
from vanban.structure.vocabulary import fold, vocabulary

_BASIS = re.compile(r"(?:[-–+*]\s*)?căn\s+c[ứư](?!\w)", re.IGNORECASE)
_FIRST_OF_BASIS = frozenset("cC-–+*")
# So far from its end a body can begin to close ("Trên đây là …").
_CLOSING_PARAGRAPHS = 6
_OPENING_WORDS = 60
# `UBND huyện kính báo cáo … theo quy định./.`: a last sentence that says what all of it is.
_REPORTS = ("kính báo cáo", "kính trình", "trân trọng báo cáo", "trân trọng thông báo", "kính thông báo")
_CONTENTS = ("nghị quyết này", "kính đề nghị", "kính mong", "rất mong")


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
            label = outline.add(paragraph)
            in_preamble = in_preamble and (label is None or label.style in ITEMS)
        place += 1
    return outline.finish()


def _is_basis(text: str, paragraph: Paragraph) -> bool:
    """A line that names a basis; one that runs on into what the document says (`…, báo cáo như sau:`) is none."""
    if text[paragraph.start] not in _FIRST_OF_BASIS:
        return False
    return _BASIS.match(text, paragraph.start, paragraph.end) is not None and text[paragraph.end - 1] != ":"


def _without_dash(text: str, paragraph: Paragraph) -> Paragraph:
    start = paragraph.start
    while text[start] in "-–+* \t":
        start += 1
    return Paragraph(start, paragraph.end, paragraph.follows_blank, paragraph.words, paragraph.block)


def _closing_from(material: Material, paragraphs: Sequence[Paragraph]) -> int:
    """The paragraph from which the text closes the whole document; their number if it does not."""
    text = material.text
    first = _after_last_label(text, paragraphs)
    may_tell_of_itself = first > 0 and _ends_itself(text, paragraphs[first - 1]) and not _has_articles(text, paragraphs)
    words = vocabulary()
    for place in range(first, len(paragraphs)):
        paragraph = paragraphs[place]
        opening = fold(text[paragraph.start : min(paragraph.start + _OPENING_WORDS, paragraph.end)])
        # `Điều 3. Hiệu lực / Nghị quyết này đã được … thông qua …`, `IV. KIẾN NGHỊ / Kính đề nghị …`: what they say.
        alone = place == first > 0 and not _ends_itself(text, paragraphs[first - 1])
        is_content = alone and opening.startswith(_CONTENTS)
        if not is_content and (words.closing_openings.match(opening) or _is_adoption(text, paragraph, opening)):
            return place
        if _ends_text(text, paragraphs, place) and any(report in opening for report in _REPORTS):
            return place
        if may_tell_of_itself and (
            _tells_of_itself(text, paragraph) or (_ends_text(text, paragraphs, place) and place == first)
        ):
            return place
    return len(paragraphs)


def _after_last_label(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """The first of the last paragraphs that bear no label, of which there are only a few."""
    for place in range(len(paragraphs) - 1, max(len(paragraphs) - 1 - _CLOSING_PARAGRAPHS, -1), -1):
        paragraph = paragraphs[place]
        table = paragraph.block is not None and paragraph.block.table is not None
        if table or label_at(text, paragraph.start, paragraph.end) is not None:
            return place + 1
    return max(len(paragraphs) - _CLOSING_PARAGRAPHS, 0)


def _ends_itself(text: str, paragraph: Paragraph) -> bool:
    """Whether a labelled paragraph is whole, and not a heading over what follows it; a table is."""
    if paragraph.block is not None and paragraph.block.table is not None:
        return True
    return text[paragraph.end - 1] in ".;"


def _ends_text(text: str, paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a paragraph is the last and ends the text with its mark `./.`."""
    paragraph = paragraphs[place]
    return place == len(paragraphs) - 1 and text.startswith("./.", paragraph.end - 3)


def _has_articles(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    for paragraph in paragraphs:
        if text[paragraph.start] in "Đđ":
            label = label_at(text, paragraph.start, paragraph.end)
            if label is not None and label.style is Style.ARTICLE:
                return True
    return False


def _tells_of_itself(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph speaks of the document that it stands in: `Chỉ thị này có hiệu lực kể từ ngày ký.`"""
    words = text[paragraph.start : paragraph.end]
    return ("ày" in words or "ÀY" in words) and _of_itself().search(fold(words)) is not None


@cache
def _of_itself() -> re.Pattern[str]:
    names = "|".join(re.escape(fold(kind.name)) for kind in document_types())
    return re.compile(rf"(?<!\w)(?:{names}) này(?!\w)")


def _is_adoption(text: str, paragraph: Paragraph, opening: str) -> bool:
    """`Luật này được Quốc hội … thông qua ngày …`."""
    if " này " not in opening:
        return False
    return vocabulary().adoptions.search(fold(text[paragraph.start : paragraph.end])) is not None
