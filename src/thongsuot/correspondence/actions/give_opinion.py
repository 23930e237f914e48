"""Give a unit's opinion on a draft."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NotEntitled, OpinionGiven, RemarkMissing
from thongsuot.correspondence.models import Opinion
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office
from thongsuot.organisation.queries.units import serves_or_is
from thongsuot.organisation.roles import HEADS

_STEP = "cho ý kiến"


@audited()
def give_opinion(*, opinion: Opinion, agrees: bool, by: Position, at: datetime, text: str = "") -> None:
    """What the unit says, by its head or a leader; who does not agree says what should be otherwise.

    OpinionGiven where it spoke already, also after the day: late is better than never. RemarkMissing, NotEntitled.
    """
    stored = Opinion.objects.select_for_update().select_related("unit").get(pk=opinion.pk)
    day = timezone.localdate(at)
    require_in_office(by, day)
    if by.role not in HEADS or not serves_or_is(by.unit, stored.unit, day):
        raise NotEntitled(by.title, _STEP)
    if stored.given_at is not None:
        raise OpinionGiven
    if not agrees and not text.strip():
        raise RemarkMissing(_STEP)
    stored.agrees, stored.text, stored.given_by, stored.given_at = agrees, text.strip(), by, at
    save_row(stored, action="give_opinion", by=by.actor(), at=at)
    opinion.refresh_from_db()
