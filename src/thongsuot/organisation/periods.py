"""Periods of days: `active_from` inclusive, `active_to` exclusive, None for unknown or open."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q


def active_on(day: date, prefix: str = "") -> Q:
    """The condition that a dated row (reached by `prefix`, as `unit__`) holds on a day."""
    begun = Q(**{f"{prefix}active_from__isnull": True}) | Q(**{f"{prefix}active_from__lte": day})
    not_ended = Q(**{f"{prefix}active_to__isnull": True}) | Q(**{f"{prefix}active_to__gt": day})
    return begun & not_ended


def overlapping(start: date | None, end: date | None) -> Q:
    """The condition that a dated row shares at least one day with the period from `start` until before `end`."""
    condition = Q()
    if end is not None:
        condition &= Q(active_from__isnull=True) | Q(active_from__lt=end)
    if start is not None:
        condition &= Q(active_to__isnull=True) | Q(active_to__gt=start)
    return condition


# Rows in the order of time, what has no known beginning first: databases disagree where nulls sort.
IN_TIME = F("active_from").asc(nulls_first=True)
LATEST_FIRST = F("active_from").desc(nulls_last=True)
