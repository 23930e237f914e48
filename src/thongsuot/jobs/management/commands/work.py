"""`thongsuot work`: a worker process."""

from __future__ import annotations

import signal
import threading
from typing import Any

from django.core.management.base import CommandParser

from thongsuot.command.base import OfficeCommand, count
from thongsuot.jobs.worker import Worker


class Command(OfficeCommand):
    """Works on background jobs until it is told to stop (SIGTERM or Ctrl+C), and then finishes what it has begun."""

    help = (
        "Thực hiện các công việc nền (gửi thư, gửi văn bản, dọn dẹp, kiểm tra định kỳ) cho đến khi được yêu cầu dừng."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """How many jobs at a time, and whether to stop when there is nothing left."""
        parser.add_argument("--threads", type=count, default=1, help="số công việc làm cùng lúc (mặc định 1)")
        parser.add_argument("--until-idle", action="store_true", help="làm hết việc đang đến hạn rồi dừng")
        parser.add_argument("--no-recurring", action="store_true", help="không tạo công việc định kỳ")

    def handle(
        self, *_args: Any, threads: int, until_idle: bool, no_recurring: bool, verbosity: int, **_options: Any
    ) -> None:
        """Start the threads and wait for them."""
        stop = threading.Event()

        def finish(_number: int, _frame: object) -> None:
            # A second signal ends the process at once, as if nobody listened; the jobs survive that too.
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            stop.set()

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, finish)
        done: list[int] = []

        def work() -> None:
            done.append(Worker(stop).run(until_idle=until_idle, recurring=not no_recurring))

        workers = [threading.Thread(target=work, name=f"worker-{number}") for number in range(threads)]
        for worker in workers:
            worker.start()
        if verbosity:
            self.stdout.write("Đang thực hiện công việc nền; nhấn Ctrl+C để dừng.")
        for worker in workers:
            # With a timeout, so that signals are heard in between.
            while worker.is_alive():
                worker.join(0.5)
        if verbosity:
            self.stdout.write(f"Đã dừng; số công việc làm xong: {sum(done)}.")
