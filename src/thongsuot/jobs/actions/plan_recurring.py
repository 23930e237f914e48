"""Enqueue recurring work that has fallen due."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid5

from thongsuot.jobs.actions.enqueue_job import enqueue_job
from thongsuot.jobs.catalogue import job_kinds
from thongsuot.jobs.models import Job

_NAMESPACE = UUID("a1f3c0de-27b4-4a53-9d41-5c1c6f0a77e2")


def plan_recurring(*, at: datetime) -> int:
    """One job for the latest moment of each recurrence, however many workers do this; the number of jobs added.

    The job's id follows from its kind and that moment, so no record of past runs is needed. Moments missed while no
    worker ran are not made up for, the latest excepted.
    """
    due = [(kind.name, kind.recurrence.last(at)) for kind in job_kinds().values() if kind.recurrence]
    ids = {uuid5(_NAMESPACE, f"{name} {moment.timestamp():.0f}"): (name, moment) for name, moment in due}
    missing = ids.keys() - set(Job.objects.filter(pk__in=list(ids)).values_list("pk", flat=True))
    for key in missing:
        name, moment = ids[key]
        enqueue_job(kind=name, at=at, due_at=moment, key="recurring", id=key)
    return len(missing)
