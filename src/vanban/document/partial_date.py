"""A date as far as a document states it: a day or a month may be left blank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """Year, then month, then day, each known only if the one before is.

    The parts are kept as the document states them, possible or not (`31/02`): see `as_date`.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """Read `2019-12-10`, `2019-12` or `2019`; ValueError for anything else."""
        match = _ISO.match(text)
        if match is None:
            raise ValueError(f"not a date as YYYY, YYYY-MM or YYYY-MM-DD: {text!r}")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def from_date(cls, day: date) -> Self:
        """The whole date."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """ISO 8601, cut to what is known."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def is_complete(self) -> bool:
        """Whether day and month are both stated."""
        return self.month is not None and self.day is not None

    def as_date(self) -> date | None:
        """The calendar day, or None where a part is blank or no such day exists."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def latest(self) -> date | None:
        """The last calendar day that this can mean: what dated law is read as at."""
        if self.day is not None:
            return self.as_date()
        if not 1 <= (self.month or 12) <= 12 or not 1 <= self.year < 9999:
            return None
        year, month = divmod(self.year * 12 + (self.month or 12), 12)
        return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)
