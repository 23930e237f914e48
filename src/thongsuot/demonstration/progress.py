"""The line that is printed for each step of the demonstration."""

from __future__ import annotations

import time


class Progress:
    """Counts the steps of the story and says how long each took."""

    def __init__(self, steps: int) -> None:
        self._steps = steps
        self._number = 0
        self._started = time.monotonic()

    def step(self, what: str) -> None:
        """Begin the next step."""
        self._number += 1
        seconds = time.monotonic() - self._started
        say(f"\n[{self._number}/{self._steps}] {what} ({seconds:.1f} giây)")


def say(line: str) -> None:
    """One line, seen at once though the output goes to a pipe."""
    print(line, flush=True)


def detail(line: str) -> None:
    """A line that belongs to the step above it."""
    say(f"      {line}")
