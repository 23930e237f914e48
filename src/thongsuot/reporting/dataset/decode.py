"""A dataset from its bytes, which must be in canonical form."""

from __future__ import annotations

import json
from types import MappingProxyType

from django.utils.translation import gettext

from thongsuot.facts.canonical import canonical_bytes
from thongsuot.facts.model import EventShare, EvidenceRef, Period, RecordSnapshot
from thongsuot.reporting.dataset.decode_fact import read_fact, ref_of
from thongsuot.reporting.dataset.encode import dataset_json
from thongsuot.reporting.dataset.model import (
    SCHEMA,
    AcceptedFinding,
    Check,
    Dataset,
    OutlineRef,
    Regime,
    Relation,
    UnitIdentity,
)
from thongsuot.reporting.dataset.reading import DatasetError, Reader
from thongsuot.reporting.drafting.draft import NilAssertion
from vanban.document.codec import DocumentFormatError, from_json
from vanban.document.model import Document

Captions = dict[tuple[str, str], EvidenceRef]


def decode(data: bytes) -> Dataset:
    """The dataset that canonical bytes hold.

    DatasetError (in Vietnamese, with the place) where they are no JSON, of another schema, not canonical, or say
    something that the format does not know. What must hold between the parts is for `verify`.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DatasetError(gettext("bộ dữ liệu: không phải JSON")) from error
    root = Reader(value)
    if root.text("schema") != SCHEMA:
        raise DatasetError(
            gettext("schema: chỉ nhận %(known)s, không nhận %(told)s") % {"known": SCHEMA, "told": root.text("schema")}
        )
    try:
        if canonical_bytes(value) != data:
            raise DatasetError(gettext("bộ dữ liệu: không ở dạng chuẩn (RFC 8785)"))
    except (ValueError, RecursionError) as error:
        raise (
            error if isinstance(error, DatasetError) else DatasetError(gettext("bộ dữ liệu: không ở dạng chuẩn"))
        ) from error
    dataset = _read(root)
    if canonical_bytes(dataset_json(dataset)) != data:
        raise DatasetError(gettext("bộ dữ liệu: các phần không nhất quán (giá trị, thứ tự, sự kiện hoặc minh chứng)"))
    return dataset


def _read(root: Reader) -> Dataset:
    unit = root.object("unit")
    outline = root.object("outline")
    period = root.object("period")
    evidence = {(piece.hash, piece.caption): piece for piece in map(_evidence, root.each("evidence"))}
    dataset = Dataset(
        report=root.uuid("report"),
        version=root.number("version"),
        supersedes=root.hash("supersedes") if root.has("supersedes") else None,
        relation=root.choice("relation", Relation) if root.has("relation") else None,
        unit=UnitIdentity(unit.text("code"), unit.text("name"), unit.text_or_none("agency_code")),
        programme=root.text("programme"),
        request=root.uuid("request"),
        outline=OutlineRef(outline.text("key"), outline.number("version")),
        period=Period(period.day("from"), period.day("to")),
        as_of=root.day("as_of"),
        regime=root.choice("regime", Regime),
        facts=tuple(read_fact(one) for one in root.each("facts")),
        nil=tuple(_nil(one) for one in root.each("nil")),
        records=tuple(_record(one, evidence) for one in root.each("records")),
        document=_document(root.raw("document")),
        check=_check(root.object("check")),
    )
    root.list("events")
    for one in (unit, outline, period, root):
        one.done()
    return dataset


def _nil(one: Reader) -> NilAssertion:
    found = NilAssertion(one.text("section"), one.text("by"), one.moment("at"))
    one.done()
    return found


def _evidence(one: Reader) -> EvidenceRef:
    found = EvidenceRef(
        one.hash("hash"), one.number("size"), one.text("media_type"), one.text("caption"), one.text("holder")
    )
    one.done()
    return found


def read_snapshot(value: object) -> RecordSnapshot:
    """A snapshot that was stored by itself, its evidence in full (`encode.snapshot_json`)."""
    one = Reader(value, gettext("hồ sơ"))
    evidence = {(piece.hash, piece.caption): piece for piece in map(_evidence, one.each("evidence"))}
    told = {**one.value, "evidence": [{"hash": digest, "caption": caption} for digest, caption in evidence]}
    return _record(Reader(told, gettext("hồ sơ")), evidence)


def _record(one: Reader, evidence: Captions) -> RecordSnapshot:
    pieces = []
    for piece in one.each("evidence"):
        key = (piece.hash("hash"), piece.text("caption"))
        if key not in evidence:
            raise DatasetError(
                gettext("%(path)s: minh chứng không có trong danh mục “evidence”") % {"path": piece.path}
            )
        piece.done()
        pieces.append(evidence[key])
    content = one.raw("content")
    if not isinstance(content, dict) or not all(
        one is None or isinstance(one, str | int | bool) for one in content.values()
    ):
        raise DatasetError(gettext("%(path)s: cần các giá trị đơn có tên") % {"path": one.at("content")})
    share = None
    if one.has("event"):
        event = one.object("event")
        share = EventShare(event.uuid("id"), event.text("role"))
        event.done()
    found = RecordSnapshot(ref_of(one), one.text("title"), MappingProxyType(content), tuple(pieces), share)
    one.done()
    return found


def _document(value: object) -> Document:
    try:
        return from_json(value)
    except DocumentFormatError as error:
        raise DatasetError(f"document.{error}") from error


def _check(one: Reader) -> Check:
    accepted = []
    for finding in one.each("accepted"):
        accepted.append(AcceptedFinding(finding.text("code"), finding.text("message"), finding.text("reason")))
        finding.done()
    found = Check(one.text("version"), one.text("stage"), tuple(accepted))
    one.done()
    return found
