"""The id of what a data file tells: the same file gives the same ids in every installation."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

_NAMESPACE = UUID("6f3a51de-5a4b-4c43-9d0e-0a4a3b1f7c55")


def natural_id(kind: str, *key: str | date | None) -> UUID:
    """An id from what makes a row what it is: its kind and its natural key."""
    return uuid5(_NAMESPACE, "\x1f".join([kind, *("" if part is None else str(part) for part in key)]))
