"""Which regulation on the form of administrative documents applies on a day, and what it says, as dated data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple


class Epoch(NamedTuple):
    """One regulation in its time; `active_to` is exclusive, None while it is in force.

    `addressed_types` always bear "Kính gửi"; `addressed_types_to_superior` do where they go to a body above.
    `clauses` names the place in the regulation for each subject (`number`, `date`, `citation`, …); `urgencies` are the
    words of the stamps of urgency.
    """

    code: str
    title: str
    active_from: date
    active_to: date | None
    addressed_types: frozenset[str]
    addressed_types_to_superior: frozenset[str]
    page_number: str
    clauses: Mapping[str, str]
    urgencies: tuple[str, ...] = ()

    def basis(self, subject: str) -> str:
        """The regulation and the place in it that speaks of a subject; KeyError for an unknown one."""
        return f"{self.title}, {self.clauses[subject]}"


@cache
def epochs() -> tuple[Epoch, ...]:
    """Every regulation that is known here, oldest first."""
    table = tomllib.loads(Path(__file__).parent.joinpath("data/epochs.toml").read_text(encoding="utf-8"))
    return tuple(
        Epoch(
            code=row["code"],
            title=row["title"],
            active_from=row["active_from"],
            active_to=row.get("active_to"),
            addressed_types=frozenset(row["addressed_types"]),
            addressed_types_to_superior=frozenset(row["addressed_types_to_superior"]),
            page_number=row["page_number"],
            clauses=MappingProxyType(row["clauses"]),
            urgencies=tuple(row.get("urgencies", ())),
        )
        for row in table["epoch"]
    )


def epoch_on(day: date) -> Epoch | None:
    """The regulation that applies to a document of that day; None before the earliest that is known here."""
    for epoch in reversed(epochs()):
        if epoch.active_from <= day:
            return epoch if epoch.active_to is None or day < epoch.active_to else None
    return None
