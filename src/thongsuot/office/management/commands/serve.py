"""`thongsuot serve`: web processes and a worker, until they are told to stop."""

from __future__ import annotations

import argparse
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser
from granian import Granian
from granian.constants import Interfaces

from thongsuot.command.base import OfficeCommand, count

_STOPS_WITHIN = 30
_LAST_PORT = 65_535


class Command(OfficeCommand):
    """Serves the office, by WSGI: views are synchronous, and an asynchronous server would only queue them."""

    help = "Chạy máy chủ web và tiến trình làm việc nền cho đến khi nhấn Ctrl+C."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen, and how many processes."""
        parser.add_argument("--address", default="127.0.0.1", help="địa chỉ lắng nghe (mặc định 127.0.0.1)")
        parser.add_argument("--port", type=_port, default=8000, help="cổng (mặc định 8000)")
        parser.add_argument("--processes", type=count, default=2, help="số tiến trình web (mặc định 2)")
        parser.add_argument("--threads", type=count, default=4, help="số luồng mỗi tiến trình (mặc định 4)")
        parser.add_argument("--without-worker", action="store_true", help="không chạy tiến trình làm việc nền")

    def handle(
        self, *_args: Any, address: str, port: int, processes: int, threads: int, without_worker: bool, **_options: Any
    ) -> None:
        """Serve until SIGINT or SIGTERM; the worker finishes what it has begun.

        CommandError where nobody can listen at that address.
        """
        _see_that_free(address, port)
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


def _port(text: str) -> int:
    number = count(text)
    if number > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"cổng lớn nhất là {_LAST_PORT}, không phải {number}")
    return number


def _see_that_free(address: str, port: int) -> None:
    other = f"hãy chọn cổng khác bằng --port, ví dụ --port {port + 1 if port < _LAST_PORT else port - 1}."
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as tried:
            # As the server does: an address that was left a moment ago may be taken again.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(place)
    except socket.gaierror as error:
        raise CommandError(f"Không có địa chỉ {address} trên máy này; hãy xem lại --address.") from error
    except PermissionError as error:
        raise CommandError(f"Không có quyền dùng cổng {port}; {other}") from error
    except OSError as error:
        raise CommandError(f"Cổng {port} tại {address} đang bận hoặc không dùng được; {other}") from error


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
