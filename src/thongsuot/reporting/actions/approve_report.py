"""Approve what a report says."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.approve_content import approve_content
from thongsuot.organisation.models import Position
from thongsuot.reporting.errors import NotReady
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.checks import check_of


@audited()
def approve_report(*, report: Report, by: Position, at: datetime, remark: str = "") -> None:
    """The head answers for the content: NotReady while something is missing in it. Errors as of `take_step`."""
    found = check_of(report)
    missing = (*(gap.message for gap in found.obstacles), *found.unsound)
    if missing:
        raise NotReady(missing)
    approve_content(outgoing=report.outgoing, by=by, at=at, remark=remark)
