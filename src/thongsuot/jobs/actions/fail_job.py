"""Put a job back that failed, or give it up."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from thongsuot.jobs.backoff import delay
from thongsuot.jobs.catalogue import job_kind
from thongsuot.jobs.errors import GiveUp
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState

_LONGEST_ERROR = 2000
_TAKEN_OVER = "Đã có công việc mới cùng nội dung chờ thực hiện."


def fail_job(*, job: Job, claim: UUID, error: Exception, at: datetime) -> None:
    """Waiting again after a back-off; dead after the last attempt, or where the handler gave up.

    Where a newer job with the same key waits, that one does the work and this one is discarded. Nothing happens where
    the claim no longer holds.
    """
    kind = job_kind(job.kind)
    told = type(error).__name__ if kind.confidential else f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]
    with transaction.atomic():
        stored = Job.objects.select_for_update().filter(pk=job.pk, state=JobState.RUNNING, claim=claim).first()
        if stored is None:
            return
        stored.claim = stored.lease_until = None
        stored.error = told
        if isinstance(error, GiveUp) or stored.attempts >= kind.most_attempts:
            stored.state, stored.finished_at = JobState.DEAD, at
        elif job.key and Job.objects.filter(kind=job.kind, key=job.key, state=JobState.WAITING).exists():
            stored.state, stored.finished_at, stored.error = JobState.DISCARDED, at, f"{_TAKEN_OVER} {told}"
        else:
            stored.state, stored.due_at = JobState.WAITING, at + delay(stored.attempts, stored.pk)
        stored.save()
