"""The letters by which a unit is found: those of what it is called, small and without marks."""

from __future__ import annotations

from vanban.text.unmarked import unmarked


def search_text(name: str, short_name: str, abbreviation: str) -> str:
    """What a unit of these names is found by."""
    return unmarked(f"{name} {short_name} {abbreviation}")
