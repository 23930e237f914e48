"""Take over changed records into a draft, as far as a person accepts them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.succession import last_day_on
from thongsuot.reporting.actions.hold_report import hold_report
from thongsuot.reporting.actions.link_submissions import link_submissions
from thongsuot.reporting.actions.retell import retell
from thongsuot.reporting.drafting.redraft import Refreshed, accept
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.drafts import answers_now, present_draft
from thongsuot.reporting.queries.reports import facts_of, nil_of, records_of


@audited()
def redraft_report(
    *,
    report: Report,
    by: Position,
    at: datetime,
    accepted: frozenset[UUID] | None = None,
    as_of: date | None = None,
) -> Refreshed:
    """The text with the accepted facts (all that differ where None) as the records tell them now.

    Refused facts stay as they are, and so do words that a person wrote. `unplaced` of the answer are new entries
    whose sentence has to be written. Errors as of `save_version`.
    """
    hold_report(report=report)
    day = last_day_on(report.unit, as_of or timezone.localdate(at))
    was, before = present_draft(report), facts_of(report)
    fresh = answers_now(report, at=at, as_of=day)
    chosen = frozenset(fact.id for fact in fresh.facts.values()) if accepted is None else accepted
    kept = {fact.id: fact for fact in accept(before.values(), fresh.facts.values(), chosen)}
    names = {**before, **fresh.facts}
    facts = {name: kept[fact.id] for name, fact in names.items() if fact.id in kept}
    if report.as_of != day:
        report.as_of = day
        save_row(report, action="redraft_report", by=by.actor(), at=at)
    refreshed = retell(
        report=report,
        was=was,
        facts=facts,
        nil=nil_of(report),
        records=(*records_of(report), *fresh.records),
        by=by,
        at=at,
        note="Cập nhật theo hồ sơ",
    )
    if report.consolidates is not None:
        link_submissions(report=report, by=by, at=at)
    return refreshed
