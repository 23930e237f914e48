"""End a position."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.endings import require_endable
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.administrators import require_others_look_after


@audited()
def end_position(*, position: Position, day: date, by: Actor, at: datetime) -> None:
    """From `day` on the person holds it no more; what was done in it stays.

    InvalidPeriod, EndedAlready as of `require_endable`; LastAdministrator where nobody else could take over.
    """
    stored = Position.objects.select_for_update().get(pk=position.pk)
    require_endable(stored, day)
    require_others_look_after(day, without=Q(pk=stored.pk))
    stored.active_to = day
    save_row(stored, action="end_position", by=by, at=at)
    position.active_to = day
