"""What of the reporting a position may see on a day; one query each."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from thongsuot.correspondence.queries.visible import visible_outgoing
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.reporting.models import Report, ReportRequest, RequestAddressee, Submission


def visible_requests(position: Position, day: date) -> QuerySet[ReportRequest]:
    """Requests that the own house made, and those that ask it."""
    own = reach_of(position, day).own
    asked = RequestAddressee.objects.filter(unit__in=own).values("request")
    return ReportRequest.objects.filter(Q(requesting_unit__in=own) | Q(pk__in=asked))


def visible_reports(position: Position, day: date) -> QuerySet[Report]:
    """Reports whose outgoing document is visible; others' reports are seen as submissions."""
    return Report.objects.filter(outgoing__in=visible_outgoing(position, day).values("pk"))


def visible_submissions(position: Position, day: date) -> QuerySet[Submission]:
    """What came for the own house's requests, and what the own house handed in."""
    own = reach_of(position, day).own
    return Submission.objects.filter(Q(request__requesting_unit__in=own) | Q(unit__in=own))
