"""What belongs to a report: its other versions, what became of it with the office that asked, what it is made of."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, QuerySet

from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.succession import stands_on
from thongsuot.organisation.queries.units import serves_or_is
from thongsuot.organisation.roles import AUTHORS
from thongsuot.reporting.models import Report, Submission, SubmissionEvent
from thongsuot.reporting.queries.answering import who_follows
from thongsuot.reporting.queries.editing import may_write
from thongsuot.reporting.queries.visible import visible_reports, visible_submissions


def versions_of(report: Report, position: Position, day: date) -> QuerySet[Report]:
    """All versions of the report that the position sees, the newest first."""
    found = visible_reports(position, day).filter(series=report.series)
    return found.select_related("outgoing__document").order_by("-version")


def own_submission(report: Report, position: Position, day: date) -> Submission | None:
    """The report as the office that asked received it, where that is known here; with what was done with it."""
    events = SubmissionEvent.objects.select_related("by__person").order_by("at")
    found = visible_submissions(position, day).filter(series=report.series, version=report.version)
    return found.prefetch_related(Prefetch("events", queryset=events)).first()


def sources_of(report: Report, position: Position, day: date) -> QuerySet[Submission]:
    """The submissions that a consolidated report is made of."""
    found = visible_submissions(position, day).filter(consolidations__report=report)
    return found.select_related("unit").order_by("unit__code", "version")


def may_follow(report: Report, position: Position, day: date) -> bool:
    """Whether the position may begin a version that follows this one: it is the last, and has gone out.

    What a body issued that is no more is followed by those who write for the heir that answers for it.
    """
    return (
        report.outgoing.state in (OutgoingState.ISSUED, OutgoingState.RECALLED)
        and (may_write(report.outgoing, position, day) or _inherits(report, position, day))
        and not Report.objects.filter(supersedes=report).exists()
    )


def _inherits(report: Report, position: Position, day: date) -> bool:
    if position.role not in AUTHORS or stands_on(report.outgoing.issuing_unit, day):
        return False
    heir = who_follows(report, day)
    return heir is not None and serves_or_is(position.unit, heir, day)
