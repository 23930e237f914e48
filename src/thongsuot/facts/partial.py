"""Partials: what the same fact of several units needs in order to be merged, whatever the order or the grouping.

Every `merge` is associative and commutative, with the empty partial as its neutral element; where a set is merged it
is idempotent as well. That is what lets communes, districts and provinces merge in any tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias
from uuid import UUID

from thongsuot.facts.canonical import EXACT
from thongsuot.facts.model import Answer, Contribution, Entry, Merging, RecordRef

# A mean is printed, not added up again: its partial keeps the exact sum and weight.
MEAN_PLACES = Decimal("0.0001")


class UnlikePartials(TypeError):
    """Two partials of different kinds were to be merged."""


@dataclass(frozen=True, slots=True)
class SumPartial:
    """An exact total, and how many amounts it is made of (so that a counted zero is not the same as nothing)."""

    total: Decimal = Decimal(0)
    count: int = 0

    @property
    def value(self) -> Decimal | None:
        """The total, or None where nothing was added."""
        return self.total if self.count else None

    def merge(self, other: SumPartial) -> SumPartial:
        """Both together."""
        return SumPartial(EXACT.add(self.total, other.total), self.count + other.count)


@dataclass(frozen=True, slots=True)
class WeightedMeanPartial:
    """The exact sum of amount times weight, and the sum of the weights."""

    total: Decimal = Decimal(0)
    weight: Decimal = Decimal(0)

    @property
    def value(self) -> Decimal | None:
        """The mean to four places, or None where nothing has weight."""
        if not self.weight:
            return None
        return (self.total / self.weight).quantize(MEAN_PLACES, ROUND_HALF_UP)

    def merge(self, other: WeightedMeanPartial) -> WeightedMeanPartial:
        """Both together."""
        return WeightedMeanPartial(EXACT.add(self.total, other.total), EXACT.add(self.weight, other.weight))


@dataclass(frozen=True, slots=True)
class DistinctPartial:
    """The identities that were counted: a shared event's, or the record's own."""

    keys: frozenset[UUID] = frozenset()

    @property
    def value(self) -> Decimal | None:
        """How many different identities there are, or None where there are none."""
        return Decimal(len(self.keys)) if self.keys else None

    def merge(self, other: DistinctPartial) -> DistinctPartial:
        """The union: what both counted counts once."""
        return DistinctPartial(self.keys | other.keys)


@dataclass(frozen=True, slots=True)
class Dated:
    """An amount as it stood on a day, by which record."""

    day: date
    source: UUID
    amount: Decimal


@dataclass(frozen=True, slots=True)
class LatestPartial:
    """The amount of the latest day; of one day's several, the one whose source and amount are greater."""

    latest: Dated | None = None

    @property
    def value(self) -> Decimal | None:
        """The latest amount, or None."""
        return None if self.latest is None else self.latest.amount

    def merge(self, other: LatestPartial) -> LatestPartial:
        """The later of the two."""
        known = [partial.latest for partial in (self, other) if partial.latest is not None]
        return LatestPartial(max(known, key=lambda one: (one.day, one.source, one.amount), default=None))


@dataclass(frozen=True, slots=True)
class Gathered:
    """An entry as a value: `texts` sorted by name."""

    record: RecordRef
    texts: tuple[tuple[str, str], ...]
    event: UUID | None = None
    order: str = ""

    @classmethod
    def of(cls, entry: Entry) -> Gathered:
        """The entry with its texts in one order."""
        return cls(entry.record, tuple(sorted(entry.texts.items())), entry.event, entry.order)

    @property
    def identity(self) -> UUID:
        """What it counts as: the shared event, or its own record."""
        return self.event or self.record.id


@dataclass(frozen=True, slots=True)
class GatherPartial:
    """Entries side by side; the same entry once. All that was said of a shared event is kept."""

    entries: frozenset[Gathered] = frozenset()

    @property
    def value(self) -> Decimal | None:
        """How many different things the entries tell of, or None where there are none."""
        return Decimal(len(self.listed())) if self.entries else None

    def merge(self, other: GatherPartial) -> GatherPartial:
        """The union."""
        return GatherPartial(self.entries | other.entries)

    def ordered(self) -> tuple[Gathered, ...]:
        """All entries, in a fixed order."""
        return tuple(sorted(self.entries, key=_entry_order))

    def listed(self) -> tuple[Gathered, ...]:
        """The entries to be printed: of each shared event the first, and no record twice with the same texts."""
        seen: dict[tuple[UUID, tuple[tuple[str, str], ...]], Gathered] = {}
        first_of_event: dict[UUID, Gathered] = {}
        for entry in self.ordered():
            if entry.event is not None:
                first_of_event.setdefault(entry.event, entry)
            else:
                seen.setdefault((entry.record.id, entry.texts), entry)
        return tuple(sorted((*seen.values(), *first_of_event.values()), key=_entry_order))


def _entry_order(entry: Gathered) -> tuple[str, tuple[tuple[str, str], ...], RecordRef, str]:
    return entry.order, entry.texts, entry.record, str(entry.event or "")


Partial: TypeAlias = SumPartial | WeightedMeanPartial | DistinctPartial | LatestPartial | GatherPartial

EMPTY: dict[Merging, Partial] = {
    Merging.SUM: SumPartial(),
    Merging.WEIGHTED_MEAN: WeightedMeanPartial(),
    Merging.DISTINCT: DistinctPartial(),
    Merging.LATEST: LatestPartial(),
    Merging.GATHER: GatherPartial(),
}


def merge(first: Partial, second: Partial) -> Partial:
    """Two partials of one kind as one; UnlikePartials where their kinds differ."""
    match first, second:
        case SumPartial(), SumPartial():
            return first.merge(second)
        case WeightedMeanPartial(), WeightedMeanPartial():
            return first.merge(second)
        case DistinctPartial(), DistinctPartial():
            return first.merge(second)
        case LatestPartial(), LatestPartial():
            return first.merge(second)
        case GatherPartial(), GatherPartial():
            return first.merge(second)
    raise UnlikePartials(f"{type(first).__name__} does not merge with {type(second).__name__}")


def partial_of(merging: Merging, answer: Answer) -> Partial:
    """What an answer's records add up to, in the form that merges as the indicator says."""
    given = answer.contributions
    match merging:
        case Merging.SUM:
            total = Decimal(0)
            for one in given:
                total = EXACT.add(total, one.amount)
            return SumPartial(total, len(given))
        case Merging.WEIGHTED_MEAN:
            mean = WeightedMeanPartial()
            for one in given:
                mean = mean.merge(WeightedMeanPartial(EXACT.multiply(one.amount, one.weight), one.weight))
            return mean
        case Merging.DISTINCT:
            return DistinctPartial(frozenset(one.event or one.record.id for one in given))
        case Merging.LATEST:
            latest = LatestPartial()
            for one in given:
                latest = latest.merge(LatestPartial(_dated(one)))
            return latest
        case Merging.GATHER:
            return GatherPartial(frozenset(Gathered.of(entry) for entry in answer.entries))


def _dated(one: Contribution) -> Dated:
    if one.day is None:
        raise ValueError(f"a latest amount needs its day: {one.record}")
    return Dated(one.day, one.record.id, one.amount)
