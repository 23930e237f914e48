"""A worker process of the tests: its jobs stop at a marked place, so that it can be killed just there."""

from __future__ import annotations

import os
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import django

django.setup()

from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from thongsuot.jobs import catalogue  # noqa: E402
from thongsuot.jobs.actions.enqueue_job import enqueue_job  # noqa: E402
from thongsuot.jobs.kind import JobKind, Run  # noqa: E402
from thongsuot.jobs.models import Worker as Effect  # noqa: E402
from thongsuot.jobs.worker import Worker  # noqa: E402

LEASE = timedelta(seconds=1)


def stop_here(folder: Path) -> None:
    """In the process that is to be killed: say that the place is reached, and wait for the end."""
    if os.environ.get("DIE"):
        (folder / "reached").touch()
        time.sleep(60)


def outside(run: Run) -> None:
    """Act outside the database, and be killed before it is acknowledged."""
    folder = Path(run.arguments["folder"])
    with (folder / "effects").open("a") as file:
        file.write(f"{run.job}\n")
    stop_here(folder)


def inside(run: Run) -> None:
    """Act in the database and acknowledge in the same transaction, and be killed before it is committed."""
    with transaction.atomic():
        Effect.objects.create(host=str(run.job), process=1, started_at=run.at, seen_at=run.at)
        run.acknowledge()
        stop_here(Path(run.arguments["folder"]))


def before(run: Run) -> None:
    """Be killed before anything is done."""
    stop_here(Path(run.arguments["folder"]))
    inside(run)


KINDS = tuple(JobKind(one.__name__, one.__name__, one, lease=LEASE) for one in (outside, inside, before))
catalogue._offered = lambda: iter(KINDS)  # type: ignore[assignment]


def main(mode: str, folder: Path) -> None:
    if mode == "enqueue":
        with transaction.atomic():
            Effect.objects.create(host="cause", process=1, started_at=timezone.now(), seen_at=timezone.now())
            enqueue_job(kind="inside", arguments={"folder": str(folder)}, at=timezone.now())
            stop_here(folder)
    else:
        Worker(threading.Event(), timezone.now).run(until_idle=True, recurring=False)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
