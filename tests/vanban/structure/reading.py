"""What the tests of the structure share: a text's document, and its outline in one line."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import dedent

from vanban.document.model import Document, Node, NodeKind
from vanban.structure.document import structure
from vanban.text.source import SourceText


def read(text: str) -> Document:
    """The document that an indented block of text is."""
    return structure(SourceText(dedent(text).strip("\n")))


def outline(nodes: Iterable[Node]) -> str:
    """`I(1 2(a b -)) p`: labels with what stands below them; `p` a paragraph, `c` a basis, `“` a quotation."""
    return " ".join(_one(node) for node in nodes)


def _one(node: Node) -> str:
    names = {NodeKind.PARAGRAPH: "p", NodeKind.BASIS: "c", NodeKind.TABLE: "t"}
    name = names.get(node.kind) or node.label or "?"
    mark = "“" if node.quoted else ""
    return f"{mark}{name}" + (f"({outline(node.children)})" if node.children else "")
