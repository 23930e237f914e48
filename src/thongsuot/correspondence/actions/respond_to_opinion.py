"""Say what became of an opinion on a draft."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NoOpinion, NotEntitled, OpinionGiven, RemarkMissing
from thongsuot.correspondence.models import Opinion, ResponseKind
from thongsuot.correspondence.queries.steps import stands_on_side
from thongsuot.correspondence.states import Side
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office

_STEP = "tiếp thu, giải trình ý kiến"


@audited()
def respond_to_opinion(*, opinion: Opinion, response: ResponseKind, by: Position, at: datetime, text: str = "") -> None:
    """The drafting unit heeds the opinion, in part or whole, or explains why not; what is not heeded is explained.

    NoOpinion before there is one, OpinionGiven where it was answered already; RemarkMissing, NotEntitled.
    """
    stored = Opinion.objects.select_for_update().select_related("consultation__outgoing").get(pk=opinion.pk)
    day = timezone.localdate(at)
    require_in_office(by, day)
    if not stands_on_side(Side.DRAFTING, by.unit, stored.consultation.outgoing, day):
        raise NotEntitled(by.title, _STEP)
    if stored.given_at is None:
        raise NoOpinion
    if stored.responded_at is not None:
        raise OpinionGiven
    if response is not ResponseKind.ACCEPTED and not text.strip():
        raise RemarkMissing(_STEP)
    stored.response, stored.response_text, stored.responded_by, stored.responded_at = response, text.strip(), by, at
    save_row(stored, action="respond_to_opinion", by=by.actor(), at=at)
    opinion.refresh_from_db()
