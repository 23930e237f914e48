"""A fact: a value that knows where it comes from and what it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid5

from thongsuot.facts.model import Answer, FactKind, Nature, RecordRef, RecordSnapshot, Span
from thongsuot.facts.partial import Gathered, GatherPartial, Partial, partial_of


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure that a person put in the place of the computed one: in what position, when, and why."""

    value: Decimal
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class StatedBelow:
    """A figure that a unit below stated, beside what its records say; `report` is that unit's report."""

    report: UUID
    unit: str
    computed: Decimal | None
    stated: Stated


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of one report: what was asked (`kind`), what the records say (`partial`), which records those were.

    `records` are references, sorted; a fact over submissions refers to the reports it was merged from.
    """

    id: UUID
    kind: FactKind
    partial: Partial
    computed_at: datetime
    nature: Nature = Nature.ACTUAL
    span: Span = Span.PERIOD
    records: tuple[RecordRef, ...] = ()
    stated: Stated | None = None
    stated_below: tuple[StatedBelow, ...] = ()

    @property
    def key(self) -> str:
        """The indicator."""
        return self.kind.key

    @property
    def computed(self) -> Decimal | None:
        """What the records say; for a list, how many things it tells of; None where there are no records."""
        return self.partial.value

    @property
    def value(self) -> Decimal | None:
        """The figure to be printed: the stated one, or else the computed one."""
        return self.computed if self.stated is None else self.stated.value

    @property
    def is_known(self) -> bool:
        """Whether there is anything to print."""
        return self.value is not None

    @property
    def entries(self) -> tuple[Gathered, ...]:
        """What a list fact tells, in a fixed order; empty for a figure."""
        return self.partial.listed() if isinstance(self.partial, GatherPartial) else ()

    def entry_id(self, entry: Gathered) -> UUID:
        """The id of one entry's place in the text, the same each time the draft is made."""
        texts = "\x1f".join(f"{name}\x1e{text}" for name, text in entry.texts)
        return uuid5(self.id, f"{entry.identity}\x1f{texts}")


def fact_id(report: UUID, key: str, span: Span = Span.PERIOD) -> UUID:
    """The id of a report's fact: the same for the same report, indicator and span."""
    return uuid5(report, f"{key}#{span.value}")


def compute_fact(
    kind: FactKind,
    answer: Answer,
    *,
    report: UUID,
    computed_at: datetime,
    nature: Nature = Nature.ACTUAL,
    span: Span = Span.PERIOD,
) -> Fact:
    """The fact that an answer's records add up to."""
    refs = {one.record for one in answer.contributions} | {entry.record for entry in answer.entries}
    return Fact(
        fact_id(report, kind.key, span),
        kind.described(),
        partial_of(kind.merging, answer),
        computed_at,
        nature,
        span,
        tuple(sorted(refs)),
    )


def missing_snapshots(answer: Answer) -> tuple[RecordRef, ...]:
    """The references of an answer that it brings no snapshot of, sorted: an answer without provenance is a defect."""
    held = {snapshot.record for snapshot in answer.records}
    refs = {one.record for one in answer.contributions} | {entry.record for entry in answer.entries}
    return tuple(sorted(refs - held))


def state_figure(fact: Fact, stated: Stated) -> Fact:
    """The fact with a person's figure in front; what the records say is kept behind it."""
    return replace(fact, stated=stated)


def snapshots_of(answers: tuple[Answer, ...]) -> tuple[RecordSnapshot, ...]:
    """Every record that several answers rest on, once, sorted by reference."""
    held = {snapshot.record: snapshot for answer in answers for snapshot in answer.records}
    return tuple(held[ref] for ref in sorted(held))
