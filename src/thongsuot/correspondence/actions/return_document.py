"""Return a draft to its drafters."""

from __future__ import annotations

from datetime import datetime

from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


def return_document(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str) -> OutgoingStep:
    """Whoever has it before them sends it back to be drafted again; `remark` must say why. Errors as of `take_step`."""
    return take_step(outgoing=outgoing, step=Step.RETURN, by=by, at=at, remark=remark)
