"""Let a finding of the checker stand, for a reason."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_noop

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NotEditable, NotEntitled
from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Position
from thongsuot.reporting.errors import ReasonMissing
from thongsuot.reporting.models import AcceptedFinding, Report
from thongsuot.reporting.queries.editing import may_answer_for
from vanban.check.finding import Finding


@audited()
def accept_finding(*, report: Report, finding: Finding, reason: str, by: Position, at: datetime) -> AcceptedFinding:
    """The finding no longer stands in the way of issue; the dataset says that it was accepted, and why.

    ReasonMissing; NotEditable once the report is signed; NotEntitled for who does not write it.
    """
    if not reason.strip():
        raise ReasonMissing([finding.message])
    outgoing = OutgoingDocument.objects.select_for_update().get(pk=report.outgoing_id)
    if outgoing.signed_at is not None:
        raise NotEditable(OutgoingState(outgoing.state).label)
    if not may_answer_for(outgoing, by, timezone.localdate(at)):
        raise NotEntitled(by.title, gettext_noop("chấp nhận phát hiện"))
    row = AcceptedFinding(
        id=natural_id("accepted finding", str(report.pk), finding.code, finding.message),
        report=report,
        code=finding.code,
        message=finding.message,
        reason=reason.strip(),
        by=by,
        at=at,
    )
    save_row(row, action="accept_finding", by=by.actor(), at=at)
    return row
