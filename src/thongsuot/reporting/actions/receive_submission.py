"""Put a submission on record: received, verified, and in the place of the version before it."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.files.actions.store_file import store_file
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.positions import require_in_office
from thongsuot.reporting.actions.take_submission_step import take_submission_step
from thongsuot.reporting.dataset.encode import name_of
from thongsuot.reporting.dataset.model import Dataset
from thongsuot.reporting.models import ReceivedDataset, ReportRequest, Submission, SubmissionEvent
from thongsuot.reporting.queries.submissions import former_versions, require_requester
from thongsuot.reporting.states import SubmissionState, SubmissionStep


@audited()
def receive_submission(
    *,
    request: ReportRequest,
    unit: Unit,
    dataset: Dataset,
    content: bytes,
    file: bytes,
    by: Position,
    at: datetime,
) -> Submission:
    """The submission of a dataset that was found sound: kept with its file, verified; earlier versions superseded.

    Whether it may be taken at all is decided before (`exchange`). NotInOffice, NotYourRequest for the person.
    """
    day = timezone.localdate(at)
    require_in_office(by, day)
    require_requester(by, request, day)
    payload = ReceivedDataset.objects.create(
        hash=name_of(content), dataset=content, file=store_file(content=file, at=at), received_at=at
    )
    submission = Submission.objects.create(
        id=natural_id("submission", payload.hash),
        request=request,
        unit=unit,
        series=dataset.report,
        version=dataset.version,
        payload=payload,
        received_at=at,
        received_on=day,
        received_by=by,
    )
    SubmissionEvent.objects.create(
        submission=submission, step=SubmissionStep.RECEIVE, target=SubmissionState.RECEIVED, by=by, at=at
    )
    after = {"dataset": payload.hash, "file": payload.file_id, "unit": unit.code, "version": dataset.version}
    record_event(action=SubmissionStep.RECEIVE.value, about=submission, by=by.actor(), at=at, after=after)
    take_submission_step(submission=submission, step=SubmissionStep.VERIFY, by=by, at=at)
    for former in former_versions(submission):
        take_submission_step(submission=former, step=SubmissionStep.SUPERSEDE, by=by, at=at)
    return submission
