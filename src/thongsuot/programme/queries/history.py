"""What was done to a record and its evidence, newest last, read off the audit record by two queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from thongsuot.audit.actions.record_reading import READ
from thongsuot.audit.models import AuditEvent
from thongsuot.facts.canonical import Json
from thongsuot.organisation.models import Position
from thongsuot.programme.models import Evidence
from thongsuot.programme.models.record import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One thing done: `by` is None for an import; `of` is the piece of evidence, None for the record itself.

    `before` and `after` hold what changed, as the audit tells it.
    """

    at: datetime
    by: Position | None
    action: str
    of: Evidence | None
    before: Mapping[str, Json]
    after: Mapping[str, Json]


def changes_of(record: Record, evidence: Iterable[Evidence] = ()) -> tuple[Change, ...]:
    """What was done; who merely looked at it is not told here."""
    pieces = {str(one.pk): one for one in evidence}
    about = Q(object_kind=record._meta.label_lower, object_id=str(record.pk))
    about |= Q(object_kind=Evidence._meta.label_lower, object_id__in=pieces)
    events = list(AuditEvent.objects.filter(about).exclude(action=READ).order_by("sequence"))
    positions = Position.objects.select_related("person").in_bulk([one.position_id for one in events])
    return tuple(
        Change(
            at=one.at,
            by=positions.get(one.position_id),
            action=one.action,
            of=pieces.get(one.object_id),
            before=one.before or {},
            after=one.after or {},
        )
        for one in events
    )
