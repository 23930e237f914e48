"""Regular expressions that are compiled when they are first used.

One call of the command uses a third of all patterns, and to compile the others would take a tenth of its start.
"""

from __future__ import annotations

import re
from typing import cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split", "pattern", "flags")


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, as far as it is used here; an error in the pattern is told at its first use."""
    return cast("re.Pattern[str]", _Pattern(source, flags))


class _Pattern:
    """Has the methods of the compiled pattern as its own from the first use on, so that later ones cost no more."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            object.__setattr__(self, method, getattr(compiled, method))
        return getattr(compiled, name)
