"""How far a long run has come, on a terminal's standard error: a bar, what failed, the speed, the time that is left."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from typing import Self, TextIO

_EVERY_SECONDS = 0.1
_BAR = 24


class Progress:
    """A line that is drawn anew; nothing is drawn where the stream is no terminal."""

    def __init__(
        self,
        total: int,
        stream: TextIO | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        show: bool = True,
    ) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._shows = show and self._stream.isatty()
        self._clock = clock
        self._total = total
        self._began = self._drawn = clock()
        self._done = self._worked = self._failed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def advance(self, *, failed: bool = False, reused: bool = False) -> None:
        """One more file is done; a `reused` result took no time and says nothing of the speed."""
        self._done += 1
        self._worked += not reused
        self._failed += failed
        now = self._clock()
        if self._shows and (now - self._drawn >= _EVERY_SECONDS or self._done == self._total):
            self._drawn = now
            self._draw(now - self._began)

    def clear(self) -> None:
        """Take the line away, so that another can be written."""
        if self._shows:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def line(self, seconds: float) -> str:
        """The line after so many seconds."""
        filled = _BAR * self._done // self._total if self._total else _BAR
        parts = [f"[{'#' * filled}{' ' * (_BAR - filled)}] {self._done}/{self._total} tệp"]
        if self._failed:
            parts.append(f"{self._failed} không đọc được")
        if self._worked and seconds > 0:
            speed = self._worked / seconds
            left = round((self._total - self._done) / speed)
            parts.append(f"{speed:.1f} tệp/giây")
            parts.append(f"còn {left // 60}:{left % 60:02d}")
        return " · ".join(parts)

    def _draw(self, seconds: float) -> None:
        room = shutil.get_terminal_size((100, 24)).columns - 1
        self._stream.write(f"\r\x1b[K{self.line(seconds)[:room]}")
        self._stream.flush()
