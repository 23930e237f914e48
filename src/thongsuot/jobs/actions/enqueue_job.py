"""Put work into the queue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from thongsuot.jobs.catalogue import job_kind
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState

# How often a job with the same key may be taken by a worker between our two looks at it.
_TRIES = 10


def enqueue_job(
    *,
    kind: str,
    arguments: Mapping[str, Any] | None = None,
    at: datetime,
    due_at: datetime | None = None,
    key: str = "",
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> Job:
    """The job, in the caller's transaction: it is there when that commits, and never was when that fails.

    While a job of this kind with this `key` waits, that one is returned and no second is added; one that runs already
    may have read what has changed since, and is no reason not to. With an `id` that exists, finished or not, that job
    is returned: so one cause makes one job for ever. UnknownJobKind.
    """
    job_kind(kind)
    for _ in range(_TRIES):
        job = Job(
            id=id or uuid4(), kind=kind, key=key, arguments=dict(arguments or {}), enqueued_at=at, due_at=due_at or at
        )
        Job.objects.bulk_create([job], ignore_conflicts=True)
        found = Job.objects.filter(pk=job.pk).first()
        if found is None:
            found = Job.objects.filter(kind=kind, key=key, state=JobState.WAITING).first()
        if found is not None:
            return found
    raise RuntimeError(f"{kind} {key}: taken {_TRIES} times while it was enqueued")
