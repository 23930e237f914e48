"""Which rows a fact is about: of the scope's unit and its own offices of that day, of its programme, within its period.

Each is read here and now, with all that is printed of a row or shipped with it, so that many facts share one reading.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Prefetch, Q, QuerySet

from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period, Scope
from thongsuot.organisation.models import Unit
from thongsuot.organisation.periods import active_on
from thongsuot.programme.facts.own_offices import own_offices
from thongsuot.programme.models import (
    Activity,
    ActivityDocument,
    BudgetLine,
    Equipment,
    Evidence,
    LeadAssignment,
    Plan,
    Task,
    Topic,
)
from thongsuot.programme.states import PlanState, TaskState


def activities(scope: Scope) -> tuple[Activity, ...]:
    """Activities that began in the period."""
    return tuple(
        Activity.objects.filter(_own_in_period(scope, "started_on"))
        .select_related("unit", "programme", "shared_event")
        .prefetch_related(
            Prefetch("topics", Topic.objects.order_by("code")),
            Prefetch("activity_documents", ActivityDocument.objects.select_related("document").order_by("position")),
            _evidence(),
        )
        .order_by("started_on", "title", "pk")
    )


def topic_codes(_scope: Scope) -> frozenset[str]:
    """The codes of all topics that are defined; they are the same for everybody."""
    return frozenset(Topic.objects.values_list("code", flat=True))


def issued_plans(scope: Scope) -> tuple[Plan, ...]:
    """Plans that were issued in the period."""
    return tuple(
        Plan.objects.filter(_own_in_period(scope, "issued_on"), state__in=(PlanState.ISSUED, PlanState.CLOSED))
        .select_related("unit", "programme", "document")
        .order_by("issued_on", "title", "pk")
    )


def completed_tasks(scope: Scope) -> tuple[Task, ...]:
    """Tasks that were completed in the period."""
    return tuple(_tasks().filter(_own_in_period(scope, "completed_on"), state=TaskState.COMPLETED))


def next_tasks(scope: Scope) -> tuple[Task, ...]:
    """Tasks that begin in the period after the scope's, unless they were dropped."""
    after = next_period(scope.period)
    return tuple(
        _tasks()
        .filter(_own_now(scope), starts_on__gte=after.start, starts_on__lt=after.end)
        .exclude(state=TaskState.DROPPED)
    )


def lead_assignments(scope: Scope) -> tuple[LeadAssignment, ...]:
    """Who leads the programme on the day as of which the fact is asked."""
    return tuple(
        LeadAssignment.objects.filter(_own_now(scope), active_on(scope.as_of))
        .select_related("unit", "programme", "lead_unit", "document")
        .order_by("active_from", "pk")
    )


def equipment(scope: Scope) -> tuple[Equipment, ...]:
    """Equipment that was put into use in the period."""
    return tuple(
        Equipment.objects.filter(_own_in_period(scope, "put_into_use_on"))
        .select_related("unit", "programme", "holder", "basis_document")
        .prefetch_related(_evidence())
        .order_by("put_into_use_on", "name", "holder__code", "pk")
    )


def budget_lines(scope: Scope) -> tuple[BudgetLine, ...]:
    """Budget lines of the budget years on which the period reports; an office takes its money along.

    Also on the very next day: what a body that ended left to its heir, the heir reports.
    """
    last = [one.unit for one in own_offices(scope.unit, scope.as_of + timedelta(days=1)) if one.is_last]
    return tuple(
        BudgetLine.objects.filter(_of_programme(scope), unit__in=last, year__in=budget_years(scope.period))
        .select_related("unit", "programme", "basis_document")
        .prefetch_related(_evidence())
        .order_by("year", "position", "purpose", "pk")
    )


def next_period(period: Period) -> Period:
    """The period of the same length that follows; whole months stay whole months."""
    if period.start.day == period.end.day <= 28:
        months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month
        year, month = divmod(period.end.year * 12 + period.end.month - 1 + months, 12)
        return Period(period.end, date(year, month + 1, period.end.day))
    return Period(period.end, period.end + (period.end - period.start))


def budget_years(period: Period) -> tuple[int, ...]:
    """The years whose middle lies in the period, or else the year of its last day.

    An annual period may begin on 15 December of the year before (Nghị định 09/2019/NĐ-CP); that does not make it
    report on that year's budget.
    """
    last = period.end - timedelta(days=1)
    middles = [year for year in range(period.start.year, last.year + 1) if date(year, 7, 1) in period]
    return tuple(middles) or (last.year,)


def _tasks() -> QuerySet[Task]:
    return (
        Task.objects.select_related("unit", "programme", "lead_unit", "source_document")
        .prefetch_related(
            Prefetch("co_ordinating_units", Unit.objects.order_by("code", "pk")),
            Prefetch("basis_documents", Document.objects.order_by("date", "identifier", "pk")),
        )
        .order_by("starts_on", "position", "title", "pk")
    )


def _of_programme(scope: Scope) -> Q:
    return Q(programme__key=scope.programme, withdrawn_at__isnull=True)


def _own_now(scope: Scope) -> Q:
    """Of those who are own offices on the day as of which the fact is asked."""
    own = own_offices(scope.unit, scope.as_of)
    return _of_programme(scope) & Q(unit__in=[one.unit for one in own if one.holds_on(scope.as_of)])


def _own_in_period(scope: Scope, field: str) -> Q:
    """Of the period by the day in that field, and of those who were own offices on that day."""
    period = scope.period
    within = Q(**{f"{field}__gte": period.start, f"{field}__lt": period.end, f"{field}__lte": scope.as_of})
    throughout, for_a_time = [], Q()
    for one in own_offices(scope.unit, scope.as_of):
        if one.holds_on(period.start) and (one.until is None or one.until >= period.end):
            throughout.append(one.unit)
            continue
        days = {} if one.since is None else {f"{field}__gte": one.since}
        days |= {} if one.until is None else {f"{field}__lt": one.until}
        for_a_time |= Q(unit=one.unit, **days)
    return _of_programme(scope) & within & (Q(unit__in=throughout) | for_a_time)


def _evidence() -> Prefetch[str]:
    held = Evidence.objects.filter(withdrawn_at__isnull=True).select_related("file", "document")
    return Prefetch("evidence", held.order_by("recorded_at", "caption", "pk"))
