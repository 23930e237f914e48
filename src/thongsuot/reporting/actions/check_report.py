"""Check a report's form, and confirm it."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.check_form import check_form
from thongsuot.organisation.models import Position
from thongsuot.reporting.errors import NotReady
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.checks import ReportCheck, check_of
from vanban.check.finding import Stage


@audited()
def check_report(*, report: Report, by: Position, at: datetime, remark: str = "") -> ReportCheck:
    """The office confirms the statutory form; NotReady names every finding that nobody accepted with a reason."""
    found = check_of(report, Stage.SIGNING)
    if not found.is_clean:
        raise NotReady(found.reasons)
    check_form(outgoing=report.outgoing, by=by, at=at, remark=remark)
    return found
