"""Give a dead job up for good."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from thongsuot.jobs.errors import NotDead
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState


@transaction.atomic()
def discard_job(*, job: Job, at: datetime) -> Job:
    """The job, which nothing will try again; its arguments are wiped. NotDead."""
    stored = Job.objects.select_for_update().get(pk=job.pk)
    if stored.state != JobState.DEAD:
        raise NotDead
    stored.state, stored.finished_at, stored.arguments = JobState.DISCARDED, at, {}
    stored.save()
    return stored
