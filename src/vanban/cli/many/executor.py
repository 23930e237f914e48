"""What carries work over many files: this process, or several; another machine's could stand behind the same interface.

An executor keeps the order of the files and gives one result for each, whatever becomes of the process that works on
it. The work is a value that can be pickled and takes a path alone, so that it can be sent anywhere.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import NamedTuple, Protocol, TypeVar

T = TypeVar("T")


class Lost(NamedTuple):
    """No result: the process that worked on this file died."""

    file: Path


class Executor(Protocol):
    """Carries work over files."""

    def map(self, work: Callable[[Path], T], files: Iterable[Path]) -> Iterator[T | Lost]:
        """The result for each file, in the order of the files."""
        ...


class InThisProcess:
    """One file after the other, here."""

    def map(self, work: Callable[[Path], T], files: Iterable[Path]) -> Iterator[T | Lost]:
        """The result for each file, in the order of the files."""
        return map(work, files)


def stop_as_interrupted(number: int, frame: FrameType | None) -> None:
    """For `signal.signal`: being told to end is as an interrupt from the keyboard, so that processes are put away."""
    signal.default_int_handler(number, frame)


def executor_of(jobs: int) -> Executor:
    """The executor for so many processes."""
    if jobs == 1:
        return InThisProcess()
    # What processes need takes 15 ms to load, a tenth of the whole start.
    from vanban.cli.many.processes import Processes

    return Processes(jobs)
