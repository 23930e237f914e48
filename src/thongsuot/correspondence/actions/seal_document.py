"""Put the agency's seal, or its signature, on a numbered document."""

from __future__ import annotations

from datetime import datetime

from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


def seal_document(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """The registry seals only what was signed and numbered (NĐ 30/2020, Điều 17, 32.2). Errors as of `take_step`."""
    return take_step(outgoing=outgoing, step=Step.SEAL, by=by, at=at, remark=remark)
