"""Confirm that a draft has the statutory form."""

from __future__ import annotations

from datetime import datetime

from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


def check_form(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """The issuing body's office answers for form and layout from here on. Errors as of `take_step`."""
    return take_step(outgoing=outgoing, step=Step.CHECK_FORM, by=by, at=at, remark=remark)
