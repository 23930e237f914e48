"""A document as the contract's JSON (`vanban/1`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vanban.document.model import (
    SCHEMA,
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

Json = dict[str, Any]


def to_json(document: Document) -> Json:
    """The document as JSON-ready values: what is absent is None or [], what only some nodes have is left out."""
    return {
        "schema": SCHEMA,
        "file": document.file,
        "media_type": document.media_type,
        "encoding": document.encoding,
        **({"notice": document.notice} if document.notice else {}),
        "header": _header_to_json(document.header),
        "body": [_node_to_json(node) for node in document.body],
        "closing": _closing_to_json(document.closing),
        "appendices": [_appendix_to_json(appendix) for appendix in document.appendices],
        **({"copies": [_copy_to_json(copy) for copy in document.copies]} if document.copies else {}),
    }


def _header_to_json(header: Header) -> Json:
    return {
        "parent_agency": header.parent_agency,
        "agency": header.agency,
        "national_name": header.national_name,
        "motto": header.motto,
        "number": header.number,
        **({"year": header.year} if header.year else {}),
        "symbol": header.symbol,
        "identifier": header.identifier,
        "place": header.place,
        "date": None if header.date is None else str(header.date),
        "document_type": header.document_type,
        "subject": header.subject,
        "addressees": list(header.addressees),
        **({"urgency": header.urgency} if header.urgency else {}),
        **({"copy": header.copy} if header.copy else {}),
        **({"sender": header.sender} if header.sender else {}),
        **({"circulation": header.circulation} if header.circulation else {}),
        **({"secrecy": header.secrecy} if header.secrecy else {}),
        **_spans_to_json(header.spans),
    }


def _spans_to_json(spans: Mapping[str, Span]) -> Json:
    return {"spans": {name: list(span) for name, span in spans.items()}} if spans else {}


def _place_to_json(value: Node | Inline | Appendix | Copy) -> Json:
    return {} if value.start is None else {"start": value.start, "end": value.end}


def _node_to_json(node: Node) -> Json:
    out: Json = {"kind": node.kind.value}
    if node.level is not None:
        out["level"] = node.level
    if node.kind in (NodeKind.SECTION, NodeKind.ITEM):
        out["label"] = node.label
        out["title"] = node.title
    if node.text is not None:
        out["text"] = node.text
    out |= _place_to_json(node)
    if node.quoted:
        out["quoted"] = True
    if node.inlines:
        out["inlines"] = [_inline_to_json(inline) for inline in node.inlines]
    if node.kind is NodeKind.TABLE:
        out["rows"] = [list(row) for row in node.rows]
        if node.header_rows:
            out["header_rows"] = node.header_rows
        if node.widths:
            out["widths"] = list(node.widths)
        if node.spans:
            out["spans"] = [[span.row, span.column, span.rows, span.columns] for span in node.spans]
    out["children"] = [_node_to_json(child) for child in node.children]
    return out


def _inline_to_json(inline: Inline) -> Json:
    named = {"id": inline.id} if inline.id is not None else {}
    return {"kind": inline.kind.value, **named, **_place_to_json(inline), "text": inline.text}


def _signature_to_json(signature: Signature) -> Json:
    return {
        "authority": signature.authority,
        "capacity": signature.capacity,
        "position": signature.position,
        "name": signature.name,
        **({"other_position": signature.other_position} if signature.other_position else {}),
    }


def _closing_to_json(closing: Closing) -> Json:
    others = [_signature_to_json(signature) for signature in closing.other_signatures]
    return {
        "recipients": list(closing.recipients),
        "signature": None if closing.signature is None else _signature_to_json(closing.signature),
        **({"other_signatures": others} if others else {}),
        **({"drafter": closing.drafter} if closing.drafter else {}),
        **({"contact": list(closing.contact)} if closing.contact else {}),
        **({"confirmation": closing.confirmation} if closing.confirmation else {}),
        **_spans_to_json(closing.spans),
    }


def _appendix_to_json(appendix: Appendix) -> Json:
    return {
        "label": appendix.label,
        "title": appendix.title,
        **_place_to_json(appendix),
        "orientation": appendix.orientation.value,
        "body": [_node_to_json(node) for node in appendix.body],
    }


def _copy_to_json(copy: Copy) -> Json:
    return {
        "form": copy.form,
        "parent_agency": copy.parent_agency,
        "agency": copy.agency,
        "number": copy.number,
        "symbol": copy.symbol,
        "identifier": copy.identifier,
        "place": copy.place,
        "date": None if copy.date is None else str(copy.date),
        **_place_to_json(copy),
        "recipients": list(copy.recipients),
        "signature": None if copy.signature is None else _signature_to_json(copy.signature),
        **({"signed_at": copy.signed_at} if copy.signed_at else {}),
    }
