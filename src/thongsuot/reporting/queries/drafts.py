"""What a report's draft is, from its stored facts; and what its records, or submissions, would say now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from django.utils import timezone

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import RecordRef, RecordSnapshot, Scope
from thongsuot.organisation.queries.succession import last_day_on
from thongsuot.reporting.catalogue import find_query
from thongsuot.reporting.consolidation.consolidate import consolidated_answers, gathered_nodes
from thongsuot.reporting.consolidation.standing import STANDING_KINDS
from thongsuot.reporting.drafting.ask import Answers, ask
from thongsuot.reporting.drafting.draft import Draft, NilAssertion, draft
from thongsuot.reporting.drafting.redraft import Difference, differences
from thongsuot.reporting.models import Report
from thongsuot.reporting.outline.model import Outline
from thongsuot.reporting.queries.framing import framing_of
from thongsuot.reporting.queries.outlines import outline_of
from thongsuot.reporting.queries.reports import Held, facts_of, held_of, records_of, text_of
from thongsuot.reporting.queries.standing import short_names_of, standing_of
from vanban.document.model import Document


@dataclass(frozen=True, slots=True)
class AnswersNow:
    """Facts by the outline's names, and the records that they rest on."""

    facts: Mapping[str, Fact]
    records: tuple[RecordSnapshot, ...]


def present_draft(report: Report, held: Held | None = None) -> Draft:
    """The draft that the report's stored facts and assertions make; `held` where they were read before."""
    stored = held or held_of(report)
    return draft_of(report, stored.facts, stored.nil, stored.text)


def draft_of(
    report: Report, facts: Mapping[str, Fact], nil: tuple[NilAssertion, ...], frame: Document | None = None
) -> Draft:
    """The draft that these facts and assertions make, in a frame: header, closing and notice of the present text."""
    outline = outline_of(report.outline)
    kept = frame or text_of(report)
    day = timezone.localdate(report.drafted_at)
    below = {} if report.consolidates is None else short_names_of(report.consolidates, day)
    return draft(
        outline,
        facts=facts,
        nil=nil,
        framing=framing_of(report.asked_by, report.unit, day),
        header=kept.header,
        closing=kept.closing,
        notice=kept.notice,
        gathered=gathered_nodes(outline, facts, below),
    )


def answers_now(report: Report, *, at: datetime, as_of: date) -> AnswersNow:
    """What the records, and for a consolidated report its submissions, say; stated figures are not in it."""
    outline, moment = outline_of(report.outline), at.replace(microsecond=0)
    if report.consolidates is not None:
        merged = consolidated_answers(
            outline,
            outline_of(report.consolidates.outline),
            standing_of(report.consolidates),
            own=_own(report, outline, moment, as_of),
            report=report.series,
            computed_at=moment,
        )
        return AnswersNow(merged.facts, merged.records)
    own = _own(report, outline, moment, as_of)
    return AnswersNow(own.facts, own.records)


def _own(report: Report, outline: Outline, moment: datetime, as_of: date) -> Answers:
    """What the unit's own records say to all that the outline asks of records."""
    request = report.asked_by
    asked = {name: one for name, one in outline.indicators.items() if one.kind.key not in STANDING_KINDS}
    return ask(
        replace(outline, indicators=asked),
        find_query,
        Scope(report.unit_id, request.programme.key, request.period, as_of),
        report=report.series,
        computed_at=moment,
        cumulative_from=request.cumulative_from,
    )


@dataclass(frozen=True, slots=True)
class RecordChanges:
    """How the records differ from what the report says, and the title of each record that is named."""

    differences: tuple[Difference, ...]
    titles: Mapping[RecordRef, str]


def record_changes(report: Report, *, at: datetime) -> RecordChanges:
    """What changed since the report was drafted, as known at the moment."""
    fresh = answers_now(report, at=at, as_of=last_day_on(report.unit, timezone.localdate(at)))
    titles = {one.record: one.title for one in (*records_of(report), *fresh.records)}
    found = differences(facts_of(report).values(), fresh.facts.values())
    return RecordChanges(found, MappingProxyType(titles))
