"""Sections that nobody touched are taken anew from a fresh draft; the rest keeps its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from thongsuot.reporting.drafting.sections import own_children, section_at
from thongsuot.reporting.outline.model import Outline
from vanban.document.model import Document, Node, NodeKind


def renew(document: Document, was: Document, fresh: Document, outline: Outline) -> Document:
    """The text with every section of the outline that still reads as `was` drafted now as `fresh` drafts it.

    A section in which a person changed a word is left as it is.
    """
    body = document.body
    for path, section in outline.walk():
        below = frozenset(child.label for child in section.children)
        kept, before, after = (section_at(nodes, path) for nodes in (body, was.body, fresh.body))
        if kept is None or before is None or after is None:
            continue
        if own_children(kept, below) == own_children(before, below):
            body = _with(body, path, own_children(after, below), below)
    return replace(document, body=body)


def _with(
    nodes: tuple[Node, ...], path: tuple[str, ...], own: Iterable[Node], below: frozenset[str]
) -> tuple[Node, ...]:
    made = []
    for node in nodes:
        if node.kind is NodeKind.SECTION and node.label == path[0]:
            if len(path) > 1:
                node = replace(node, children=_with(node.children, path[1:], own, below))
            else:
                kept = tuple(child for child in node.children if child not in own_children(node, below))
                node = replace(node, children=(*own, *kept))
        made.append(node)
    return tuple(made)
