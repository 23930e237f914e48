"""Give dead background work up."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.jobs.actions.discard_job import discard_job
from thongsuot.jobs.models import Job


@audited()
def drop_job(*, job: Job, by: Actor, at: datetime, reason: str = "") -> Job:
    """The job, discarded (see `discard_job`), its kind, last error and the reason in the record; NotDead."""
    before = {"state": job.state, "kind": job.kind, "error": job.error}
    dropped = discard_job(job=job, at=at)
    record_event(
        action="drop_job", about=job, by=by, at=at, before=before, after={"state": dropped.state, "reason": reason}
    )
    return dropped
