"""Take the next job to work on it."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.db import transaction

from thongsuot.jobs.catalogue import job_kind
from thongsuot.jobs.models import Job
from thongsuot.jobs.queries import claimable
from thongsuot.jobs.states import JobState

_VANISHED = "Tiến trình làm việc dừng đột ngột trong mọi lần thử."


def claim_job(*, at: datetime) -> Job | None:
    """The next job, held for its kind's lease under a fresh claim; None where nothing may be taken.

    A job whose every attempt ended without a word (its worker was killed, perhaps by the job itself) is given up.
    """
    # Looking takes no lock; on SQLite a transaction here would stop every writer once a second.
    if not claimable(at).exists():
        return None
    with transaction.atomic():
        # Workers pass by what another one is just taking.
        for job in claimable(at).select_for_update(skip_locked=True)[:1]:
            kind = job_kind(job.kind)
            if job.attempts >= kind.most_attempts:
                job.state, job.claim, job.lease_until = JobState.DEAD, None, None
                job.finished_at, job.error = at, _VANISHED
                job.save()
                continue
            job.state, job.claim, job.lease_until = JobState.RUNNING, uuid4(), at + kind.lease
            job.attempts += 1
            job.save()
            return job
    return claim_job(at=at)
