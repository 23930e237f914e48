"""Save a dated row where no other that excludes it shares a day with it."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError
from django.db.models import Q

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.errors import InvalidPeriod, OverlappingPeriods
from thongsuot.organisation.models.record import DatedRecord
from thongsuot.organisation.periods import overlapping


@audited()
def put_dated_row(row: DatedRecord, *, excluding: Q, action: str, by: Actor, at: datetime) -> bool:
    """Save the row; OverlappingPeriods where another row that meets `excluding` shares a day with it.

    The check holds under concurrency: on SQLite this transaction is the only one that writes; on PostgreSQL an
    exclusion constraint of the table says the same once more (`organisation.overlap`). Returns whether it changed
    anything.
    """
    if row.active_from is not None and row.active_to is not None and row.active_to <= row.active_from:
        raise InvalidPeriod
    others = type(row)._default_manager.filter(excluding, overlapping(row.active_from, row.active_to))
    if others.exclude(pk=row.pk).exists():
        raise OverlappingPeriods(str(row._meta.verbose_name))
    try:
        return save_row(row, action=action, by=by, at=at)
    except IntegrityError as error:
        if "_overlap" not in str(error):
            raise
        raise OverlappingPeriods(str(row._meta.verbose_name)) from error
