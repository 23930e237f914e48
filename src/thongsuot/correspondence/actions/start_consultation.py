"""Send a draft out for opinions."""

from __future__ import annotations

from datetime import datetime

from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


def start_consultation(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """The drafting unit asks others for their opinions; the text may still change. Errors as of `take_step`."""
    return take_step(outgoing=outgoing, step=Step.START_CONSULTATION, by=by, at=at, remark=remark)
