"""Who answers a request for a unit that it asks, when that unit is no more."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.queries.succession import answering_unit, divided_units, stands_on
from thongsuot.organisation.queries.units import successors
from thongsuot.reporting.models import Report, ReportRequest, RequestAddressee


def who_answers(request: ReportRequest, unit: Unit, day: date) -> Unit | None:
    """The unit itself while it stands; then its whole heir, or the heir that the office which asked has named."""
    found = answering_unit(unit, day)
    if found is not None:
        return found
    named = RequestAddressee.objects.filter(request=request, unit=unit, answered_by__isnull=False)
    addressee = named.select_related("answered_by").first()
    if addressee is None or addressee.answered_by is None:
        return None
    return answering_unit(addressee.answered_by, day)


def who_follows(report: Report, day: date) -> Unit | None:
    """Who issues the version that follows a report, once it has gone out."""
    if report.request is None:
        return answering_unit(report.unit, day)
    return who_answers(report.request, report.unit, day)


def heirs_to_name(unit: Unit, day: date) -> tuple[Unit, ...]:
    """Of whom the office that asked names one: those among whom the work of a unit that is no more was divided."""
    if stands_on(unit, day) or answering_unit(unit, day) is not None:
        return ()
    return successors(unit, day)


def answered_by(position: Position, day: date) -> QuerySet[RequestAddressee]:
    """What was asked of the own house, of those whose work it took over whole, and of those for whom it was named."""
    own = reach_of(position, day).own
    whole = Q(unit__in=own) & (active_on(day, "unit__") | ~Q(unit__in=divided_units(day)))
    return RequestAddressee.objects.filter(whole | Q(answered_by__in=own, unit__active_to__lte=day))
