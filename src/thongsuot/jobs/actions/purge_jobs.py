"""Forget jobs that were finished long ago, and workers that are gone."""

from __future__ import annotations

from datetime import datetime, timedelta

from thongsuot.jobs.models import Job, Worker
from thongsuot.jobs.states import FINISHED

_KEPT = timedelta(days=30)


def purge_jobs(*, at: datetime) -> int:
    """Remove what was finished more than 30 days ago; dead jobs stay until a person decides. How many jobs went."""
    Worker.objects.filter(seen_at__lt=at - _KEPT).delete()
    return Job.objects.filter(state__in=FINISHED, finished_at__lt=at - _KEPT).delete()[0]
