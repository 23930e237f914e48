"""The work behind a document: the tasks that carry it out and what was done about it; and documents that have none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from thongsuot.correspondence.models import (
    Direction,
    Document,
    DocumentRelationKind,
    HandlingAssignment,
    HandlingDirection,
    HandlingPart,
    OutgoingDocument,
    RegisterEntry,
)
from thongsuot.correspondence.queries.desk import directions_for
from thongsuot.correspondence.queries.visible import visible_entries
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.programme.models import Activity, ActivityDocument, Task
from thongsuot.programme.queries.visible import visible_activities, visible_tasks
from thongsuot.programme.states import TaskState

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Work:
    """Tasks by their deadlines, and the latest activities; `more` where there are others."""

    tasks: tuple[Task, ...]
    activities: tuple[Activity, ...]
    more: bool


def work_behind(document: Document, position: Position, day: date) -> Work:
    """What of it the position may see."""
    carries_out = (
        Q(source_document=document)
        | Q(basis_documents=document)
        | Q(source_handling_direction__entry__document=document)
    )
    # By ids, as the condition of what is visible is too deep for SQLite to be joined with others.
    tasks = set(Task.objects.filter(carries_out, withdrawn_at__isnull=True).values_list("pk", flat=True))
    named = ActivityDocument.objects.filter(document=document).values("activity")
    activities = Activity.objects.filter(Q(pk__in=named) | Q(task__in=tasks), withdrawn_at__isnull=True)
    done = set(activities.values_list("pk", flat=True))
    seen = list(visible_activities(position, day).filter(pk__in=done).order_by("-started_on", "pk")[: SHOWN + 1])
    return Work(
        tasks=tuple(visible_tasks(position, day).filter(pk__in=tasks).order_by("deadline", "starts_on", "pk")),
        activities=tuple(seen[:SHOWN]),
        more=len(seen) > SHOWN,
    )


def directions_without_task(position: Position, day: date) -> QuerySet[HandlingAssignment]:
    """Directions that wait for the position and of which it has not made a task: that one waits in their place."""
    made = Task.objects.filter(source_handling_direction=OuterRef("direction"), withdrawn_at__isnull=True)
    return directions_for(position, day).filter(~Exists(made))


def directives_without_work(position: Position, day: date) -> QuerySet[RegisterEntry]:
    """Incoming documents of the own house of which somebody leads the handling, and behind which there is no work yet.

    Work is a task that carries the document out, an activity that names it, or a reply, begun or issued. Each has
    `wanted_by`, the nearest day that a direction or the registry gave; what has one comes first.
    """
    own = reach_of(position, day).own
    document = OuterRef("document")
    tasks = Task.objects.filter(Q(unit__in=own) | Q(lead_unit__in=own), withdrawn_at__isnull=True)
    tasks = tasks.exclude(state=TaskState.DROPPED)
    done = ActivityDocument.objects.filter(
        document=document, activity__unit__in=own, activity__withdrawn_at__isnull=True
    )
    replies = OutgoingDocument.objects.filter(
        issuing_unit=OuterRef("register__unit"),
        document__relations__kind=DocumentRelationKind.REPLIES,
        document__relations__target=document,
    ).exclude(state=OutgoingState.RECALLED)
    nearest = HandlingDirection.objects.filter(entry=OuterRef("pk"), due_on__isnull=False).order_by("due_on")
    found = visible_entries(position, day).filter(
        register__direction=Direction.INCOMING, voided_at__isnull=True, day__lte=day
    )
    return (
        found.filter(
            Exists(HandlingAssignment.objects.filter(direction__entry=OuterRef("pk"), part=HandlingPart.LEAD)),
            ~Exists(tasks.filter(source_document=document)),
            ~Exists(tasks.filter(basis_documents=document)),
            ~Exists(tasks.filter(source_handling_direction__entry=OuterRef("pk"))),
            ~Exists(done),
            ~Exists(replies),
        )
        .annotate(wanted_by=Coalesce(Subquery(nearest.values("due_on")[:1]), "due_on"))
        .select_related("document", "register")
        .order_by(F("wanted_by").asc(nulls_last=True), "day", "number")
    )
