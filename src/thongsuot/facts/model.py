"""Facts as values: where they come from, what they are, and what merging them needs.

Source of the fields: the submission's format, `docs/submission.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class Nature(StrEnum):
    """Whether a figure was counted or estimated (thực hiện, ước thực hiện)."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"


class Span(StrEnum):
    """What stretch of time a figure covers."""

    PERIOD = "period"
    CUMULATIVE = "cumulative"
    SAME_PERIOD_LAST_YEAR = "same_period_last_year"
    PLAN = "plan"


class Measure(StrEnum):
    """The kind of a fact's value, which decides how it is printed."""

    COUNT = "count"
    MONEY = "money"  # integer đồng
    DECIMAL = "decimal"
    TEXT = "text"
    LIST = "list"  # one entry a record


class Merging(StrEnum):
    """How the same fact of several units becomes one."""

    SUM = "sum"
    WEIGHTED_MEAN = "weighted_mean"
    DISTINCT = "distinct"  # the size of the union of key sets: what several units took part in counts once
    LATEST = "latest"
    GATHER = "gather"  # entries side by side, the same entry once


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, `end` exclusive."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end


@dataclass(frozen=True, slots=True)
class Scope:
    """What a fact is asked about: whose records, of which programme, over which period, as known on which day."""

    unit: UUID
    programme: str
    period: Period
    as_of: date


@dataclass(frozen=True, slots=True)
class RecordRef:
    """A record as it was when a fact was computed from it; `kind` is its model's label, as `programme.activity`."""

    kind: str
    id: UUID
    revision: int
    content_hash: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list fact: named texts, ready to be printed, of one record (or of one shared event)."""

    record: RecordRef
    texts: Mapping[str, str]
    event: UUID | None = None


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one record adds to a figure: an amount, and the identity under which it counts once (a shared event's)."""

    record: RecordRef
    amount: Decimal
    event: UUID | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a fact query: what each record adds, or what each record says; empty where there are no records."""

    contributions: tuple[Contribution, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class FactQuery:
    """A question over records that an outline may ask by its key."""

    key: str
    name: str
    measure: Measure
    unit_of_measure: str
    merging: Merging
    answer: Callable[[Scope], Answer]
    # What an entry of a list fact can be printed from, each with its Vietnamese name.
    entry_fields: Mapping[str, str]
