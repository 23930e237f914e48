"""Citations as the contract's JSON (`vanban cite --format json`)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from vanban.citation.model import Citation, Citations, InternalReference, Provision, Registered
from vanban.document.partial_date import PartialDate

Json = dict[str, Any]

_PLACES = Provision._fields


def to_json(file: str | None, citations: Citations) -> Json:
    """One file's citations as JSON-ready values."""
    return {
        "file": file,
        "citations": [_citation(one) for one in citations.citations],
        "internal_references": [_internal(one) for one in citations.internal_references],
    }


def _provision(provision: Provision) -> Json:
    return {name: value for name, value in zip(_PLACES, provision, strict=True) if value is not None}


# A text names the same days again and again.
@lru_cache(maxsize=4096)
def _iso(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)


def _citation(one: Citation) -> Json:
    told: Json = {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "identifier": one.identifier,
        "identifier_start": one.identifier_start,
        "identifier_end": one.identifier_end,
        "document_type": one.document_type,
        "number": one.number,
        "year": one.year,
        "symbol": one.symbol,
        "date": _iso(one.date),
        "issuer": one.issuer,
        "subject": one.subject,
        "provisions": [_provision(provision) for provision in one.provisions],
        "provisions_start": one.provisions_start,
        "provisions_end": one.provisions_end,
        "refers_to": one.refers_to,
        "registered": None if one.registered is None else _registered(one.registered),
    }
    if one.short:
        told["short"] = True
    if one.is_self:
        told["self"] = True
    return told


def _registered(one: Registered) -> Json:
    return {
        "identifier": one.identifier,
        "document_type": one.document_type,
        "date": _iso(one.date),
        "issuer": one.issuer,
        "subject": one.subject,
        "effective": _iso(one.effective),
        "ceased": _iso(one.ceased),
        "matched_by": str(one.matched_by),
        "candidates": one.candidates,
    }


def _internal(one: InternalReference) -> Json:
    return {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "provisions": [_provision(provision) for provision in one.provisions],
        "target": one.target,
    }
