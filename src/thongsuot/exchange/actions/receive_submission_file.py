"""Receive a submission from its PDF file alone, by whatever road it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.exchange.admission import admit
from thongsuot.exchange.read_submission import read_submission
from thongsuot.files.inspection import stop_secret_pdf
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.receive_submission import receive_submission
from thongsuot.reporting.models import ReportRequest, Submission


@dataclass(frozen=True, slots=True)
class Receipt:
    """The submission; `already` where the identical one had been received before, and nothing changed."""

    submission: Submission
    already: bool


def receive_submission_file(
    *, data: bytes, by: Position, at: datetime, name: str = "", declared_secret: bool = False
) -> Receipt:
    """The submission that the file brings, verified.

    RefusedSubmission says why a file is not taken: unreadable, tampered with, of an unknown format, foreign, not what
    was asked, older, or replayed; StateSecret where it is marked or declared MẬT. Nothing of a refused file is stored.
    """
    stop_secret_pdf(content=data, name=name, declared_secret=declared_secret)
    arrived = read_submission(data)
    with audited():
        asked = admit(arrived).request
        # One at a time for each request, so that two files cannot both be the first.
        ReportRequest.objects.select_for_update().get(pk=asked.pk)
        admission = admit(arrived)
        if admission.known is not None:
            return Receipt(admission.known, already=True)
        submission = receive_submission(
            request=admission.request,
            unit=admission.unit,
            dataset=arrived.dataset,
            content=arrived.content,
            file=data,
            by=by,
            at=at,
        )
        return Receipt(submission, already=False)
