"""How far this installation's clock is moved: a demonstration lives in the days of its records."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def clock_shift(file: Path) -> timedelta:
    """`THONGSUOT_CLOCK_SHIFT` in seconds, else what loading the example wrote into the file, else nothing.

    ImproperlyConfigured where that is no number.
    """
    seconds = os.environ.get("THONGSUOT_CLOCK_SHIFT", "")
    if not seconds:
        with suppress(FileNotFoundError):
            seconds = file.read_text(encoding="ascii")
    try:
        return timedelta(seconds=float(seconds or 0))
    except (ValueError, OverflowError) as error:
        raise ImproperlyConfigured(
            f"THONGSUOT_CLOCK_SHIFT hoặc tệp {file} phải ghi một số giây, không phải “{seconds}”."
        ) from error
