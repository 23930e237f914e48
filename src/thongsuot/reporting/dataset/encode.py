"""A dataset to its canonical bytes; their SHA-256 is its name."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from thongsuot.facts.canonical import canonical_bytes, decimal_text, sha256_hex
from thongsuot.facts.fact import Fact, Stated, StatedBelow
from thongsuot.facts.model import EvidenceRef, FactKind, Measure, Merging, RecordRef, RecordSnapshot
from thongsuot.facts.partial import (
    DistinctPartial,
    GatherPartial,
    LatestPartial,
    Partial,
    SumPartial,
    WeightedMeanPartial,
)
from thongsuot.reporting.dataset.model import SCHEMA, Dataset
from vanban.document.codec import to_json

Json = dict[str, Any]


def encode(dataset: Dataset) -> bytes:
    """The dataset in canonical form (RFC 8785, UTF-8)."""
    return canonical_bytes(dataset_json(dataset))


def name_of(dataset: bytes) -> str:
    """The name of a dataset's canonical bytes: their SHA-256, 64 hex digits."""
    return sha256_hex(dataset)


def dataset_json(dataset: Dataset) -> Json:
    """The dataset as JSON-ready values, every list in its one order."""
    return {
        "schema": SCHEMA,
        "report": str(dataset.report),
        "version": dataset.version,
        "supersedes": dataset.supersedes,
        "relation": None if dataset.relation is None else dataset.relation.value,
        "unit": {
            "code": dataset.unit.code,
            "name": dataset.unit.name,
            "agency_code": dataset.unit.agency_code,
        },
        "programme": dataset.programme,
        "request": str(dataset.request),
        "outline": {"key": dataset.outline.key, "version": dataset.outline.version},
        "period": {"from": dataset.period.start.isoformat(), "to": dataset.period.end.isoformat()},
        "as_of": dataset.as_of.isoformat(),
        "regime": dataset.regime.value,
        "facts": [fact_json(fact) for fact in sorted(dataset.facts, key=lambda fact: (fact.key, fact.span.value))],
        "nil": [
            {"section": one.section, "by": one.by, "at": moment(one.at)}
            for one in sorted(dataset.nil, key=lambda one: one.section)
        ],
        "events": [
            {"id": str(one.event), "role": one.role, "records": [str(record) for record in one.records]}
            for one in dataset.events
        ],
        "records": [_record_json(one) for one in sorted(dataset.records, key=lambda one: one.record)],
        "evidence": [_evidence_json(piece) for piece in dataset.evidence],
        "document": to_json(dataset.document),
        "check": {
            "version": dataset.check.version,
            "stage": dataset.check.stage,
            "accepted": [
                {"code": one.code, "message": one.message, "reason": one.reason} for one in dataset.check.accepted
            ],
        },
    }


def fact_json(fact: Fact) -> Json:
    """One fact; what it does not have (a stated figure, figures stated below) is left out."""
    return {
        "id": str(fact.id),
        "key": fact.kind.key,
        "name": fact.kind.name,
        "measure": fact.kind.measure.value,
        "unit_of_measure": fact.kind.unit_of_measure,
        "value": _value_json(fact.kind, fact.value),
        "nature": fact.nature.value,
        "span": fact.span.value,
        "computed_at": moment(fact.computed_at),
        "partial": _partial_json(fact),
        "records": [ref_json(ref) for ref in sorted(fact.records)],
        **({"entry_fields": dict(fact.kind.entry_fields)} if fact.kind.entry_fields else {}),
        **({"stated": stated_json(fact.kind, fact.stated)} if fact.stated else {}),
        **({"stated_below": [_below_json(fact.kind, one) for one in fact.stated_below]} if fact.stated_below else {}),
    }


def ref_json(ref: RecordRef) -> Json:
    """A reference to a record."""
    return {"kind": ref.kind, "id": str(ref.id), "revision": ref.revision, "content_hash": ref.content_hash}


def stated_json(kind: FactKind, stated: Stated) -> Json:
    """A figure that a person stated."""
    return {
        "value": _value_json(kind, stated.value),
        "by": stated.by,
        "at": moment(stated.at),
        "reason": stated.reason,
    }


def moment(at: datetime) -> str:
    """A moment in UTC, to the second: `2019-12-12T08:00:00Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _below_json(kind: FactKind, below: StatedBelow) -> Json:
    return {
        "report": str(below.report),
        "unit": below.unit,
        "computed": _value_json(kind, below.computed),
        "stated": stated_json(kind, below.stated),
    }


def _value_json(kind: FactKind, value: Decimal | None) -> str | int | None:
    """Counts are JSON integers, money and decimals are texts; a list's value is the number of its entries."""
    if value is None:
        return None
    exact = kind.measure in (Measure.MONEY, Measure.DECIMAL) or kind.merging is Merging.WEIGHTED_MEAN
    return decimal_text(value) if exact or value != int(value) else int(value)


def _partial_json(fact: Fact) -> Json:
    partial: Partial = fact.partial
    merging = {"merging": fact.kind.merging.value}
    match partial:
        case SumPartial():
            return merging | {"total": decimal_text(partial.total), "count": partial.count}
        case WeightedMeanPartial():
            return merging | {"total": decimal_text(partial.total), "weight": decimal_text(partial.weight)}
        case DistinctPartial():
            return merging | {"keys": [str(key) for key in sorted(partial.keys)]}
        case LatestPartial():
            latest = partial.latest
            if latest is None:
                return merging | {"latest": None}
            return merging | {
                "latest": {
                    "day": latest.day.isoformat(),
                    "source": str(latest.source),
                    "amount": decimal_text(latest.amount),
                }
            }
        case GatherPartial():
            entries = [
                {
                    "id": str(fact.entry_id(entry)),
                    "record": ref_json(entry.record),
                    "texts": dict(entry.texts),
                    "event": None if entry.event is None else str(entry.event),
                    "order": entry.order,
                }
                for entry in partial.ordered()
            ]
            return merging | {"entries": entries}


def snapshot_json(one: RecordSnapshot) -> Json:
    """A snapshot to be stored by itself: with its evidence in full."""
    return {**_record_json(one), "evidence": [_evidence_json(piece) for piece in sorted(one.evidence)]}


def _record_json(one: RecordSnapshot) -> Json:
    return {
        **ref_json(one.record),
        "title": one.title,
        "content": dict(one.content),
        "evidence": [{"hash": piece.hash, "caption": piece.caption} for piece in sorted(one.evidence)],
        "event": None if one.share is None else {"id": str(one.share.event), "role": one.share.role},
    }


def _evidence_json(piece: EvidenceRef) -> Json:
    return {
        "hash": piece.hash,
        "size": piece.size,
        "media_type": piece.media_type,
        "caption": piece.caption,
        "holder": piece.holder,
    }
