"""Outlines as they can be asked: parsed against the catalogue of facts."""

from __future__ import annotations

from functools import lru_cache

from thongsuot.reporting.catalogue import find_query
from thongsuot.reporting.consolidation.consolidate import known_when_consolidating
from thongsuot.reporting.models import Outline as OutlineRow
from thongsuot.reporting.outline.model import Outline
from thongsuot.reporting.outline.parse import parse_outline

# Every outline may ask how a request stands; outside a consolidated report the answer is that nothing is known.
known_fact = known_when_consolidating(find_query)


def outline_of(row: OutlineRow) -> Outline:
    """The outline; OutlineError where the catalogue no longer offers what it asks."""
    return _parsed(row.source)


@lru_cache(maxsize=64)
def _parsed(source: str) -> Outline:
    """The same words are the same outline: one page asks several times, and reading YAML is a fifth of its time."""
    return parse_outline(source, known_fact)
