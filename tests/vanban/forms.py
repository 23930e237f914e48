"""What the engine reads of a document, in lines that a person can check at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.citation.model import Citation, Provision
from vanban.document.model import Document, Node
from vanban.read.file import read_file

_LONGEST = 72
_FIELDS = (
    "parent_agency", "agency", "national_name", "motto", "identifier", "number", "year", "symbol", "place", "date",
    "document_type", "subject", "urgency", "copy",
)  # fmt: skip
_PLACES = ("point", "clause", "article", "section", "chapter", "part", "appendix")


def summary(path: Path) -> list[str]:
    """Header, outline, closing, appendices, citations and internal references, a line each."""
    source, document = read_file(path)
    return [*_document(document), *_citations(source.text, document)]


def _document(document: Document) -> Iterator[str]:
    header = document.header
    yield from (f"{name}: {value}" for name in _FIELDS if (value := getattr(header, name)))
    yield from (f"addressee: {name}" for name in header.addressees)
    yield from _nodes(document.body, 0)
    yield from (f"recipient: {name}" for name in document.closing.recipients)
    first = document.closing.signature
    for signed in (*((first,) if first else ()), *document.closing.other_signatures):
        yield f"signed: {signed.authority} | {signed.capacity} | {signed.position} | {signed.name}"
    for appendix in document.appendices:
        yield f"appendix: {appendix.label} | {appendix.title}"
        yield from _nodes(appendix.body, 1)


def _nodes(nodes: Iterable[Node], depth: int) -> Iterator[str]:
    for node in nodes:
        words = " ".join((node.title or node.text or "").split())
        label = f" {node.label}" if node.label else ""
        mark = " (quoted)" if node.quoted else ""
        yield f"{'  ' * depth}{node.kind.value}{label}{mark}: {words[:_LONGEST]}"
        yield from _nodes(node.children, depth + 1)


def _citations(text: str, document: Document) -> Iterator[str]:
    found = find_citations(text, document, packaged_index())
    for number, citation in enumerate(found.citations):
        yield f"cited {number} = {citation.refers_to}: {_cited(citation)}"
    for reference in found.internal_references:
        yield f"inside: {' '.join(reference.text.split())} = {_places(reference.provisions)}"


def _cited(citation: Citation) -> str:
    said = [
        " ".join(citation.text.split()),
        citation.document_type or "-",
        citation.identifier or "-",
        str(citation.date) if citation.date else "-",
        citation.issuer or "-",
        citation.subject or "-",
        _places(citation.provisions) or "-",
    ]
    marks = [*(["short"] if citation.short else []), *(["self"] if citation.is_self else [])]
    return " | ".join([*said, *marks])


def _places(provisions: Iterable[Provision]) -> str:
    return ", ".join(
        " ".join(f"{name} {value}" for name in _PLACES if (value := getattr(one, name))) for one in provisions
    )
