"""The id of a field, and the names under which it survives in a word processor's file.

A bookmark's name holds letters, digits and underscores, at most 40 (ECMA-376-1, 17.13.6.2); the same fact may be
printed several times, so a repetition is counted behind the name.
"""

from __future__ import annotations

import re
from uuid import UUID

_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}\Z")
_BOOKMARK = re.compile(r"vb_(?:u(?P<uuid>[0-9a-f]{32})|n(?P<name>[a-z][a-z0-9_]{0,31}?))(?:__\d+)?\Z")


def check_field_id(field_id: str) -> str:
    """The id itself, if it is a UUID or a short name (lower-case letters, digits, underscore); else ValueError."""
    if _NAME.match(field_id) and "__" not in field_id:
        return field_id
    if str(UUID(field_id)) != field_id:
        raise ValueError(f"not a UUID in its usual form: {field_id!r}")
    return field_id


def bookmark_name(field_id: str, repetition: int = 1) -> str:
    """The bookmark that marks the `repetition`-th (from 1) printing of a field."""
    check_field_id(field_id)
    stem = f"vb_n{field_id}" if _NAME.match(field_id) else f"vb_u{UUID(field_id).hex}"
    return stem if repetition == 1 else f"{stem}__{repetition}"


def field_id_of_bookmark(name: str) -> str | None:
    """The field that a bookmark marks, or None for a bookmark of another origin."""
    match = _BOOKMARK.match(name)
    if match is None:
        return None
    return match["name"] or str(UUID(match["uuid"]))
