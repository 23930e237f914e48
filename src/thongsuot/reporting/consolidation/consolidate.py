"""The consolidated report: the same machine as a unit's, its facts over submissions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import FactKind, RecordSnapshot
from thongsuot.reporting.consolidation.merging import merged_fact
from thongsuot.reporting.consolidation.narrative import NARRATIVE, labels_of, narrative_fact, narrative_nodes
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
class ConsolidatedAnswers:
    """The facts of a consolidated report by the outline's names (narratives by their keys), and their records.

    `gaps` are what could not be merged or gathered: told, never silent.
    """

    facts: Mapping[str, Fact]
    records: tuple[RecordSnapshot, ...]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The drafted report, and the records that it rests on: submissions, and the office's own."""

    draft: Draft
    records: tuple[RecordSnapshot, ...]


def known_when_consolidating(find: Callable[[str], FactKind | None]) -> Callable[[str], FactKind | None]:
    """What an outline may ask one level up: all that units are asked, and how the request stands."""
    return lambda key: STANDING_KINDS.get(key) or find(key)


def consolidated_answers(
    outline: Outline,
    asked: Outline,
    standing: Standing,
    *,
    own: Answers | None,
    report: UUID,
    computed_at: datetime,
) -> ConsolidatedAnswers:
    """What a consolidated outline asks, answered by the submissions.

    `asked` is the outline that units followed; `own` are the answers of the office's own records to `outline`.
    """
    facts: dict[str, Fact] = {}
    gaps: list[Gap] = []
    stands = standing_facts(standing, report=report, computed_at=computed_at)
    for name, indicator in outline.indicators.items():
        if indicator.kind.key in stands:
            facts[name] = stands[indicator.kind.key]
            continue
        mine = own.facts.get(name) if own else None
        merged = merged_fact(indicator, standing, mine, report=report, computed_at=computed_at)
        facts[name] = merged.fact
        gaps += [Gap("", one.key, one.message) for one in merged.unmerged]
    for path, section in outline.walk():
        if section.gathers is None:
            continue
        where = ".".join(path)
        labels = labels_of(asked, section.gathers)
        if labels is None:
            message = f"Mục {where}: đề cương của các đơn vị không có mục “{section.gathers}”."
            gaps.append(Gap(where, section.key, message))
            continue
        fact = narrative_fact(section.gathers, labels, standing, report=report, computed_at=computed_at)
        facts[fact.key] = fact
        gaps += [Gap(where, section.key, message) for message in _silent(fact, standing, where)]
    return ConsolidatedAnswers(facts, _records(facts.values(), standing, own), tuple(gaps))


def gathered_nodes(
    outline: Outline, facts: Mapping[str, Fact], short_names: Mapping[str, str]
) -> dict[str, tuple[Node, ...]]:
    """What the reports below said, section by section; nothing for an outline that gathers nothing."""
    return {
        section.key: narrative_nodes(section, facts[f"{NARRATIVE}{section.gathers}"], short_names)
        for _path, section in outline.walk()
        if f"{NARRATIVE}{section.gathers}" in facts
    }


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
    """The consolidated draft of a request; `short_names` gives the short name of each unit by its name."""
    answers = consolidated_answers(outline, asked, standing, own=own, report=report, computed_at=computed_at)
    made = draft(
        outline,
        facts=answers.facts,
        nil=nil,
        framing=framing,
        header=header,
        closing=closing,
        notice=notice,
        gathered=gathered_nodes(outline, answers.facts, short_names),
    )
    return Consolidated(replace(made, omissions=(*made.omissions, *answers.gaps)), answers.records)


def _silent(fact: Fact, standing: Standing, where: str) -> Iterator[str]:
    spoke = {dict(entry.texts)["code"] for entry in fact.entries}
    for received in standing.received:
        if received.dataset.unit.code not in spoke:
            yield f"Mục {where}: báo cáo của {received.dataset.unit.name} không có nội dung của mục này."


def _records(facts: Iterable[Fact], standing: Standing, own: Answers | None) -> tuple[RecordSnapshot, ...]:
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
