"""Take note of a document that one is only to know of."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NotEntitled
from thongsuot.correspondence.models import HandlingAcknowledgement, HandlingDirection
from thongsuot.correspondence.queries.desk import briefings_of
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office

_STEP = "ghi nhận đã biết"


@audited()
def acknowledge_direction(
    *, direction: HandlingDirection, by: Position, at: datetime
) -> tuple[HandlingAcknowledgement, ...]:
    """What was new of it: one for each way in which the position, or the unit that it heads, was briefed.

    Done again it changes nothing; NotEntitled where the direction briefs somebody else.
    """
    require_in_office(by, timezone.localdate(at))
    briefed = list(briefings_of(by).filter(direction=direction).select_for_update(of=("self",)))
    if not briefed:
        raise NotEntitled(by.title, _STEP)
    known = set(HandlingAcknowledgement.objects.filter(assignment__in=briefed).values_list("assignment", flat=True))
    made = tuple(
        HandlingAcknowledgement.objects.create(assignment=one, by=by, at=at) for one in briefed if one.pk not in known
    )
    for one in made:
        record_event(action="acknowledge_direction", about=one.assignment.direction, by=by.actor(), at=at)
    return made
