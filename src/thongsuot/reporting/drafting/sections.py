"""Finding the section to which a path of labels leads, and what it says itself."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.document.model import Node, NodeKind


def section_at(nodes: Iterable[Node], labels: tuple[str, ...]) -> Node | None:
    """The section to which a path of labels (`I`, `4`, `a`) leads."""
    for node in nodes:
        if node.kind is NodeKind.SECTION and node.label == labels[0]:
            return node if len(labels) == 1 else section_at(node.children, labels[1:])
    return None


def own_children(section: Node, below: frozenset[str]) -> tuple[Node, ...]:
    """What the section says itself: its children but for the sections with those labels."""
    return tuple(child for child in section.children if child.kind is not NodeKind.SECTION or child.label not in below)
