"""End a position."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.errors import InvalidPeriod, LastAdministrator
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.administrators import administrators
from thongsuot.organisation.roles import Role


@audited()
def end_position(*, position: Position, day: date, by: Actor, at: datetime) -> None:
    """From `day` on the person holds it no more; what was done in it stays.

    InvalidPeriod where it begins on that day or later; LastAdministrator where nobody else could take over.
    """
    stored = Position.objects.select_for_update().get(pk=position.pk)
    if stored.active_from is not None and stored.active_from >= day:
        raise InvalidPeriod
    if stored.role == Role.ADMINISTRATOR and not administrators(day).exclude(pk=stored.pk).exists():
        raise LastAdministrator
    stored.active_to = day
    save_row(stored, action="end_position", by=by, at=at)
    position.active_to = day
