"""What a document tells, in a form that does not change with the case of what is printed in capitals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from unicodedata import normalize

from vanban.document.model import Document, Node

_HEADER = ("number", "symbol", "identifier", "place", "date", "document_type", "addressees", "urgency", "sender")


def words(text: str | None) -> str:
    """The words of a text in capitals, in NFC."""
    return " ".join(normalize("NFC", text or "").upper().split())


def tree(nodes: Sequence[Node]) -> list[Any]:
    """Kind, label, words, cells and children of each node."""
    return [
        (
            node.kind.value,
            node.label,
            words((node.title if node.label else node.text) or "".join(inline.text for inline in node.inlines)),
            node.rows,
            tree(node.children),
        )
        for node in nodes
    ]


def told(document: Document) -> dict[str, Any]:
    """Everything that a document tells, whatever the format that it was read from."""
    header, closing = document.header, document.closing
    signers = [one for one in (closing.signature, *closing.other_signatures) if one is not None]
    return {
        **{key: getattr(header, key) for key in _HEADER},
        "names": [words(header.agency), words(header.parent_agency), words(header.subject)],
        "body": tree(document.body),
        "recipients": [words(name) for name in closing.recipients],
        "signers": [(words(one.authority), words(one.capacity), words(one.position), one.name) for one in signers],
        "appendices": [(words(one.label), words(one.title), tree(one.body)) for one in document.appendices],
    }
