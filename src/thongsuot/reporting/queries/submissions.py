"""Submissions: what came of a request, and whether another may come."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.units import serves_or_is
from thongsuot.reporting.errors import NotYourRequest
from thongsuot.reporting.models import ReportRequest, Submission
from thongsuot.reporting.states import SubmissionState, SubmissionStep, transition


def require_requester(position: Position, request: ReportRequest, day: date) -> None:
    """NotYourRequest where the position's unit neither asked nor serves the office that did."""
    if not serves_or_is(position.unit, request.requesting_unit, day):
        raise NotYourRequest(position.title)


def submissions_of(request: ReportRequest) -> QuerySet[Submission]:
    """All that came for a request, by unit and version."""
    found = Submission.objects.filter(request=request).select_related("unit", "payload")
    return found.order_by("unit__code", "version")


def former_versions(submission: Submission) -> QuerySet[Submission]:
    """Earlier versions of the same report that a later one supersedes."""
    return Submission.objects.filter(series=submission.series, version__lt=submission.version).exclude(
        state=SubmissionState.SUPERSEDED
    )


def possible_decisions(submission: Submission, position: Position, day: date) -> tuple[SubmissionStep, ...]:
    """The steps that the holder of the position may take with the submission now: accept it, return it."""
    if not serves_or_is(position.unit, submission.request.requesting_unit, day):
        return ()
    rows = (transition(step, SubmissionState(submission.state)) for step in SubmissionStep)
    return tuple(row.step for row in rows if row is not None and position.role in row.roles)
