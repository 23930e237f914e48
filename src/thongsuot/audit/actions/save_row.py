"""Save a row and record what changed."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Model

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.errors import SentTwice
from thongsuot.audit.transaction import audited

# What an audit record must never hold.
_SECRET = frozenset({"password", "last_login"})


@audited()
def save_row(row: Model, *, action: str, by: Actor, at: datetime) -> bool:
    """Make the stored row be as `row` is, and record which fields changed from what to what.

    Returns whether anything changed: a row that already is so is left alone, and nothing is recorded, so that doing
    it twice does it once. A field is told by its text, None where it is null. A model's `derived_fields` are stored,
    but not told: they say nothing that the others do not. SentTwice where another stored the same row with other
    content at this moment.
    """
    stored = type(row)._default_manager.filter(pk=row.pk).first()
    after = _fields(row)
    if stored is None:
        if not _inserted(row, after):
            return False
        record_event(action=action, about=row, by=by, at=at, after=after)
        return True
    before = _fields(stored)
    changed = [name for name, value in after.items() if before[name] != value]
    if not changed:
        return False
    row.save(force_update=True, update_fields=[*changed, *_derived(row)])
    record_event(
        action=action,
        about=row,
        by=by,
        at=at,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )
    return True


def _inserted(row: Model, content: dict[str, object]) -> bool:
    """Insert the row; False where somebody who sent the same was faster, as only PostgreSQL lets it happen."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as clash:
        stored = type(row)._default_manager.filter(pk=row.pk).first()
        if stored is None:
            raise
        if _fields(stored) != content:
            raise SentTwice from clash
        return False
    return True


def _derived(row: Model) -> tuple[str, ...]:
    return tuple(getattr(row, "derived_fields", ()))


def _fields(row: Model) -> dict[str, object]:
    untold = _SECRET | frozenset(_derived(row))
    return {
        field.name: None if field.value_from_object(row) is None else field.value_to_string(row)
        for field in row._meta.concrete_fields
        if field.name not in untold and not field.primary_key
    }
