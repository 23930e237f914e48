"""Submit a draft for signature."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.errors import RouteNotFinished
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.queries.routes import WALKED, open_stage
from thongsuot.correspondence.states import OutgoingState, Step
from thongsuot.organisation.models import Position


@audited()
def submit_document(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """The drafting unit puts it before the signer, with its slip or with a `remark`.

    RouteNotFinished where an approval of its route is still waited for; else as of `take_step`.
    """
    stage = open_stage(outgoing)
    if stage is not None and OutgoingState(outgoing.state) in WALKED:
        raise RouteNotFinished(stage.name)
    return take_step(outgoing=outgoing, step=Step.SUBMIT, by=by, at=at, remark=remark)
