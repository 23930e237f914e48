"""When recurring work falls due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

from django.utils import timezone


class Recurrence(Protocol):
    """A rule that names moments."""

    def last(self, at: datetime) -> datetime:
        """The latest moment of the rule that is not after `at`."""


@dataclass(frozen=True, slots=True)
class Every:
    """Again and again after the same time, counted from the start of 1970 (UTC) so that all workers agree."""

    interval: timedelta

    def last(self, at: datetime) -> datetime:
        """The latest multiple of the interval."""
        start = datetime(1970, 1, 1, tzinfo=UTC)
        return start + (at - start) // self.interval * self.interval


@dataclass(frozen=True, slots=True)
class Daily:
    """Once a day at a time of the office's own clock."""

    at_time: time

    def last(self, at: datetime) -> datetime:
        """Today at that time, or yesterday where it is still to come."""
        local = timezone.localtime(at)
        today = datetime.combine(local.date(), self.at_time, tzinfo=local.tzinfo)
        return today if today <= local else today - timedelta(days=1)
