"""The central bodies that issue documents, past and present, and the letters that their symbols use."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from vanban.regulation.document_types import fold_name


class IssuingBody(NamedTuple):
    """A body and its symbols, the usual one first; `sole_types` are the types that it alone issues."""

    name: str
    symbols: tuple[str, ...]
    sole_types: tuple[str, ...]


@cache
def issuing_bodies() -> tuple[IssuingBody, ...]:
    """Every body of the table."""
    table = Path(__file__).parent.joinpath("data/issuing_bodies.tsv").read_text(encoding="utf-8")
    return tuple(
        IssuingBody(row["name"], tuple(row["symbols"].split()), tuple(filter(None, row["sole_types"].split(","))))
        for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


@cache
def _by_name() -> Mapping[str, IssuingBody]:
    return MappingProxyType({fold_name(body.name): body for body in issuing_bodies()})


@cache
def _by_symbol() -> Mapping[str, tuple[IssuingBody, ...]]:
    found: dict[str, tuple[IssuingBody, ...]] = {}
    for body in issuing_bodies():
        for symbol in body.symbols:
            found[symbol] = (*found.get(symbol, ()), body)
    return MappingProxyType(found)


def body_named(name: str) -> IssuingBody | None:
    """The body of this name, in any case and tone placement, or None."""
    return _by_name().get(fold_name(name))


def bodies_of_symbol(symbol: str) -> tuple[IssuingBody, ...]:
    """The bodies that use these letters (`BTC`), as one part of a symbol; a number behind them counts for nothing."""
    return _by_symbol().get(symbol) or _by_symbol().get(symbol.rstrip("0123456789"), ())
