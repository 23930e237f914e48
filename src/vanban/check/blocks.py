"""The body as a row of blocks: each paragraph, heading or item with its own text, without that of its children."""

from __future__ import annotations

from typing import NamedTuple

from vanban.document.model import Document, Node, NodeKind, Span

# A quotation mark before a label belongs to the text that the label begins.
_OPENING_QUOTES = '“"‘«'


class Block(NamedTuple):
    """The place of a node's own text; `[start:end]` has no white space at either end."""

    node: Node
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its place."""
        return self.start, self.end

    @property
    def kind(self) -> NodeKind:
        """What the node is."""
        return self.node.kind


def blocks_of(document: Document, text: str) -> tuple[Block, ...]:
    """The blocks of body and appendices in document order; tables, and nodes without a place, are left out."""
    found = []
    for node in document.walk():
        if node.start is None or node.end is None or node.kind is NodeKind.TABLE:
            continue
        child_starts = [_with_quote(text, child.start) for child in node.children if child.start is not None]
        start, end = _with_quote(text, node.start), min([node.end, *child_starts])
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            found.append(Block(node, start, end))
    return tuple(found)


def _with_quote(text: str, start: int) -> int:
    while start and text[start - 1] in _OPENING_QUOTES:
        start -= 1
    return start
