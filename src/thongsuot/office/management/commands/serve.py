"""`thongsuot serve`: web processes and a worker, until they are told to stop."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from granian import Granian
from granian.constants import Interfaces

_STOPS_WITHIN = 30


class Command(BaseCommand):
    """Serves the office, by WSGI: views are synchronous, and an asynchronous server would only queue them."""

    help = "Chạy máy chủ web và tiến trình làm việc nền cho đến khi nhấn Ctrl+C."
    requires_migrations_checks = True

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen, and how many processes."""
        parser.add_argument("--address", default="127.0.0.1", help="địa chỉ lắng nghe (mặc định 127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định 8000)")
        parser.add_argument("--processes", type=int, default=2, help="số tiến trình web (mặc định 2)")
        parser.add_argument("--threads", type=int, default=4, help="số luồng mỗi tiến trình (mặc định 4)")
        parser.add_argument("--without-worker", action="store_true", help="không chạy tiến trình làm việc nền")

    def handle(
        self, *_args: Any, address: str, port: int, processes: int, threads: int, without_worker: bool, **_options: Any
    ) -> None:
        """Serve until SIGINT or SIGTERM; the worker finishes what it has begun."""
        scheme = "https" if settings.HTTPS else "http"
        self.stdout.write(f"\nThông Suốt đang chạy tại {scheme}://{address}:{port}/ (nhấn Ctrl+C để dừng)")
        self.stdout.flush()
        server = Granian(
            "thongsuot.config.wsgi:application",
            address=address,
            port=port,
            interface=Interfaces.WSGI,
            workers=processes,
            blocking_threads=threads,
            respawn_failed_workers=True,
            log_access=False,
        )
        if without_worker:
            server.serve()
            return
        with _worker():
            server.serve()


@contextmanager
def _worker() -> Iterator[None]:
    process = subprocess.Popen([sys.executable, "-m", "thongsuot", "work", "--verbosity", "0"])
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(_STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
