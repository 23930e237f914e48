"""Say that a worker is there."""

from __future__ import annotations

import os
import socket
from datetime import datetime
from uuid import UUID

from thongsuot.jobs.models import Worker


def sign_in_worker(*, worker: UUID, started_at: datetime, at: datetime) -> None:
    """Note that the worker was seen at that moment."""
    Worker.objects.update_or_create(
        pk=worker,
        defaults={"seen_at": at},
        create_defaults={
            "host": socket.gethostname()[:200],
            "process": os.getpid(),
            "started_at": started_at,
            "seen_at": at,
        },
    )
