"""A pool of processes on this machine that works over files."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from vanban.cli.many.executor import Lost

T = TypeVar("T")

# Files that are handed out ahead of the one whose result is awaited, for each process: enough that none is idle while
# a large file is read, few enough that results waiting for their turn take little memory.
_AHEAD = 8


class Processes:
    """A pool of so many processes on this machine; a file that kills its process costs no other its result."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def map(self, work: Callable[[Path], T], files: Iterable[Path]) -> Iterator[T | Lost]:
        """The result for each file, in the order of the files."""
        remaining = iter(files)
        waiting: deque[tuple[Path, Future[T]]] = deque()
        pool = self._pool()
        try:
            while True:
                while len(waiting) < self._jobs * _AHEAD and (file := next(remaining, None)) is not None:
                    waiting.append((file, _submitted(pool, work, file)))
                if not waiting:
                    return
                file, future = waiting.popleft()
                broken = isinstance(future.exception(), BrokenProcessPool)
                if not broken:
                    yield future.result()
                    continue
                # Which of the files in work killed its process is not told: each is tried alone.
                pool.shutdown(cancel_futures=True)
                suspects = [file, *(other for other, _ in waiting)]
                waiting.clear()
                for suspect in suspects:
                    yield self._alone(work, suspect)
                pool = self._pool()
        finally:
            pool.shutdown(cancel_futures=True)

    def _alone(self, work: Callable[[Path], T], file: Path) -> T | Lost:
        with self._pool(1) as pool:
            try:
                return pool.submit(work, file).result()
            except BrokenProcessPool:
                return Lost(file)

    def _pool(self, jobs: int | None = None) -> ProcessPoolExecutor:
        # `spawn` is the one way to start a process that is the same on every system.
        return ProcessPoolExecutor(jobs or self._jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts)


def _submitted(pool: ProcessPoolExecutor, work: Callable[[Path], T], file: Path) -> Future[T]:
    try:
        return pool.submit(work, file)
    except BrokenProcessPool as error:
        future: Future[T] = Future()
        future.set_exception(error)
        return future


def _leave_interrupts() -> None:
    """An interrupt from the keyboard reaches every process; the one that hands out the work decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
