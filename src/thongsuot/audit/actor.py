"""Who acts: plain ids, so that the record points at nothing and outlives what it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """A person acting in a position of a unit, or a program (all ids None); `origin` says from where.

    `origin` is a network address, or the name of a command or an import.
    """

    person: UUID | None = None
    position: UUID | None = None
    unit: UUID | None = None
    origin: str = ""

    @classmethod
    def program(cls, name: str) -> Actor:
        """What acts without a person: an import, a recurring job."""
        return cls(origin=name)
