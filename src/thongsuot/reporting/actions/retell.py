"""Tell a report again after its facts or assertions changed: what all such actions have in common."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.facts.fact import Fact
from thongsuot.facts.model import RecordSnapshot
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.store_draft import store_draft
from thongsuot.reporting.drafting.draft import Draft, NilAssertion
from thongsuot.reporting.drafting.redraft import Refreshed, refresh
from thongsuot.reporting.drafting.renew import renew
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.drafts import draft_of
from thongsuot.reporting.queries.outlines import outline_of
from thongsuot.reporting.queries.reports import facts_of, text_of


@audited()
def retell(
    *,
    report: Report,
    was: Draft,
    facts: Mapping[str, Fact],
    nil: tuple[NilAssertion, ...],
    records: tuple[RecordSnapshot, ...],
    by: Position,
    at: datetime,
    note: str,
) -> Refreshed:
    """Store the facts, and the text in which they now stand: untouched sections anew, else field by field.

    `was` is the draft that the facts and assertions made before.
    """
    before = facts_of(report)
    fresh = draft_of(report, facts, nil)
    renewed = renew(text_of(report), was.document, fresh.document, outline_of(report.outline))
    refreshed = refresh(renewed, fresh.document, before.values(), facts.values())
    store_draft(report=report, facts=facts, records=records, text=refreshed.document, by=by, at=at, note=note)
    return refreshed
