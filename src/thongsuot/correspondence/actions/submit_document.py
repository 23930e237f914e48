"""Submit a draft for signature."""

from __future__ import annotations

from datetime import datetime

from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


def submit_document(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """The drafting unit puts it before the signer; `remark` is its slip (phiếu trình). Errors as of `take_step`."""
    return take_step(outgoing=outgoing, step=Step.SUBMIT, by=by, at=at, remark=remark)
