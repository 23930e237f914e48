"""End a relation between units."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.errors import InvalidPeriod
from thongsuot.organisation.models import UnitRelation


@audited()
def end_relation(*, relation: UnitRelation, day: date, by: Actor, at: datetime) -> None:
    """From `day` on the units stand so to each other no more; InvalidPeriod where it begins on that day or later."""
    stored = UnitRelation.objects.select_for_update().get(pk=relation.pk)
    if stored.active_from is not None and stored.active_from >= day:
        raise InvalidPeriod
    stored.active_to = day
    save_row(stored, action="end_relation", by=by, at=at)
    relation.active_to = day
