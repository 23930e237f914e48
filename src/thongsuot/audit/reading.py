"""What the audit record can be narrowed to when it is read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from thongsuot.audit.actions.record_reading import READ
from thongsuot.audit.models import AuditEvent


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Who, what, about what, from when until before when; `actors` of None are all, programs among them.

    With `readings` only the readings of personal data.
    """

    actors: Collection[UUID] | None = None
    action: str = ""
    object_kind: str = ""
    object_id: str = ""
    since: datetime | None = None
    until: datetime | None = None
    readings: bool = False


def matching_events(wanted: EventFilter) -> QuerySet[AuditEvent]:
    """The events, the latest first."""
    found = AuditEvent.objects.order_by("-sequence")
    if wanted.actors is not None:
        found = found.filter(actor_id__in=wanted.actors)
    told = {
        "action": READ if wanted.readings else wanted.action,
        "object_kind": wanted.object_kind,
        "object_id": wanted.object_id,
        "at__gte": wanted.since,
        "at__lt": wanted.until,
    }
    return found.filter(**{name: value for name, value in told.items() if value})
