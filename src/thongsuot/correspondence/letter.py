"""A document as a person writes it: what it is about, to whom, its text, who receives it and who is to sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from thongsuot.correspondence.models import Urgency
from thongsuot.correspondence.queries.framing import closing_of, header_of
from thongsuot.organisation.models import Position, Unit
from vanban.document.model import Document, Inline, InlineKind, Node, NodeKind
from vanban.read.printed import printed
from vanban.structure.document import structure
from vanban.text.source import SourceText


@dataclass(frozen=True, slots=True)
class Letter:
    """The parts that a person fills in; letterhead, symbol, file copy and signature block follow from them."""

    document_type: str
    subject: str
    text: str
    signer: Position
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    urgency: Urgency = Urgency.NORMAL


def compose_letter(
    letter: Letter, issuing_unit: Unit, drafting_unit: Unit, day: date, notice: str | None = None
) -> Document:
    """The structured document, its pages marked by the notice; NoSigningAuthority where the signer may not sign it."""
    return Document(
        header=header_of(
            issuing_unit,
            drafting_unit,
            letter.document_type,
            day,
            subject=letter.subject,
            addressees=letter.addressees,
            urgency=None if letter.urgency == Urgency.NORMAL else letter.urgency,
        ),
        body=body_of_text(letter.text),
        closing=closing_of(issuing_unit, drafting_unit, letter.signer, letter.document_type, letter.recipients, day),
        notice=notice,
    )


def body_of_text(text: str) -> tuple[Node, ...]:
    """Typed text as parts with their labels. Text that brings a header or a closing of its own stays as its lines."""
    read = structure(SourceText(text))
    if read.header.spans or read.closing.spans or read.appendices:
        lines = (line.strip() for line in text.splitlines())
        return tuple(Node(NodeKind.PARAGRAPH, text=line) for line in lines if line)
    return tuple(_unplaced(node) for node in read.body)


def text_of_body(document: Document) -> str | None:
    """The text as it can be typed anew; None where it holds what typing would lose: tables, fields, appendices."""
    if document.appendices or any(not _is_typed(node) for node in document.walk()):
        return None
    return printed(Document(body=document.body))[0].strip()


def _is_typed(node: Node) -> bool:
    return node.kind is not NodeKind.TABLE and all(one.kind is InlineKind.TEXT for one in node.inlines)


def _unplaced(node: Node) -> Node:
    inlines: tuple[Inline, ...] = tuple(replace(one, start=None, end=None) for one in node.inlines)
    return replace(
        node, start=None, end=None, inlines=inlines, children=tuple(_unplaced(child) for child in node.children)
    )
