"""The letters by which a person is found: those of the name and the sign-in name, small and without marks."""

from __future__ import annotations

from vanban.text.unmarked import unmarked


def search_text(full_name: str, username: str) -> str:
    """What a person of these names is found by."""
    return unmarked(f"{full_name} {username}")
