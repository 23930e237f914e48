"""Withdraw an assertion that nothing happened."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.hold_report import hold_report
from thongsuot.reporting.actions.retell import retell
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.drafts import present_draft
from thongsuot.reporting.queries.reports import facts_of, nil_of, records_of


@audited()
def withdraw_nil(*, report: Report, section: str, by: Position, at: datetime) -> None:
    """Take the assertion back; the text says again what the records say, or that nothing is known yet."""
    hold_report(report=report)
    stored = report.nil_assertions.filter(section=section).first()
    if stored is None:
        return
    was = present_draft(report)
    before = {"section": section, "by": str(stored.by_id), "at": stored.at.isoformat()}
    record_event(action="withdraw_nil", about=stored, by=by.actor(), at=at, before=before)
    stored.delete()
    retell(
        report=report,
        was=was,
        facts=facts_of(report),
        nil=nil_of(report),
        records=records_of(report),
        by=by,
        at=at,
        note=f"Rút xác nhận không phát sinh: {section}",
    )
