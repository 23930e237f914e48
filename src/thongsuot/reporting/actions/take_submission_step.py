"""Take one step with a submission: what all its steps have in common."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NotEntitled
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office
from thongsuot.reporting.errors import SubmissionStepNotPossible
from thongsuot.reporting.models import Submission, SubmissionEvent
from thongsuot.reporting.queries.submissions import require_requester
from thongsuot.reporting.states import SubmissionState, SubmissionStep, transition


@audited()
def take_submission_step(
    *, submission: Submission, step: SubmissionStep, by: Position, at: datetime, remark: str = ""
) -> SubmissionEvent:
    """Bring the submission to the state where the step leads, and keep the step.

    NotInOffice, NotYourRequest, NotEntitled for the person; SubmissionStepNotPossible for the state.
    """
    stored = Submission.objects.select_for_update().select_related("request").get(pk=submission.pk)
    source, day = SubmissionState(stored.state), timezone.localdate(at)
    require_in_office(by, day)
    require_requester(by, stored.request, day)
    row = transition(step, source)
    if row is None:
        raise SubmissionStepNotPossible(step.label, source.label)
    if row.roles and by.role not in row.roles:
        raise NotEntitled(by.title, gettext("%(label)s báo cáo") % {"label": gettext(step.label)})
    Submission.objects.filter(pk=stored.pk).update(state=row.target)
    taken = SubmissionEvent.objects.create(
        submission=stored, step=step, target=row.target, by=by, at=at, remark=remark.strip()
    )
    record_event(
        action=step.value,
        about=stored,
        by=by.actor(),
        at=at,
        before={"state": source.value},
        after={"state": row.target.value, "remark": taken.remark},
    )
    submission.refresh_from_db()
    return taken
