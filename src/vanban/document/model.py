"""What a document is made of, as frozen values; the same model is read, checked and written.

Offsets count code points of the text that was read, end exclusive; they are None where no text was read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from vanban.document.making import made_quickly
from vanban.document.partial_date import PartialDate

SCHEMA = "vanban/1"

Span = tuple[int, int]


class NodeKind(StrEnum):
    """What a node of the body is."""

    SECTION = "section"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    BASIS = "basis"


class InlineKind(StrEnum):
    """What a piece of running text is; a field is a value placed by a program."""

    TEXT = "text"
    STRONG = "strong"
    EM = "em"
    FIELD = "field"


class Orientation(StrEnum):
    """Which way round the pages of an appendix stand."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@made_quickly
@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of a node's text; only a field has an `id` (see `vanban.document.field_id`)."""

    kind: InlineKind
    text: str
    id: str | None = None
    start: int | None = None
    end: int | None = None


@made_quickly
@dataclass(frozen=True, slots=True)
class CellSpan:
    """A table cell that covers several rows or columns."""

    row: int
    column: int
    rows: int
    columns: int


@made_quickly
@dataclass(frozen=True, slots=True)
class Node:
    """One part of the body.

    A section or an item has its `label` and its `title` (the heading's own line after the label, or for an item that
    is a whole paragraph, its text); a paragraph or a basis has `text`; a table has `rows` of cell texts and `widths`
    as shares of 1. `level` is the depth in the tree, from 1. `inlines`, where given, spell out the title or the text.
    """

    kind: NodeKind
    level: int | None = None
    label: str | None = None
    title: str | None = None
    text: str | None = None
    start: int | None = None
    end: int | None = None
    children: tuple[Node, ...] = ()
    quoted: bool = False
    inlines: tuple[Inline, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 0
    widths: tuple[float, ...] = ()
    spans: tuple[CellSpan, ...] = ()

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in document order."""
        return _walk((self,))


def _walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """These nodes and all below them; a stack costs less than a generator inside another for each level."""
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        yield node
        if node.children:
            waiting += reversed(node.children)


def _no_spans() -> Mapping[str, Span]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the body. `spans` tells where each field was read.

    `sender` is who sends a telegram (*… điện:*) where that is not the agency itself; `circulation` the words of the
    frame that limits who may see the document (*LƯU HÀNH NỘI BỘ*), `secrecy` those of the stamp of a state secret.
    """

    parent_agency: str | None = None
    agency: str | None = None
    national_name: bool = False
    motto: bool = False
    number: str | None = None
    year: str | None = None
    symbol: str | None = None
    identifier: str | None = None
    place: str | None = None
    date: PartialDate | None = None
    document_type: str | None = None
    subject: str | None = None
    addressees: tuple[str, ...] = ()
    urgency: str | None = None
    copy: str | None = None
    spans: Mapping[str, Span] = field(default_factory=_no_spans)
    sender: str | None = None
    circulation: str | None = None
    secrecy: str | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """One signer: on whose behalf (`TM. …`), in what capacity (`KT. …`), in what position, and the name.

    `other_position` is the signer's office elsewhere, printed above the name (*THỨ TRƯỞNG BỘ …* as head of a council).
    """

    authority: str | None = None
    capacity: str | None = None
    position: str | None = None
    name: str | None = None
    other_position: str | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands below the body: who receives it and who signs it.

    `drafter` is the mark of who drafted it, and how many were issued (*PL.(300)*); `contact` the lines at the foot of
    the first page (address, telephone, …); `confirmation` the words under which another body confirms (a leave slip).
    """

    recipients: tuple[str, ...] = ()
    signature: Signature | None = None
    other_signatures: tuple[Signature, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=_no_spans)
    drafter: str | None = None
    contact: tuple[str, ...] = ()
    confirmation: str | None = None


@dataclass(frozen=True, slots=True)
class Appendix:
    """A whole of its own after the signature."""

    label: str
    title: str | None = None
    body: tuple[Node, ...] = ()
    orientation: Orientation = Orientation.PORTRAIT
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """What a body that copies a document sets under it: the form of the copy (`SY`, `TrS`, `SL`), and who copied it.

    `signed_at` (ISO 8601, with the time zone) makes it a copy in electronic form: one line at the top of the first
    page in place of the block at the end. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II.
    """

    form: str
    parent_agency: str | None = None
    agency: str | None = None
    number: str | None = None
    symbol: str | None = None
    identifier: str | None = None
    place: str | None = None
    date: PartialDate | None = None
    recipients: tuple[str, ...] = ()
    signature: Signature | None = None
    signed_at: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A structured document; `copies` are those that were made of it, one after the other.

    `notice` is a line that the writer puts on every page and into the metadata (*Dữ liệu minh họa, …*).
    """

    header: Header = Header()
    body: tuple[Node, ...] = ()
    closing: Closing = Closing()
    appendices: tuple[Appendix, ...] = ()
    notice: str | None = None
    file: str | None = None
    media_type: str | None = None
    encoding: str = "unicode"
    copies: tuple[Copy, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Every node of the body and then of the appendices, in document order."""
        yield from _walk(self.body)
        for appendix in self.appendices:
            yield from _walk(appendix.body)
