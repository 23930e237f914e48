"""Reading the queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, Q, QuerySet
from django.utils.translation import gettext

from thongsuot.jobs.catalogue import job_kinds
from thongsuot.jobs.models import Job, Worker
from thongsuot.jobs.states import JobState


@dataclass(frozen=True, slots=True)
class QueueStanding:
    """How the queue stands: jobs due and not begun, under way within their lease, given up; when a worker was seen."""

    due: int
    running: int
    dead: int
    longest_wait: timedelta
    worker_seen: datetime | None


def ready(at: datetime) -> Q:
    """The condition that a job may be taken now: it is due, or whoever took it has not come back in time."""
    return Q(state=JobState.WAITING, due_at__lte=at) | Q(state=JobState.RUNNING, lease_until__lt=at)


def claimable(at: datetime) -> QuerySet[Job]:
    """Jobs that a worker of this installation may take now, the longest waiting first."""
    return Job.objects.filter(ready(at), kind__in=list(job_kinds())).order_by("due_at", "id")


def dead_jobs() -> QuerySet[Job]:
    """What could not be done and waits for a person, the latest first."""
    return Job.objects.filter(state=JobState.DEAD).order_by("-finished_at", "id")


def title_of(job: Job) -> str:
    """What the job does, in the words of the page."""
    kind = job_kinds().get(job.kind)
    return gettext(kind.title) if kind else job.kind


def queue_standing(at: datetime) -> QueueStanding:
    """The queue at that moment."""
    due = Job.objects.filter(state=JobState.WAITING, due_at__lte=at)
    first = due.order_by("due_at").values_list("due_at", flat=True).first()
    return QueueStanding(
        due=due.count(),
        running=Job.objects.filter(state=JobState.RUNNING, lease_until__gte=at).count(),
        dead=Job.objects.filter(state=JobState.DEAD).count(),
        longest_wait=at - first if first else timedelta(),
        worker_seen=Worker.objects.aggregate(seen=Max("seen_at"))["seen"],
    )
