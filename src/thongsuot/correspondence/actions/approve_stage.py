"""Approve a draft on its route to the signer."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import ChangedMeanwhile, NotEntitled, RouteNotOpen
from thongsuot.correspondence.models import OutgoingDocument, RouteApproval
from thongsuot.correspondence.queries.routes import WALKED, may_approve, open_stage
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office


@audited()
def approve_stage(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> RouteApproval:
    """The next approval of the draft's route, for its present version.

    RouteNotOpen where no approval is waited for; NotEntitled where it is another's; NotInOffice; ChangedMeanwhile as of
    `take_step`.
    """
    stored = OutgoingDocument.objects.select_for_update().get(pk=outgoing.pk)
    require_in_office(by, timezone.localdate(at))
    stage = open_stage(stored) if OutgoingState(stored.state) in WALKED else None
    if stage is None or stored.current_version is None:
        raise RouteNotOpen
    if not may_approve(stored, by):
        raise NotEntitled(by.title, stage.name)
    if stored.current_version_id != outgoing.current_version_id:
        raise ChangedMeanwhile
    approval = RouteApproval.objects.create(
        outgoing=stored, version=stored.current_version, stage=stage, by=by, at=at, remark=remark.strip()
    )
    after = {"stage": str(stage.pk), "version": str(stored.current_version_id), "remark": approval.remark}
    record_event(action="approve_stage", about=stored, by=by.actor(), at=at, after=after)
    return approval
