"""Where a piece of background work stands."""

from __future__ import annotations

from django.db import models


class JobState(models.TextChoices):
    """The states of a job; `DEAD` waits for a person, who revives or discards it."""

    WAITING = "waiting", "chờ thực hiện"
    RUNNING = "running", "đang chạy"
    DONE = "done", "đã xong"
    DEAD = "dead", "không thực hiện được"
    DISCARDED = "discarded", "đã bỏ"


# No worker touches these again.
FINISHED = frozenset({JobState.DONE, JobState.DISCARDED})
