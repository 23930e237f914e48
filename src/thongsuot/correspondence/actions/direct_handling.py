"""Direct how an incoming document is handled (bút phê)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NotEntitled
from thongsuot.correspondence.handling_errors import NobodyLeads
from thongsuot.correspondence.models import HandlingAssignment, HandlingDirection, HandlingPart, RegisterEntry
from thongsuot.correspondence.queries.handling import assigned_to, may_begin
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.positions import require_in_office

_STEP = "chỉ đạo xử lý"


@audited()
def direct_handling(
    *,
    entry: RegisterEntry,
    text: str,
    lead: Unit | Position | None,
    by: Position,
    at: datetime,
    co_ordinating: Sequence[Unit | Position] = (),
    briefed: Sequence[Unit | Position] = (),
    due_on: date | None = None,
    follows: HandlingDirection | None = None,
) -> HandlingDirection:
    """The direction, which is only ever added to: who leads, who co-ordinates, by when (NĐ 30/2020, Điều 23).

    Who is `briefed` is only to know of the document; where nobody leads, that is all, and nobody has a deadline or
    helps (NobodyLeads).
    The first is given by a leader of the body, or by the head of an office that serves it; one that `follows`
    another, by whom that one was given to: the position, or the head of the unit. NotEntitled for others.
    """
    if lead is None and (co_ordinating or due_on is not None or not briefed):
        raise NobodyLeads
    day = timezone.localdate(at)
    require_in_office(by, day)
    if follows is None:
        entitled = may_begin(entry, by, day)
    else:
        entitled = HandlingDirection.objects.filter(assigned_to(by), pk=follows.pk, entry=entry).exists()
    if not entitled:
        raise NotEntitled(by.title, _STEP)
    direction = HandlingDirection.objects.create(
        entry=entry, follows=follows, given_by=by, given_at=at, text=text, due_on=due_on
    )
    addressees = [
        *((one, HandlingPart.LEAD) for one in (lead,) if one is not None),
        *((one, HandlingPart.CO_ORDINATE) for one in co_ordinating),
        *((one, HandlingPart.BRIEFED) for one in briefed),
    ]
    HandlingAssignment.objects.bulk_create(
        HandlingAssignment(
            direction=direction,
            unit=addressee if isinstance(addressee, Unit) else None,
            position=addressee if isinstance(addressee, Position) else None,
            part=part,
        )
        for addressee, part in addressees
    )
    after = {
        "entry": str(entry.pk),
        "due_on": None if due_on is None else str(due_on),
        "to": [[part.value, str(addressee.pk)] for addressee, part in addressees],
    }
    record_event(action="direct_handling", about=direction, by=by.actor(), at=at, after=after)
    return direction
