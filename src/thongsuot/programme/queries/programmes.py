"""Programmes and topics: the list, who leads, what is done for one, and what a programme's form offers to choose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import BooleanField, Case, Count, F, Q, QuerySet, Value, When

from thongsuot.correspondence.models import Direction, Document
from thongsuot.correspondence.queries.visible import visible_entries
from thongsuot.organisation.models import Position
from thongsuot.organisation.periods import LATEST_FIRST, active_on
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.roles import HEADS, Role
from thongsuot.programme.models import LeadAssignment, Programme, Topic
from thongsuot.programme.queries.visible import visible_activities, visible_leads, visible_plans, visible_tasks
from thongsuot.programme.states import OPEN_TASKS, TaskState

_AT_HAND, _TO_ASK = 8, 3


@dataclass(frozen=True, slots=True)
class Work:
    """How much of it a position may see: plans, tasks that were not dropped, open and late ones, activities."""

    plans: int
    tasks: int
    open: int
    late: int
    activities: int


def all_programmes(day: date) -> QuerySet[Programme]:
    """Every programme, each with `is_over` and the number of its `papers`: what ended comes last, the latest first."""
    is_over = Case(When(active_to__lte=day, then=Value(True)), default=Value(False), output_field=BooleanField())
    found = Programme.objects.filter(withdrawn_at__isnull=True).annotate(is_over=is_over, papers=Count("governed_by"))
    return found.order_by("is_over", F("active_to").desc(nulls_first=True), "name", "pk")


def leads_on(programmes: Iterable[Programme], position: Position, day: date) -> Mapping[UUID, list[LeadAssignment]]:
    """Who leads each of these on the day, as far as the position may see it; one query."""
    found = visible_leads(position, day).filter(active_on(day), withdrawn_at__isnull=True)
    leads: dict[UUID, list[LeadAssignment]] = {}
    for one in found.filter(programme__in=list(programmes)).select_related("unit", "lead_unit").order_by("active_from"):
        leads.setdefault(one.programme_id, []).append(one)
    return leads


def leads_of(programme: Programme, position: Position, day: date) -> QuerySet[LeadAssignment]:
    """Who led the programme when, as far as the position may see it, the latest first."""
    found = visible_leads(position, day).filter(programme=programme, withdrawn_at__isnull=True)
    return found.select_related("unit", "lead_unit", "document").order_by(LATEST_FIRST, "pk")


def work_for(programme: Programme, position: Position, day: date) -> Work:
    """Counted by three queries."""
    of_it = {"programme": programme, "withdrawn_at__isnull": True}
    is_open = Q(state__in=OPEN_TASKS)
    tasks = (
        visible_tasks(position, day)
        .filter(**of_it)
        .exclude(state=TaskState.DROPPED)
        .aggregate(
            tasks=Count("pk"),
            open=Count("pk", filter=is_open),
            late=Count("pk", filter=is_open & Q(deadline__lt=day)),
        )
    )
    return Work(
        plans=visible_plans(position, day).filter(**of_it).count(),
        activities=visible_activities(position, day).filter(**of_it).count(),
        **tasks,
    )


def documents_to_govern(position: Position, day: date, programme: Programme | None = None) -> list[UUID]:
    """Those that govern the programme, and what arrived last at the own house, by id: what a form offers."""
    arrived = visible_entries(position, day).filter(
        register__direction=Direction.INCOMING, voided_at__isnull=True, document__isnull=False
    )
    lately = arrived.order_by("-day", "-number").values_list("document", flat=True)[:_AT_HAND]
    known = Document.objects.none() if programme is None else programme.governed_by.all()
    return list(dict.fromkeys((*known.values_list("pk", flat=True), *(one for one in lately if one is not None))))


def heads_to_ask(position: Position, day: date) -> QuerySet[Position]:
    """Who enters a programme for the own house: some of those who speak for its units, leaders first."""
    found = Position.objects.filter(active_on(day), role__in=HEADS, unit__in=reach_of(position, day).own)
    leads = Case(When(role=Role.LEADER, then=Value(0)), default=Value(1))
    return found.filter(person__is_active=True).select_related("person").order_by(leads, "title", "pk")[:_TO_ASK]


def uses_of_topics(position: Position, day: date) -> Mapping[str, int]:
    """How many activities that the position may see are about each topic, by its code; one query."""
    seen = visible_activities(position, day).filter(withdrawn_at__isnull=True, topics__isnull=False)
    return dict(seen.order_by().values_list("topics").annotate(count=Count("pk")))


def same_topic(name: str, *, but: str = "") -> Topic | None:
    """The topic that bears the name already, whatever its capitals, other than the one with the code `but`."""
    wanted = name.casefold()
    return next((one for one in Topic.objects.exclude(code=but) if one.name.casefold() == wanted), None)
