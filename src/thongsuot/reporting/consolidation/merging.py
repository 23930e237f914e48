"""The same fact of many submissions, and of the office's own records, as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from thongsuot.facts.fact import Fact, StatedBelow, fact_id
from thongsuot.facts.model import Nature, RecordRef
from thongsuot.facts.partial import EMPTY, DistinctPartial, Partial, merge
from thongsuot.reporting.consolidation.standing import Received, Standing
from thongsuot.reporting.outline.model import Indicator


@dataclass(frozen=True, slots=True)
class Unmerged:
    """A submission's fact that is of another kind than the indicator, and was left out: told, never silent."""

    unit: str
    key: str
    message: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged fact, and what could not be merged into it."""

    fact: Fact
    unmerged: tuple[Unmerged, ...] = ()


def merged_fact(
    indicator: Indicator,
    standing: Standing,
    own: Fact | None,
    *,
    report: UUID,
    computed_at: datetime,
) -> Merged:
    """The indicator over all submissions and over the office's own records (`own`, None where there are none).

    What the records say is merged; what units stated instead stands beside it, theirs and those of units below them.
    """
    partial: Partial = EMPTY[indicator.kind.merging]
    records: list[RecordRef] = []
    stated: list[StatedBelow] = []
    unmerged: list[Unmerged] = []
    natures = {indicator.nature}
    for received in standing.received:
        fact = fact_below(received, indicator)
        if fact is None:
            continue
        if (fact.kind.merging, fact.kind.unit_of_measure) != (indicator.kind.merging, indicator.kind.unit_of_measure):
            unmerged.append(_unlike(received, indicator, fact))
            continue
        partial = merge(partial, fact.partial)
        stated += _stated(received, fact)
        natures.add(fact.nature)
        if fact.is_known:
            records.append(received.snapshot(standing.deadline).record)
    if own is not None:
        partial = merge(partial, own.partial)
        records += own.records
    known = partial.value is not None
    fact = Fact(
        fact_id(report, indicator.kind.key, indicator.span),
        indicator.kind,
        partial,
        computed_at,
        Nature.ESTIMATE if Nature.ESTIMATE in natures else Nature.ACTUAL,
        indicator.span,
        tuple(sorted(records)) if known else (),
        None,
        tuple(stated),
    )
    return Merged(fact, tuple(unmerged))


def fact_below(received: Received, indicator: Indicator) -> Fact | None:
    """The submission's fact of the same key and span."""
    return next(
        (fact for fact in received.dataset.facts if (fact.key, fact.span) == (indicator.kind.key, indicator.span)),
        None,
    )


def shared_events(facts: Iterable[tuple[str, Fact]]) -> Mapping[UUID, tuple[str, ...]]:
    """The identities that several units counted, each with those units' names: they count once."""
    counted: dict[UUID, list[str]] = {}
    for unit, fact in facts:
        for key in fact.partial.keys if isinstance(fact.partial, DistinctPartial) else ():
            counted.setdefault(key, []).append(unit)
    return {key: tuple(units) for key, units in sorted(counted.items()) if len(units) > 1}


def _stated(received: Received, fact: Fact) -> Iterator[StatedBelow]:
    if fact.stated is not None:
        dataset = received.dataset
        yield StatedBelow(dataset.report, dataset.unit.name, fact.computed, fact.stated)
    yield from fact.stated_below


def _unlike(received: Received, indicator: Indicator, fact: Fact) -> Unmerged:
    unit = received.dataset.unit.name
    return Unmerged(
        unit,
        fact.key,
        f"Dữ kiện “{fact.kind.name}” của {unit} tính bằng “{fact.kind.unit_of_measure}” hoặc tổng hợp theo cách khác "
        f"với chỉ tiêu “{indicator.name}”, nên chưa được tổng hợp.",
    )
