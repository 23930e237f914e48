"""The plain text of a structured document, and the same document with the places of its parts in that text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from vanban.document.model import (
    Appendix,
    Closing,
    Copy,
    Document,
    Header,
    Inline,
    Node,
    NodeKind,
    Signature,
    Span,
)
from vanban.document.partial_date import PartialDate
from vanban.regulation.layout import Layout, layout_on


def printed(document: Document) -> tuple[str, Document]:
    """A line a paragraph, as the document's own layout writes its parts, and the document with offsets into it."""
    date = document.header.date
    printer = _Printer(layout_on(date.latest() if date is not None else None))
    header = printer.header(document.header)
    body = printer.nodes(document.body)
    closing = printer.closing(document.closing)
    appendices = tuple(printer.appendix(appendix) for appendix in document.appendices)
    copies = tuple(printer.copy(copy) for copy in document.copies)
    placed = replace(document, header=header, body=body, closing=closing, appendices=appendices, copies=copies)
    return printer.text(), placed


class _Printer:
    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._parts: list[str] = []
        self._length = 0

    def text(self) -> str:
        return "".join(self._parts)

    def _write(self, text: str) -> Span:
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return start, self._length

    def _line(self, text: str, before: str = "", after: str = "\n") -> Span:
        """Write a line and give the place of `text` in it."""
        self._write(before)
        span = self._write(text)
        self._write(after)
        return span

    def header(self, header: Header) -> Header:
        spans: dict[str, Span] = {}
        for name, value in (("parent_agency", header.parent_agency), ("agency", header.agency)):
            if value:
                spans[name] = self._line(value)
        if header.national_name:
            spans["national_name"] = self._line(self._layout.national_name)
        if header.motto:
            spans["motto"] = self._line(self._layout.motto)
        if header.identifier:
            spans |= self._identifier(header, header.identifier)
        if header.date is not None:
            if header.place:
                spans["place"] = self._line(header.place, after=", ")
            spans["date"] = self._line(_day(header.date))
        self._write("\n")
        kind = header.document_type
        if kind and kind not in self._layout.untitled_types:
            spans["document_type"] = self._line(kind.upper())
        if header.subject:
            lead = f"{self._layout.subject_lead} " if kind in self._layout.untitled_types else ""
            spans["subject"] = self._line(header.subject, before=lead)
        if header.addressees:
            lead = self._layout.address_lead(kind, header.sender or header.agency or "")
            spans["addressees"] = self._line("; ".join(header.addressees), before=f"\n{lead} ", after=".\n")
        self._write("\n")
        return replace(header, spans=MappingProxyType(spans))

    def _identifier(self, header: Header, identifier: str) -> dict[str, Span]:
        start, end = self._line(identifier, before="Số: ")
        spans = {"identifier": (start, end)}
        if header.number and identifier.startswith(header.number):
            spans["number"] = (start, start + len(header.number))
        if header.symbol and identifier.endswith(header.symbol):
            spans["symbol"] = (end - len(header.symbol), end)
        return spans

    def nodes(self, nodes: Iterable[Node]) -> tuple[Node, ...]:
        return tuple(self._node(node) for node in nodes)

    def _node(self, node: Node) -> Node:
        start = self._length
        if node.kind is NodeKind.TABLE:
            end = self._write("\n".join("\t".join(row) for row in node.rows))[1]
            self._write("\n")
            return replace(node, start=start, end=end)
        if node.label:
            form = self._layout.heading_form(node.label)
            own_line = form is not None and form.title is not None
            self._write(node.label + ("\n" if own_line and node.title else form.after + " " if form else " "))
        words, inlines = self._words(node)
        end = self._length
        self._write("\n")
        children = self.nodes(node.children)
        if children:
            end = max(end, *(child.end or 0 for child in children))
        text = node.text if node.text is None else words
        return replace(node, start=start, end=end, children=children, inlines=inlines, text=text)

    def _words(self, node: Node) -> tuple[str, tuple[Inline, ...]]:
        """Write a node's words: its inlines where it has them, which spell out its title or text."""
        if not node.inlines:
            words = (node.title if node.label else node.text) or node.title or node.text or ""
            self._write(words)
            return words, ()
        placed = []
        for inline in node.inlines:
            start, end = self._write(inline.text)
            placed.append(replace(inline, start=start, end=end))
        return "".join(inline.text for inline in node.inlines), tuple(placed)

    def closing(self, closing: Closing) -> Closing:
        spans: dict[str, Span] = {}
        if closing.recipients:
            start, end = self._line(";\n- ".join(closing.recipients), before="\nNơi nhận:\n- ", after=".\n")
            spans["recipients"] = (start, end)
        if closing.drafter:
            self._line(closing.drafter)
        for place, signature in enumerate(filter(None, (closing.signature, *closing.other_signatures))):
            start, end = self._signature(signature)
            if place == 0:
                spans["signature"] = (start, end)
        for line in (closing.confirmation, *closing.contact):
            if line:
                self._line(line)
        return replace(closing, spans=MappingProxyType(spans))

    def copy(self, copy: Copy) -> Copy:
        """A copy made on paper, under the document; one in electronic form has no text of its own."""
        if copy.signed_at:
            return copy
        self._write("\n")
        start = self._length
        for name in (copy.parent_agency, copy.agency, self._layout.copies.get(copy.form, copy.form)):
            if name:
                self._line(name)
        if copy.identifier:
            self._line(copy.identifier, before="Số: ")
        if copy.date is not None:
            self._line(_day(copy.date), before=f"{copy.place}, " if copy.place else "")
        self.closing(Closing(recipients=copy.recipients, signature=copy.signature))
        return replace(copy, start=start, end=max(start, self._length - 1))

    def _signature(self, signature: Signature) -> Span:
        parts = (signature.authority, signature.capacity, signature.position)
        office = [signature.other_position] if signature.other_position else []
        lines = [*(part for part in parts if part), *(["", *office, signature.name] if signature.name else [])]
        return self._line("\n".join(lines), before="\n")

    def appendix(self, appendix: Appendix) -> Appendix:
        self._write("\n")
        start = self._length
        self._line(appendix.label)
        if appendix.title:
            self._line(appendix.title)
        body = self.nodes(appendix.body)
        return replace(appendix, body=body, start=start, end=max(start, self._length - 1))


def _day(date: PartialDate) -> str:
    """`ngày 07 tháng 9 năm 2015`; a blank part stays blank (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4)."""
    day = f"{date.day:02d}" if date.day is not None else "   "
    month = "   " if date.month is None else f"{date.month:02d}" if date.month < 3 else str(date.month)
    return f"ngày {day} tháng {month} năm {date.year}"
