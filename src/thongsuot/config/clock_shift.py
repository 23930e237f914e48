"""How far this installation's clock is moved: a demonstration lives in the days of its records."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path


def clock_shift(folder: Path) -> timedelta:
    """`THONGSUOT_CLOCK_SHIFT` in seconds, else what loading the example wrote into the folder, else nothing."""
    seconds = os.environ.get("THONGSUOT_CLOCK_SHIFT", "")
    if not seconds:
        with suppress(FileNotFoundError):
            seconds = (folder / "clock-shift").read_text(encoding="ascii")
    return timedelta(seconds=float(seconds or 0))


def keep_clock_shift(folder: Path, shift: timedelta) -> None:
    """Let the installation's clock be moved by `shift` from its next start on."""
    (folder / "clock-shift").write_text(f"{shift.total_seconds():.0f}", encoding="ascii")
