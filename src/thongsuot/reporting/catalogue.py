"""The one list of facts that outlines may ask: every app that offers facts stands here."""

from __future__ import annotations

from collections.abc import Callable

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.catalogue import find_query as find_in_programme

# Each gives the query of a key, or None where the key is not its own.
OFFERED: tuple[Callable[[str], FactQuery | None], ...] = (find_in_programme,)


def find_query(key: str) -> FactQuery | None:
    """The query of a key, of whichever app offers it; None where none does."""
    return next((query for offer in OFFERED if (query := offer(key)) is not None), None)
