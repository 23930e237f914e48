"""A document from the contract's JSON (`vanban/1`); what is wrong in the data is named with its place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar

from vanban.document.field_id import check_field_id
from vanban.document.keys import missing_key, unknown_key
from vanban.document.model import (
    SCHEMA,
    Appendix,
    CellSpan,
    Closing,
    Copy,
    Document,
    Header,
    Inline,
    InlineKind,
    Node,
    NodeKind,
    Orientation,
    Signature,
    Span,
)
from vanban.document.partial_date import PartialDate

T = TypeVar("T")

# What a value of each kind is called in a message.
_KINDS: Mapping[type, str] = MappingProxyType(
    {
        str: "một chuỗi",
        int: "một số nguyên",
        bool: "true hoặc false",
        list: "một danh sách",
        dict: "một đối tượng (các khóa và giá trị)",
    }
)
_LONGEST_SHOWN = 40
_DATE_FORM = "2026-03-12, 2026-03 hoặc 2026"
_COPY_FORMS = ("SY", "TrS", "SL")


class DocumentFormatError(ValueError):
    """The data is no `vanban/1` document; the message says where and what, in Vietnamese."""


class _Reader:
    """One JSON object and the path to it, so that every complaint says where."""

    def __init__(self, value: object, path: str) -> None:
        if not isinstance(value, dict):
            found = "" if value is None else f", không phải {_shown(value)}"
            raise DocumentFormatError(f"{path or 'văn bản'}: cần một đối tượng JSON{found}")
        self.value: dict[str, Any] = value
        self.path = path

    def at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def get(self, key: str, kind: type[T]) -> T | None:
        found = self.value.get(key)
        if found is None:
            return None
        if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
            raise DocumentFormatError(f"{self.at(key)}: cần {_KINDS[kind]}, không phải {_shown(found)}")
        return found

    def text(self, key: str) -> str | None:
        return self.get(key, str) or None

    def flag(self, key: str) -> bool:
        return self.get(key, bool) or False

    def items(self, key: str) -> list[Any]:
        return self.get(key, list) or []

    def each(self, key: str, build: Callable[[_Reader], T]) -> tuple[T, ...]:
        return tuple(build(_Reader(item, f"{self.at(key)}[{i}]")) for i, item in enumerate(self.items(key)))

    def texts(self, key: str) -> tuple[str, ...]:
        found = self.items(key)
        for place, item in enumerate(found):
            if not isinstance(item, str):
                raise DocumentFormatError(f"{self.at(key)}[{place}]: cần một chuỗi, không phải {_shown(item)}")
        return tuple(found)

    def one_of(self, key: str, build: Callable[[str], T], known: Iterable[str]) -> T | None:
        """A value out of a few."""
        found = self.text(key)
        if found is None:
            return None
        try:
            return build(found)
        except ValueError as error:
            names = ", ".join(known)
            raise DocumentFormatError(f"{self.at(key)}: không nhận {_shown(found)}; hãy chọn trong: {names}") from error

    def parse(self, key: str, parse: Callable[[str], T], form: str = "") -> T | None:
        found = self.text(key)
        if found is None:
            return None
        try:
            return parse(found)
        except ValueError as error:
            advice = f"; cần dạng {form}" if form else ""
            raise DocumentFormatError(f"{self.at(key)}: không hiểu giá trị {_shown(found)}{advice}") from error

    def spans(self) -> Mapping[str, Span]:
        found = self.get("spans", dict) or {}
        try:
            return MappingProxyType({name: (int(start), int(end)) for name, (start, end) in found.items()})
        except (TypeError, ValueError) as error:
            raise DocumentFormatError(f"{self.at('spans')}: cần các cặp số nguyên") from error


def _shown(value: object) -> str:
    """A value as a message shows it: short, and as JSON writes it."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def from_json(data: object, *, strict: bool = False) -> Document:
    """The document that JSON-ready values tell; DocumentFormatError names the place of what is wrong.

    A key that is not known is passed over, for a later version may have added it; `strict` names it, and a part of the
    body that lacks what its kind needs.
    """
    root = _Reader(data, "")
    if "schema" not in root.value:
        raise DocumentFormatError(f"schema: thiếu khóa này; cần {SCHEMA!r}")
    if root.value["schema"] != SCHEMA:
        raise DocumentFormatError(f"schema: cần {SCHEMA!r}, không phải {_shown(root.value['schema'])}")
    if strict and (complaint := unknown_key(root.value) or missing_key(root.value)) is not None:
        raise DocumentFormatError(complaint)
    header = _Reader(root.get("header", dict) or {}, "header")
    closing = _Reader(root.get("closing", dict) or {}, "closing")
    return Document(
        header=_header_from(header),
        body=root.each("body", _node_from),
        closing=_closing_from(closing),
        appendices=root.each("appendices", _appendix_from),
        notice=root.text("notice"),
        file=root.text("file"),
        media_type=root.text("media_type"),
        encoding=root.text("encoding") or "unicode",
        copies=root.each("copies", _copy_from),
    )


