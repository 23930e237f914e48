"""Mark a job as done."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from thongsuot.jobs.catalogue import job_kind
from thongsuot.jobs.errors import LostClaim
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState


def acknowledge_job(*, job: Job, claim: UUID, at: datetime) -> None:
    """Done, if the claim still holds; LostClaim where the lease ran out and another worker took the job."""
    done: dict[str, object] = {"state": JobState.DONE, "claim": None, "lease_until": None, "finished_at": at}
    if job_kind(job.kind).confidential:
        done["arguments"] = {}
    if not Job.objects.filter(pk=job.pk, state=JobState.RUNNING, claim=claim).update(error="", **done):
        raise LostClaim(str(job.pk))
