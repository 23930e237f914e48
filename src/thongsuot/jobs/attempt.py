"""One attempt at a job: its handler is run, and what came of it is kept."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from thongsuot.jobs.actions.acknowledge_job import acknowledge_job
from thongsuot.jobs.actions.fail_job import fail_job
from thongsuot.jobs.catalogue import job_kind
from thongsuot.jobs.errors import LostClaim
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState

log = logging.getLogger("thongsuot.jobs")


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a handler is given (see `jobs.kind.Run`)."""

    row: Job
    claim: UUID
    at: datetime
    now: Callable[[], datetime]

    @property
    def job(self) -> UUID:
        """The job's id."""
        return self.row.pk

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What the job was enqueued with."""
        found: Mapping[str, Any] = self.row.arguments
        return found

    def acknowledge(self) -> None:
        """Done, within the handler's transaction; LostClaim."""
        acknowledge_job(job=self.row, claim=self.claim, at=self.now())


def attempt_job(job: Job, *, now: Callable[[], datetime]) -> bool:
    """Run the handler of a claimed job; whether the job was done by it.

    A handler that has not acknowledged the job itself, in its own transaction, has it acknowledged when it returns.
    """
    assert job.claim is not None
    kind = job_kind(job.kind)
    attempt = Attempt(job, job.claim, now(), now)
    try:
        kind.handler(attempt)
        if Job.objects.filter(pk=job.pk, state=JobState.RUNNING, claim=job.claim).exists():
            attempt.acknowledge()
    except LostClaim as error:
        log.warning("%s %s: %s", job.kind, job.pk, error)
        return False
    except Exception as error:
        if kind.confidential:
            log.warning("%s %s failed: %s", job.kind, job.pk, type(error).__name__)
        else:
            log.warning("%s %s failed", job.kind, job.pk, exc_info=error)
        fail_job(job=job, claim=job.claim, error=error, at=now())
        return False
    return True
