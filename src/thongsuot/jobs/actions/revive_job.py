"""Let a dead job be tried once more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from thongsuot.jobs.errors import NotDead
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState


@transaction.atomic()
def revive_job(*, job: Job, at: datetime) -> Job:
    """The job, due now, with all its attempts before it; discarded where one with the same key waits. NotDead."""
    stored = Job.objects.select_for_update().get(pk=job.pk)
    if stored.state != JobState.DEAD:
        raise NotDead
    if stored.key and Job.objects.filter(kind=stored.kind, key=stored.key, state=JobState.WAITING).exists():
        stored.state = JobState.DISCARDED
    else:
        stored.state, stored.attempts, stored.due_at, stored.finished_at = JobState.WAITING, 0, at, None
    stored.save()
    return stored
