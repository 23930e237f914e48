"""Take back that a finding may stand."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_noop

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NotEditable, NotEntitled
from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position
from thongsuot.reporting.models import AcceptedFinding
from thongsuot.reporting.queries.editing import may_answer_for


@audited()
def withdraw_acceptance(*, accepted: AcceptedFinding, by: Position, at: datetime) -> None:
    """The finding stands in the way again; NotEditable once the report is signed; NotEntitled for others."""
    outgoing = OutgoingDocument.objects.select_for_update().get(report=accepted.report_id)
    if outgoing.signed_at is not None:
        raise NotEditable(OutgoingState(outgoing.state).label)
    if not may_answer_for(outgoing, by, timezone.localdate(at)):
        raise NotEntitled(by.title, gettext_noop("rút chấp nhận phát hiện"))
    before = {"code": accepted.code, "message": accepted.message, "reason": accepted.reason}
    record_event(action="withdraw_acceptance", about=accepted, by=by.actor(), at=at, before=before)
    accepted.delete()
