"""The lists of reports and requests that a position may see, each in a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery

from thongsuot.correspondence.states import EDITABLE, OutgoingState
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.reporting.models import Report, ReportRequest, RequestAddressee
from thongsuot.reporting.queries.answering import who_answers
from thongsuot.reporting.queries.desk import requests_to_answer
from thongsuot.reporting.queries.reports import counting_on
from thongsuot.reporting.queries.visible import visible_reports, visible_requests


class Progress(StrEnum):
    """How far a report is."""

    WRITING = "writing"
    UNDER_WAY = "under_way"
    ISSUED = "issued"


_FINAL = (OutgoingState.ISSUED, OutgoingState.RECALLED, OutgoingState.REPLACED)


def matching_reports(position: Position, day: date, progress: Progress | None = None) -> QuerySet[Report]:
    """The visible reports, the newest first."""
    found = visible_reports(position, day)
    if progress is Progress.WRITING:
        found = found.filter(outgoing__state__in=EDITABLE)
    elif progress is Progress.UNDER_WAY:
        found = found.exclude(outgoing__state__in=[*EDITABLE, *_FINAL])
    elif progress is Progress.ISSUED:
        found = found.filter(outgoing__state__in=_FINAL)
    return found.select_related("outgoing__document", "unit", "request__letter", "consolidates__letter").order_by(
        "-drafted_at", "pk"
    )


def requests_to_draft(position: Position, day: date) -> QuerySet[RequestAddressee]:
    """Requests that ask the own house and to which nobody has begun a report, the nearest deadline first."""
    begun = Report.objects.filter(counting_on(day), request=OuterRef("request"), unit=OuterRef("unit"))
    return requests_to_answer(position, day).filter(~Exists(begun))


def matching_requests(position: Position, day: date, *, made_here: bool | None = None) -> QuerySet[ReportRequest]:
    """The visible requests, the newest deadline first, with the numbers `asked` and `reported`.

    `is_ours` says whether the own house asks; `own_answer` is the state of its newest answer, if it has begun one.
    """
    own = [unit["pk"] for unit in reach_of(position, day).own]
    found = visible_requests(position, day)
    if made_here is not None:
        found = found.filter(requesting_unit__in=own) if made_here else found.exclude(requesting_unit__in=own)
    answers = Report.objects.filter(request=OuterRef("pk"), unit__in=own).order_by("-version")
    return (
        found.annotate(
            asked=Count("addressees__unit", distinct=True),
            reported=Count("submissions__unit", distinct=True),
            own_answer=Subquery(answers.values("outgoing__state")[:1]),
            is_ours=Exists(ReportRequest.objects.filter(pk=OuterRef("pk"), requesting_unit__in=own)),
        )
        .select_related("letter", "outline", "requesting_unit")
        .order_by("-deadline", "pk")
    )


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """The own house's part in a request that it did not make: which of its units is asked, and its newest report.

    `answering` is who reports: the unit itself or the heir that answers for it, None where none was named so far;
    `is_ours` whether that is of the own house.
    """

    addressee: RequestAddressee
    report: Report | None
    answering: Unit | None
    is_ours: bool


def own_answers(request: ReportRequest, position: Position, day: date) -> tuple[OwnAnswer, ...]:
    """What of the own house the request asks."""
    own = [unit["pk"] for unit in reach_of(position, day).own]
    asked = list(request.addressees.filter(unit__in=own).select_related("unit").order_by("unit__code"))
    reports = Report.objects.filter(counting_on(day), request=request, unit__in=own).select_related(
        "outgoing__document"
    )
    newest = {report.unit_id: report for report in reports.order_by("version")}
    who = {one.pk: who_answers(request, one.unit, day) for one in asked}
    ours = {one.pk for one in who.values() if one is not None and one.pk in own}
    return tuple(
        OwnAnswer(one, newest.get(one.unit_id), found, found is not None and found.pk in ours)
        for one in asked
        for found in (who[one.pk],)
    )
