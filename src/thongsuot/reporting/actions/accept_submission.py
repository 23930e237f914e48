"""Accept a submission for consolidation."""

from __future__ import annotations

from datetime import datetime

from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.take_submission_step import take_submission_step
from thongsuot.reporting.models import Submission, SubmissionEvent
from thongsuot.reporting.states import SubmissionStep


def accept_submission(*, submission: Submission, by: Position, at: datetime, remark: str = "") -> SubmissionEvent:
    """The verified report counts from here on. Errors as of `take_submission_step`."""
    return take_submission_step(submission=submission, step=SubmissionStep.ACCEPT, by=by, at=at, remark=remark)
