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


class _Compiled:
    """Has the methods of a compiled pattern as its own."""

    __slots__ = ("_flags", "_source", *_METHODS)


class _Pattern(_Compiled):
    """A pattern that was not used yet; from its first use on it is a compiled one.

    That one has no `__getattr__`, with which each look at an attribute takes half as long as a short match.
    """

    __slots__ = ()

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)
