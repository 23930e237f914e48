"""What of the reporting waits for the holder of a position: a constant number of queries, however much waits."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery

from thongsuot.correspondence.models import RegisterEntry
from thongsuot.correspondence.queries.handling import heads_office
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.roles import AUTHORS, Role
from thongsuot.programme.queries.work import directives_without_work
from thongsuot.reporting.models import Report, ReportRequest, RequestAddressee, Submission
from thongsuot.reporting.queries.answering import answered_by
from thongsuot.reporting.states import SubmissionState


def requests_to_answer(position: Position, day: date) -> QuerySet[RequestAddressee]:
    """Requests that ask the own house and to which it has issued no report, the nearest deadline first.

    Among them are those for which it answers in the place of a unit that is no more.
    """
    if position.role not in AUTHORS:
        return RequestAddressee.objects.none()
    answered = Report.objects.filter(
        request=OuterRef("request"), unit=OuterRef("unit"), outgoing__issued_at__isnull=False
    )
    found = answered_by(position, day).filter(~Exists(answered))
    return found.select_related("request__letter", "request__outline").order_by("request__deadline", "pk")


def idle_directives(position: Position, day: date) -> QuerySet[RegisterEntry]:
    """Directed documents without work behind them, for those who watch over it; a request for a report waits itself."""
    if position.role != Role.LEADER and not heads_office(position):
        return RegisterEntry.objects.none()
    asks = ReportRequest.objects.filter(letter=OuterRef("document"))
    return directives_without_work(position, day).filter(~Exists(asks))


def requests_awaited(position: Position, day: date) -> QuerySet[ReportRequest]:
    """Requests of the own house that not all have answered, with the numbers `asked` and `reported`."""
    if position.role not in AUTHORS:
        return ReportRequest.objects.none()
    handed_in = Submission.objects.filter(request=OuterRef("request"), unit=OuterRef("unit"))
    waiting = RequestAddressee.objects.filter(~Exists(handed_in), request=OuterRef("pk"))
    found = ReportRequest.objects.filter(Exists(waiting), requesting_unit__in=reach_of(position, day).own)
    return (
        found.annotate(
            asked=Count("addressees__unit", distinct=True), reported=Count("submissions__unit", distinct=True)
        )
        .select_related("letter")
        .order_by("deadline", "pk")
    )


def submissions_to_decide(position: Position, day: date) -> QuerySet[Submission]:
    """Verified reports that the own house has neither accepted nor returned, the oldest first."""
    if position.role not in AUTHORS:
        return Submission.objects.none()
    found = Submission.objects.filter(
        state=SubmissionState.VERIFIED, request__requesting_unit__in=reach_of(position, day).own
    )
    return found.select_related("request__letter", "unit").order_by("received_at", "pk")


def reports_returned(position: Position, day: date) -> QuerySet[Submission]:
    """Reports of the own house that the office which asked returned, and that no new version answers yet.

    `own_report` is the report's own id, None where it was not made here.
    """
    if position.role not in AUTHORS:
        return Submission.objects.none()
    series = Report.objects.filter(series=OuterRef("series"))
    newer, same = series.filter(version__gt=OuterRef("version")), series.filter(version=OuterRef("version"))
    found = Submission.objects.filter(state=SubmissionState.RETURNED, unit__in=reach_of(position, day).own)
    return (
        found.filter(~Exists(newer))
        .annotate(own_report=Subquery(same.values("pk")[:1]))
        .select_related("request__outline")
        .prefetch_related("events")
        .order_by("received_at", "pk")
    )
