"""Have dead background work tried again."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.jobs.actions.revive_job import revive_job
from thongsuot.jobs.models import Job


@audited()
def retry_job(*, job: Job, by: Actor, at: datetime) -> Job:
    """The job, due now (see `revive_job`); NotDead."""
    revived = revive_job(job=job, at=at)
    record_event(
        action="retry_job", about=job, by=by, at=at, before={"state": job.state}, after={"state": revived.state}
    )
    return revived
