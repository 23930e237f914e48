"""Assert that nothing happened in a section of a report."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.hold_report import hold_report
from thongsuot.reporting.actions.retell import retell
from thongsuot.reporting.errors import SectionHasRecords, UnknownSection
from thongsuot.reporting.models import NilAssertion, Report
from thongsuot.reporting.queries.drafts import draft_of, present_draft
from thongsuot.reporting.queries.outlines import outline_of
from thongsuot.reporting.queries.reports import facts_of, nil_of, records_of


@audited()
def assert_nil(*, report: Report, section: str, by: Position, at: datetime) -> NilAssertion:
    """The position's word that the section has nothing to tell; the text then says so. Saying it twice says it once.

    UnknownSection; SectionHasRecords where the facts tell otherwise; errors as of `save_version`.
    """
    hold_report(report=report)
    stored = report.nil_assertions.filter(section=section).first()
    if stored is not None:
        return stored
    found = outline_of(report.outline).section(section)
    if found is None or not found.asks:
        raise UnknownSection(section)
    was = present_draft(report)
    row = NilAssertion(
        id=natural_id("nil assertion", str(report.pk), section), report=report, section=section, by=by, at=at
    )
    save_row(row, action="assert_nil", by=by.actor(), at=at)
    facts, nil = facts_of(report), nil_of(report)
    against = [gap for gap in draft_of(report, facts, nil).obstacles if gap.key == section]
    if against:
        raise SectionHasRecords(against[0].section)
    retell(
        report=report,
        was=was,
        facts=facts,
        nil=nil,
        records=records_of(report),
        by=by,
        at=at,
        note=f"Xác nhận không phát sinh: {found.title.source}"[:250],
    )
    return row
