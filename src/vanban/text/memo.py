"""What was worked out before, by what it was worked out from.

`functools.lru_cache` is the tool for most of this. A call of it costs as much as four looks into a dictionary, which
tells where every word of every text asks it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

# Parameters of the class's own may be written so only from Python 3.12 on.
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memo(dict[Key, Value]):
    """What a function of one argument gives, asked for as `memo[key]`; when it holds too much it forgets everything."""

    __slots__ = ("_most", "_work_out")

    def __init__(self, work_out: Callable[[Key], Value], *, most: int) -> None:
        super().__init__()
        self._work_out, self._most = work_out, most

    def __missing__(self, key: Key) -> Value:
        value = self._work_out(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value
