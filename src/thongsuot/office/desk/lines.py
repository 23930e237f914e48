"""The desk's groups of lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits."""

    title: str
    detail: str = ""
    url: str | None = None
    due: date | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one sort; `more` where there are others beyond those shown, to be seen at `url`."""

    title: str | Promise
    lines: tuple[Line, ...]
    more: bool
    url: str | None = None
