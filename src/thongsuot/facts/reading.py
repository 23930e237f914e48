"""What questions that are asked together have read: each thing once, however many of them need it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

A = TypeVar("A", bound=Hashable)
B = TypeVar("B")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One reading of the records, for all the questions of one draft; it is thrown away with the draft.

    It also makes the answers agree: what changes while they are worked out is in all of them, or in none.
    """

    _read: dict[tuple[Callable[..., Any], Hashable], Any] = field(default_factory=dict)

    def once(self, read: Callable[[A], B], about: A) -> B:
        """What `read` gives for this, read when it is first asked for. `read` is a function that a module defines."""
        key = (read, about)
        if key not in self._read:
            self._read[key] = read(about)
        found: B = self._read[key]
        return found
