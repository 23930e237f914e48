"""A tree of words: finds the longest known name that begins at a place, whatever its case, commas and hyphens."""

from __future__ import annotations

import re
from typing import Generic, TypeVar

from vanban.regulation.document_types import fold_name
from vanban.text.memo import Memo

T = TypeVar("T")

# A name runs over spaces, commas and hyphens; any other mark ends it.
_WORD = re.compile(r"([^\W_]++(?:[&/-][^\W_]++)*+)\s*+[,–-]?\s*+")


# Words in lower case with their tone marks placed the newer way: every word of a name asks for it.
FOLDED_WORDS = Memo(fold_name, most=16384)


class _Step(Generic[T]):
    __slots__ = ("next", "values")

    def __init__(self) -> None:
        self.next: dict[str, _Step[T]] = {}
        self.values: tuple[T, ...] = ()


class NameTree(Generic[T]):
    """Names and the values that bear them."""

    def __init__(self) -> None:
        self._root: _Step[T] = _Step()

    def add(self, name: str, value: T) -> None:
        """Let a value bear a name, beside those that bear it already."""
        step, start = self._root, 0
        while match := _WORD.match(name, start):
            step, start = step.next.setdefault(FOLDED_WORDS[match[1]], _Step()), match.end()
        step.values = (*step.values, value)

    def longest(self, text: str, start: int, limit: int) -> tuple[int, tuple[T, ...]]:
        """Where the longest known name that begins at `start` ends, and who bears it; `start` if there is none."""
        following = self._root.next
        end = start
        values: tuple[T, ...] = ()
        while following and (match := _WORD.match(text, start, limit)):
            step = following.get(FOLDED_WORDS[match[1]])
            if step is None:
                break
            following, start = step.next, match.end()
            if step.values:
                end, values = match.end(1), step.values
        return end, values