def _header_from(header: _Reader) -> Header:
    return Header(
        parent_agency=header.text("parent_agency"),
        agency=header.text("agency"),
        national_name=header.flag("national_name"),
        motto=header.flag("motto"),
        number=header.text("number"),
        year=header.text("year"),
        symbol=header.text("symbol"),
        identifier=header.text("identifier"),
        place=header.text("place"),
        date=header.parse("date", PartialDate.from_iso, _DATE_FORM),
        document_type=header.text("document_type"),
        subject=header.text("subject"),
        addressees=header.texts("addressees"),
        urgency=header.text("urgency"),
        copy=header.text("copy"),
        spans=header.spans(),
        sender=header.text("sender"),
        circulation=header.text("circulation"),
        secrecy=header.text("secrecy"),
    )


def _node_from(node: _Reader) -> Node:
    kind = node.one_of("kind", NodeKind, NodeKind)
    if kind is None:
        names = ", ".join(NodeKind)
        raise DocumentFormatError(f"{node.at('kind')}: thiếu loại của phần này; hãy chọn trong: {names}")
    rows = node.items("rows")
    for place, row in enumerate(rows):
        here = f"{node.at('rows')}[{place}]"
        if not isinstance(row, list):
            raise DocumentFormatError(f"{here}: cần một hàng là danh sách chuỗi, không phải {_shown(row)}")
        for column, cell in enumerate(row):
            if not isinstance(cell, str):
                raise DocumentFormatError(f"{here}[{column}]: cần một chuỗi, không phải {_shown(cell)}")
    return Node(
        kind=kind,
        level=node.get("level", int),
        label=node.text("label"),
        title=node.text("title"),
        text=node.text("text"),
        start=node.get("start", int),
        end=node.get("end", int),
        children=node.each("children", _node_from),
        quoted=node.flag("quoted"),
        inlines=node.each("inlines", _inline_from),
        rows=tuple(tuple(row) for row in rows),
        header_rows=node.get("header_rows", int) or 0,
        widths=_numbers(node),
        spans=tuple(_cell_span(item, node.at("spans")) for item in node.items("spans")),
    )


def _numbers(node: _Reader) -> tuple[float, ...]:
    found = node.items("widths")
    if not all(isinstance(item, int | float) and item > 0 for item in found):
        raise DocumentFormatError(f"{node.at('widths')}: cần các số dương")
    return tuple(float(item) for item in found)


def _cell_span(item: Sequence[Any], path: str) -> CellSpan:
    if not isinstance(item, list) or len(item) != 4 or not all(isinstance(part, int) for part in item):
        raise DocumentFormatError(f"{path}: cần bốn số nguyên [hàng, cột, số hàng, số cột]")
    return CellSpan(*item)


def _inline_from(inline: _Reader) -> Inline:
    kind = inline.one_of("kind", InlineKind, InlineKind)
    if kind is None:
        raise DocumentFormatError(f"{inline.at('kind')}: thiếu loại; hãy chọn trong: {', '.join(InlineKind)}")
    field_id = inline.parse("id", check_field_id)
    if kind is InlineKind.FIELD and field_id is None:
        raise DocumentFormatError(f"{inline.at('id')}: một trường phải có mã")
    return Inline(kind, inline.get("text", str) or "", field_id, inline.get("start", int), inline.get("end", int))


def _signature_from(signature: _Reader) -> Signature:
    keys = ("authority", "capacity", "position", "name", "other_position")
    return Signature(*(signature.text(key) for key in keys))


def _closing_from(closing: _Reader) -> Closing:
    return Closing(
        recipients=closing.texts("recipients"),
        signature=_own_signature(closing),
        other_signatures=closing.each("other_signatures", _signature_from),
        spans=closing.spans(),
        drafter=closing.text("drafter"),
        contact=closing.texts("contact"),
        confirmation=closing.text("confirmation"),
    )


def _own_signature(reader: _Reader) -> Signature | None:
    value = reader.value.get("signature")
    return None if value is None else _signature_from(_Reader(value, reader.at("signature")))


def _copy_from(copy: _Reader) -> Copy:
    form = copy.text("form")
    if form is None:
        raise DocumentFormatError(f"{copy.at('form')}: thiếu hình thức sao; hãy chọn trong: {', '.join(_COPY_FORMS)}")
    if form not in _COPY_FORMS:
        known = ", ".join(_COPY_FORMS)
        raise DocumentFormatError(f"{copy.at('form')}: không nhận {_shown(form)}; hãy chọn trong: {known}")
    return Copy(
        form=form,
        parent_agency=copy.text("parent_agency"),
        agency=copy.text("agency"),
        number=copy.text("number"),
        symbol=copy.text("symbol"),
        identifier=copy.text("identifier"),
        place=copy.text("place"),
        date=copy.parse("date", PartialDate.from_iso, _DATE_FORM),
        recipients=copy.texts("recipients"),
        signature=_own_signature(copy),
        signed_at=copy.parse("signed_at", _moment, "2026-03-20T14:30:00+07:00"),
        start=copy.get("start", int),
        end=copy.get("end", int),
    )


def _moment(text: str) -> str:
    """The text itself where it is a moment with its time zone; else ValueError."""
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError(f"no time zone: {text!r}")
    return text


def _appendix_from(appendix: _Reader) -> Appendix:
    return Appendix(
        label=appendix.text("label") or "Phụ lục",
        title=appendix.text("title"),
        body=appendix.each("body", _node_from),
        orientation=appendix.one_of("orientation", Orientation, Orientation) or Orientation.PORTRAIT,
        start=appendix.get("start", int),
        end=appendix.get("end", int),
    )
