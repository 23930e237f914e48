"""The clock of the office: read once a request, handed to every query and action.

A demonstration lives in the days of its records: `THONGSUOT_CLOCK_SHIFT` (seconds) moves its clock.
"""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """The present moment of this installation."""
    return timezone.now() + settings.CLOCK_SHIFT


def day_of(at: datetime) -> date:
    """The day of a moment, as the office counts days."""
    return timezone.localdate(at)
