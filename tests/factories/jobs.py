"""Background work that could not be done."""

from __future__ import annotations

from tests.factories.correspondence import NOON

from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState


def make_dead_job(kind: str = "purge_jobs", error: str = "OSError: đĩa đầy") -> Job:
    """A job that was given up and waits for a person."""
    return Job.objects.create(
        kind=kind,
        arguments={},
        state=JobState.DEAD,
        enqueued_at=NOON,
        due_at=NOON,
        finished_at=NOON,
        attempts=8,
        error=error,
    )
