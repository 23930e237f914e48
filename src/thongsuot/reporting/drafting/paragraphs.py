"""The paragraphs of a text whose words a person may change one by one, the facts in them staying where they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from thongsuot.reporting.drafting.fill import join_text, plain, text_of
from thongsuot.reporting.errors import FieldLeftOut, UnknownParagraph
from vanban.document.model import Document, Inline, InlineKind, Node, NodeKind

_WORDED = frozenset({NodeKind.PARAGRAPH, NodeKind.BASIS, NodeKind.ITEM})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One of them: its place among all nodes of the body, and its facts between the words around them.

    There is always one text more than there are fields: before the first, between them, behind the last.
    """

    place: int
    node: Node
    texts: tuple[str, ...]
    fields: tuple[Inline, ...]


def paragraphs_of(document: Document) -> tuple[Paragraph, ...]:
    """All whose words may be changed: running text, not headings, and not what is nothing but one entry of a list."""
    return tuple(
        _parted(place, node)
        for place, node in enumerate(_walk(document.body))
        if node.kind in _WORDED and not _is_entry(node)
    )


def paragraph_at(document: Document, place: int) -> Paragraph:
    """The paragraph at the place; UnknownParagraph."""
    found = next((one for one in paragraphs_of(document) if one.place == place), None)
    if found is None:
        raise UnknownParagraph
    return found


def reword(document: Document, place: int, texts: Sequence[str], following: str = "") -> Document:
    """The document with new words around the paragraph's facts; `following` holds further paragraphs, a line each.

    Of a paragraph without facts each line becomes one, and none where nothing is left. FieldLeftOut, UnknownParagraph.
    """
    paragraph = paragraph_at(document, place)
    if len(texts) != len(paragraph.texts):
        raise UnknownParagraph
    made = [*_reworded(paragraph, texts), *(_like(paragraph.node, line) for line in _lines(following))]
    counter = iter(range(_count(document.body)))
    return replace(document, body=_put(document.body, place, tuple(made), counter))


def _parted(place: int, node: Node) -> Paragraph:
    texts, fields = [""], list[Inline]()
    for one in node.inlines or (plain(node.title or node.text or ""),):
        if one.kind is InlineKind.FIELD:
            fields.append(one)
            texts.append("")
        else:
            texts[-1] += one.text
    return Paragraph(place, node, tuple(texts), tuple(fields))


def _reworded(paragraph: Paragraph, texts: Sequence[str]) -> list[Node]:
    if not paragraph.fields:
        return [_like(paragraph.node, line) for line in _lines(texts[0])]
    if all(not " ".join(text.split()) for text in texts) and len(paragraph.fields) > 1:
        raise FieldLeftOut
    parts: list[Inline] = []
    for text, one in zip(texts, (*paragraph.fields, None), strict=True):
        # A line break would be a paragraph; spaces at the edges part words from figures.
        parts.append(plain(text.replace("\r", "").replace("\n", " ")))
        if one is not None:
            parts.append(one)
    return [_with(paragraph.node, join_text(parts))]


def _with(node: Node, inlines: tuple[Inline, ...]) -> Node:
    text = text_of(inlines).strip()
    if node.kind is NodeKind.ITEM:
        return replace(node, inlines=_trimmed(inlines), title=text)
    return replace(node, inlines=_trimmed(inlines), text=text)


def _trimmed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without spaces before the first word and behind the last."""
    made = list(inlines)
    if made and made[0].kind is InlineKind.TEXT:
        made[0] = plain(made[0].text.lstrip())
    if made and made[-1].kind is InlineKind.TEXT:
        made[-1] = plain(made[-1].text.rstrip())
    return join_text(made)


def _like(node: Node, line: str) -> Node:
    words = {"title": line} if node.kind is NodeKind.ITEM else {"text": line}
    return Node(node.kind, level=node.level, label=node.label, **words)  # type: ignore[arg-type]


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _is_entry(node: Node) -> bool:
    return bool(node.inlines) and all(one.kind is InlineKind.FIELD for one in node.inlines)


def _walk(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield from node.walk()


def _count(nodes: Sequence[Node]) -> int:
    return sum(1 for _node in _walk(nodes))


def _put(nodes: Sequence[Node], place: int, made: tuple[Node, ...], counter: Iterator[int]) -> tuple[Node, ...]:
    kept: list[Node] = []
    for node in nodes:
        here = next(counter)
        children = _put(node.children, place, made, counter)
        if here == place:
            kept += made
        else:
            kept.append(node if children == node.children else replace(node, children=children))
    return tuple(kept)
