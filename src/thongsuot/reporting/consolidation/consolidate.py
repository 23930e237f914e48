"""The consolidated report: the same machine as a unit's, its facts over submissions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import FactKind, RecordSnapshot
from thongsuot.reporting.consolidation.merging import Unmerged, merged_fact
from thongsuot.reporting.consolidation.narrative import labels_of, narrative_fact, narrative_nodes
from thongsuot.reporting.consolidation.standing import (
    STANDING_KINDS,
    Standing,
    addressee_snapshot,
    standing_facts,
)
from thongsuot.reporting.drafting.ask import Answers
from thongsuot.reporting.drafting.draft import Draft, Gap, NilAssertion, draft
from thongsuot.reporting.outline.framing import Framing
from thongsuot.reporting.outline.model import Outline
from vanban.document.model import Closing, Header, Node


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The drafted report, the records that it rests on (submissions and own), and what was left out of it."""

    draft: Draft
    records: tuple[RecordSnapshot, ...]
    unmerged: tuple[Unmerged, ...] = ()


def known_when_consolidating(find: Callable[[str], FactKind | None]) -> Callable[[str], FactKind | None]:
    """What an outline may ask one level up: all that units are asked, and how the request stands."""
    return lambda key: STANDING_KINDS.get(key) or find(key)


def consolidate(
    outline: Outline,
    asked: Outline,
    standing: Standing,
    *,
    own: Answers | None,
    nil: tuple[NilAssertion, ...],
    report: UUID,
    computed_at: datetime,
    framing: Framing,
    header: Header,
    closing: Closing,
    short_names: Mapping[str, str],
    notice: str | None = None,
) -> Consolidated:
    """The consolidated draft of a request.

    `outline` is the consolidated report's, `asked` the one that units followed; `own` are the answers of the office's
    own records to `outline`; `short_names` gives the short name of each unit by its name.
    """
    facts: dict[str, Fact] = {}
    unmerged: list[Unmerged] = []
    stands = standing_facts(standing, report=report, computed_at=computed_at)
    for name, indicator in outline.indicators.items():
        if indicator.kind.key in stands:
            facts[name] = stands[indicator.kind.key]
            continue
        mine = own.facts.get(name) if own else None
        merged = merged_fact(indicator, standing, mine, report=report, computed_at=computed_at)
        facts[name] = merged.fact
        unmerged += merged.unmerged
    gathered, narratives, gaps = _gather(outline, asked, standing, report, computed_at, short_names)
    made = draft(
        outline,
        facts=facts,
        nil=nil,
        framing=framing,
        header=header,
        closing=closing,
        notice=notice,
        gathered=gathered,
    )
    every = sorted((*made.facts, *narratives), key=lambda fact: (fact.key, fact.span.value))
    gaps += [Gap("", one.key, one.message) for one in unmerged]
    made = replace(made, facts=tuple(every), omissions=(*made.omissions, *gaps))
    return Consolidated(made, _records(every, standing, own), tuple(unmerged))


def _gather(
    outline: Outline,
    asked: Outline,
    standing: Standing,
    report: UUID,
    computed_at: datetime,
    short_names: Mapping[str, str],
) -> tuple[dict[str, tuple[Node, ...]], list[Fact], list[Gap]]:
    gathered: dict[str, tuple[Node, ...]] = {}
    narratives: list[Fact] = []
    gaps: list[Gap] = []
    for path, section in outline.walk():
        if section.gathers is None:
            continue
        where = ".".join(path)
        labels = labels_of(asked, section.gathers)
        if labels is None:
            message = f"Mục {where}: đề cương của các đơn vị không có mục «{section.gathers}»."
            gaps.append(Gap(where, section.key, message))
            continue
        fact = narrative_fact(section.gathers, labels, standing, report=report, computed_at=computed_at)
        gathered[section.key] = narrative_nodes(section, fact, dict(short_names))
        narratives.append(fact)
        spoke = {dict(entry.texts)["unit"] for entry in fact.entries}
        for received in standing.received:
            if received.dataset.unit.name not in spoke:
                message = f"Mục {where}: báo cáo của {received.dataset.unit.name} không có nội dung của mục này."
                gaps.append(Gap(where, section.key, message))
    return gathered, narratives, gaps


def _records(facts: list[Fact], standing: Standing, own: Answers | None) -> tuple[RecordSnapshot, ...]:
    held = {
        one.record: one
        for one in (
            *(received.snapshot(standing.deadline) for received in standing.received),
            *(addressee_snapshot(standing, unit) for unit in standing.asked),
            *(own.records if own else ()),
        )
    }
    used = {ref for fact in facts for ref in fact.records}
    return tuple(held[ref] for ref in sorted(used & held.keys()))
