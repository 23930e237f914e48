"""Tie a consolidated report to the submissions that its facts rest on."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Position
from thongsuot.reporting.dataset.model import REPORT_RECORD
from thongsuot.reporting.models import ConsolidationLink, Report, Submission
from thongsuot.reporting.queries.reports import records_of


@audited()
def link_submissions(*, report: Report, by: Position, at: datetime) -> None:
    """A link to each submission that the report's records name now, and to no other."""
    records = (one for one in records_of(report) if one.record.kind == REPORT_RECORD)
    named = Submission.objects.filter(
        request=report.consolidates, payload__in=[str(one.content["dataset"]) for one in records]
    )
    for link in report.consolidated.exclude(submission__in=named):
        record_event(action="link_submissions", about=link, by=by.actor(), at=at, before={"link": str(link.pk)})
        link.delete()
    for submission in named:
        link = ConsolidationLink(
            id=natural_id("consolidation", str(report.pk), str(submission.pk)), report=report, submission=submission
        )
        save_row(link, action="link_submissions", by=by.actor(), at=at)
