"""Approve what a draft says."""

from __future__ import annotations

from datetime import datetime

from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


def approve_content(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """The head of the drafting unit answers for the content from here on. Errors as of `take_step`."""
    return take_step(outgoing=outgoing, step=Step.APPROVE_CONTENT, by=by, at=at, remark=remark)
