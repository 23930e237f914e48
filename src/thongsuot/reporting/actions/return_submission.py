"""Return a submission with remarks."""

from __future__ import annotations

from datetime import datetime

from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.take_submission_step import take_submission_step
from thongsuot.reporting.errors import RemarkMissing
from thongsuot.reporting.models import Submission, SubmissionEvent
from thongsuot.reporting.states import SubmissionStep


def return_submission(*, submission: Submission, by: Position, at: datetime, remark: str) -> SubmissionEvent:
    """It no longer counts, and stays on record; the unit answers with a new document. Errors as of the step."""
    if not remark.strip():
        raise RemarkMissing
    return take_submission_step(submission=submission, step=SubmissionStep.RETURN, by=by, at=at, remark=remark)
