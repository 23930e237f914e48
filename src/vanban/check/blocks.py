"""The body as a row of blocks: each paragraph, heading or item with its own text, without that of its children."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from vanban.document.model import Node, NodeKind, Span

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


def blocks_of(nodes: Iterable[Node], text: str) -> tuple[Block, ...]:
    """The blocks of these nodes, each of which stands for itself; tables, and nodes without a place, are left out."""
    found = []
    table = NodeKind.TABLE
    for node in nodes:
        start, end = node.start, node.end
        if start is None or end is None or node.kind is table:
            continue
        if node.children:
            end = min([end, *[_with_quote(text, child.start) for child in node.children if child.start is not None]])
        if start and text[start - 1] in _OPENING_QUOTES:
            start = _with_quote(text, start)
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            found.append(Block(node, start, end))
    return tuple(found)


def _with_quote(text: str, start: int) -> int:
    while start and text[start - 1] in _OPENING_QUOTES:
        start -= 1
    return start
