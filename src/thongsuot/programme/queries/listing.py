"""The list of activities that a position may see, narrowed, and what an activity's form offers to choose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, When

from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.programme.models import Activity, ActivityDocument, Evidence, Programme, SharedEvent, Task, Topic
from thongsuot.programme.queries.visible import tasks_to_work_on, visible_activities
from thongsuot.programme.states import TaskState
from vanban.text.unmarked import search_words

_A_YEAR, _OFFERED = timedelta(days=366), 100


@dataclass(frozen=True, slots=True)
class ActivityFilter:
    """What is looked for; what is empty does not count. Both days belong to the stretch that is asked for."""

    words: str = ""
    kind: str = ""
    topic: str = ""
    unit: UUID | None = None
    programme: UUID | None = None
    plan: UUID | None = None
    since: date | None = None
    until: date | None = None
    without_evidence: bool = False
    with_withdrawn: bool = False


def matching_activities(position: Position, day: date, wanted: ActivityFilter) -> QuerySet[Activity]:
    """The visible activities that match, the newest first."""
    found = visible_activities(position, day)
    for word in search_words(wanted.words):
        found = found.filter(search_text__contains=word)
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.topic:
        found = found.filter(topics=wanted.topic)
    if wanted.unit is not None:
        found = found.filter(unit=wanted.unit)
    if wanted.programme is not None:
        found = found.filter(programme=wanted.programme)
    if wanted.plan is not None:
        found = found.filter(task__plan=wanted.plan)
    if wanted.since is not None:
        found = found.filter(ended_on__gte=wanted.since)
    if wanted.until is not None:
        found = found.filter(started_on__lte=wanted.until)
    if not wanted.with_withdrawn:
        found = found.filter(withdrawn_at__isnull=True)
    if wanted.without_evidence:
        found = found.filter(~Exists(Evidence.objects.filter(activity=OuterRef("pk"), withdrawn_at__isnull=True)))
    return found.select_related("unit").order_by("-started_on", "-recorded_at", "pk")


def pieces_of(activities: Iterable[Activity]) -> Mapping[UUID, int]:
    """How many pieces of evidence each of these has, by its id; one query.

    Beside the list it would be counted for every row that matches before the first page is cut off.
    """
    held = Evidence.objects.filter(activity__in=[one.pk for one in activities], withdrawn_at__isnull=True)
    return dict(held.order_by().values_list("activity").annotate(count=Count("pk")))


def units_with_activities(position: Position, day: date) -> QuerySet[Unit]:
    """The units that did something among what the position may see: what a filter offers.

    Asked for by their ids: the condition of what is visible is too deep for SQLite to stand inside another one.
    """
    ids = visible_activities(position, day).order_by().values_list("unit", flat=True).distinct()
    return Unit.objects.filter(pk__in=list(ids))


def all_topics() -> QuerySet[Topic]:
    """Every topic, by name."""
    return Topic.objects.order_by("name")


def known_programmes() -> QuerySet[Programme]:
    """Every programme, whether it runs or ended, by name."""
    return Programme.objects.filter(withdrawn_at__isnull=True).order_by("name", "pk")


def tasks_to_choose(position: Position, day: date, programmes: Collection[UUID]) -> QuerySet[Task]:
    """The tasks for which the own house may have done something: not dropped, begun, the newest first."""
    found = tasks_to_work_on(position, day).filter(programme__in=programmes, starts_on__lte=day)
    return found.exclude(state=TaskState.DROPPED).order_by("-starts_on", "position", "pk")


def documents_at_hand(position: Position, day: date, programmes: Collection[UUID]) -> QuerySet[Document]:
    """Documents that the own house's activities named lately, and those that govern the programmes, latest first."""
    # By ids, as the condition is too deep for SQLite to stand inside another one.
    own = [unit["pk"] for unit in reach_of(position, day).own]
    named = ActivityDocument.objects.filter(activity__unit__in=own)
    lately = Subquery(
        named.filter(document=OuterRef("pk")).order_by("-activity__started_on").values("activity__started_on")[:1]
    )
    found = Document.objects.filter(Q(pk__in=named.values("document")) | Q(programmes__in=programmes)).distinct()
    return found.annotate(lately=lately).order_by(F("lately").desc(nulls_last=True), "-date", "pk")


def shared_events_lately(day: date) -> QuerySet[SharedEvent]:
    """The events of several units that ended within a year before the day, the latest first: what a form offers.

    Of an event nothing is told but its name, its organiser and its days: everybody who works may take part in it.
    """
    return SharedEvent.objects.filter(ended_on__gt=day - _A_YEAR).order_by("-started_on", "title", "pk")[:_OFFERED]


def programmes_until(day: date) -> QuerySet[Programme]:
    """The programmes that had begun by the day: those that run first, then those that ended, the latest first."""
    begun = Programme.objects.filter(active_from__lte=day, withdrawn_at__isnull=True)
    is_over = Case(When(active_to__lte=day, then=F("active_to")))
    return begun.annotate(over_since=is_over).order_by(F("over_since").desc(nulls_first=True), "name", "pk")


def programmes_on(day: date) -> QuerySet[Programme]:
    """The programmes that run on the day."""
    return Programme.objects.filter(active_on(day), withdrawn_at__isnull=True).order_by("name")
