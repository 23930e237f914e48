"""How long to wait before a failed job is tried again."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

_FIRST = timedelta(seconds=10)
_LONGEST = timedelta(hours=1)
# Jobs that failed together come back apart: up to a quarter of the wait is added, told by the job's id.
_SPREAD = 0.25


def delay(attempts: int, job: UUID) -> timedelta:
    """The wait after that many attempts (1 or more): 10 s doubled each time, at most an hour, and a spread."""
    wait = min(_FIRST * (1 << min(attempts - 1, 20)), _LONGEST)
    return wait * (1 + _SPREAD * (job.int % 1000) / 1000)
