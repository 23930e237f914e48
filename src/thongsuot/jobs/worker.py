"""The worker: takes one job after the other until told to stop; runs as a process, or as a thread beside others."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django.utils import timezone

from thongsuot.jobs.actions.claim_job import claim_job
from thongsuot.jobs.actions.plan_recurring import plan_recurring
from thongsuot.jobs.actions.sign_in_worker import sign_in_worker
from thongsuot.jobs.actions.sign_out_worker import sign_out_worker
from thongsuot.jobs.attempt import attempt_job

log = logging.getLogger("thongsuot.jobs")

# How often it looks for work when there was none, tries again when the database is away, and says that it is there.
_IDLE, _AWAY, _SIGN = 1.0, 5.0, timedelta(seconds=20)


def installation_now() -> datetime:
    """The present moment of this installation, whose clock a demonstration may have moved."""
    return timezone.now() + settings.CLOCK_SHIFT


class Worker:
    """Works in the thread that calls `run`; any number of workers may work on the same queue."""

    def __init__(self, stop: threading.Event, now: Callable[[], datetime] = installation_now) -> None:
        self._stop = stop
        self._now = now
        self._id = uuid4()
        self._started = now()
        self._signed: datetime | None = None

    def run(self, *, until_idle: bool = False, recurring: bool = True) -> int:
        """Work until `stop` is set, or (`until_idle`) nothing is due; the number of jobs that were done.

        What is under way when `stop` is set is finished first. A database that is away is waited for.
        """
        done = 0
        try:
            while not self._stop.is_set():
                try:
                    close_old_connections()
                    self._sign_in(recurring)
                    job = claim_job(at=self._now())
                    if job is not None:
                        done += attempt_job(job, now=self._now)
                        continue
                except (OperationalError, InterfaceError) as error:
                    log.warning("the database is away: %s", type(error).__name__)
                    connection.close()
                    self._stop.wait(_AWAY)
                    continue
                if until_idle:
                    break
                self._stop.wait(_IDLE)
        finally:
            with suppress(OperationalError, InterfaceError):
                sign_out_worker(worker=self._id)
            connection.close()
        return done

    def _sign_in(self, recurring: bool) -> None:
        at = self._now()
        if self._signed is not None and at - self._signed < _SIGN:
            return
        sign_in_worker(worker=self._id, started_at=self._started, at=at)
        if recurring:
            plan_recurring(at=at)
        self._signed = at
