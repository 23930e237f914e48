"""Ask other units for their opinions on a draft."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import timezone

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.start_consultation import start_consultation
from thongsuot.correspondence.errors import NobodyAsked, NotEditable, NotEntitled, PastDeadline
from thongsuot.correspondence.models import Consultation, Opinion, OutgoingDocument
from thongsuot.correspondence.queries.steps import may_ask
from thongsuot.correspondence.states import EDITABLE, OutgoingState, Step
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.positions import require_in_office


@audited()
def ask_opinions(
    *, outgoing: OutgoingDocument, units: Iterable[Unit], due_on: date, by: Position, at: datetime, text: str = ""
) -> Consultation:
    """The asking, about the present version; a draft is being consulted on from the first one on.

    NobodyAsked, PastDeadline; NotEditable where the content is approved already; NotEntitled for who may not send a
    draft out; else as of `take_step`.
    """
    asked = list(dict.fromkeys(units))
    if not asked:
        raise NobodyAsked
    day = timezone.localdate(at)
    if due_on < day:
        raise PastDeadline(due_on)
    require_in_office(by, day)
    stored = OutgoingDocument.objects.select_for_update().get(pk=outgoing.pk)
    state = OutgoingState(stored.state)
    if state not in EDITABLE:
        raise NotEditable(state.label)
    if not may_ask(stored, by, day):
        raise NotEntitled(by.title, Step.START_CONSULTATION.label)
    if state is OutgoingState.DRAFTING:
        start_consultation(outgoing=outgoing, by=by, at=at, remark=text)
    outgoing.refresh_from_db()
    assert outgoing.current_version is not None  # the step asks for content
    consultation = Consultation.objects.create(
        outgoing=outgoing, version=outgoing.current_version, asked_by=by, asked_at=at, due_on=due_on, text=text.strip()
    )
    Opinion.objects.bulk_create(Opinion(consultation=consultation, unit=unit) for unit in asked)
    after = {"units": [str(unit.pk) for unit in asked], "due_on": str(due_on)}
    record_event(action="ask_opinions", about=consultation, by=by.actor(), at=at, after=after)
    return consultation
