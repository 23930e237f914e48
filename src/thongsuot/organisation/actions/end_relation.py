"""End a relation between units."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.endings import require_endable
from thongsuot.organisation.models import UnitRelation


@audited()
def end_relation(*, relation: UnitRelation, day: date, by: Actor, at: datetime) -> None:
    """From `day` on the units stand so to each other no more; InvalidPeriod, EndedAlready as of `require_endable`."""
    stored = UnitRelation.objects.select_for_update().get(pk=relation.pk)
    require_endable(stored, day)
    stored.active_to = day
    save_row(stored, action="end_relation", by=by, at=at)
    relation.active_to = day
