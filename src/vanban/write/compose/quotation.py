"""The mark that opens a quotation: it stands before the label of what is quoted first, and is not in the data."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.document.model import Node

# The mark that closes a quotation, and the one that opens it.
_MARKS = {"”": "“", "»": "«", '"': '"'}


def opening_mark(nodes: Sequence[Node], place: int, inside: bool) -> str:
    """The mark to print before the label of a node; "" where no quotation begins with it.

    The closing mark is part of the quoted text, so it says which one opens it; without one nothing is added.
    """
    node = nodes[place]
    if inside or not node.quoted or not node.label or (place and nodes[place - 1].quoted):
        return ""
    last = place
    while last + 1 < len(nodes) and nodes[last + 1].quoted:
        last += 1
    *_, final = nodes[last].walk()
    tail = (final.title or final.text or "")[-4:]
    return next((_MARKS[sign] for sign in reversed(tail) if sign in _MARKS), "")
