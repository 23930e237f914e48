"""Whether what holds in a period may be ended on a day."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from thongsuot.organisation.errors import EndedAlready, InvalidPeriod


class Lasting(Protocol):
    """Whatever holds from a day on until before another; None where that is not known."""

    @property
    def active_from(self) -> date | None:
        """The first day."""

    @property
    def active_to(self) -> date | None:
        """The day after the last one."""


def require_endable(row: Lasting, day: date) -> None:
    """InvalidPeriod where the row begins on the day or later; EndedAlready where it ended before.

    To end it later than it ended would let it hold again, on days on which nobody gave it.
    """
    if row.active_from is not None and row.active_from >= day:
        raise InvalidPeriod
    if row.active_to is not None and row.active_to < day:
        raise EndedAlready(row.active_to)
