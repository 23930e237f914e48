"""Canonical JSON (RFC 8785) and the SHA-256 by which a content is named."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal, Inexact
from typing import TypeAlias

import rfc8785

Scalar: TypeAlias = str | int | bool | None
Json: TypeAlias = "Scalar | Sequence[Json] | Mapping[str, Json]"

# Figures are added exactly or not at all: a sum of more than 100 digits is a mistake, not a rounding.
EXACT = Context(prec=100, traps=[Inexact])


def canonical_bytes(value: Json) -> bytes:
    """The one way to write a value: keys sorted, no white space, UTF-8; ValueError for what JSON cannot hold."""
    return rfc8785.dumps(value)


def sha256_hex(data: bytes) -> str:
    """SHA-256 as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def content_hash(value: Json) -> str:
    """The name of a content: SHA-256 of its canonical form."""
    return sha256_hex(canonical_bytes(value))


def decimal_text(value: Decimal) -> str:
    """A decimal as the dataset writes it: no exponent, no trailing zeros, one spelling for each value."""
    if not value:
        return "0"
    return format(value.normalize(EXACT), "f")
