"""Record that something was done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Model

from thongsuot.audit.actor import Actor
from thongsuot.audit.models import AuditEvent
from thongsuot.audit.origin import current_origin
from thongsuot.audit.transaction import enqueue


def record_event(
    *,
    action: str,
    about: Model,
    by: Actor,
    at: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    """Add one event to the record, with the transaction of the `audited` block that this is called in.

    `action` is the action's name (`number_document`), `about` the row it changed. `before` and `after` hold JSON
    values of what changed; whole numbers beyond 2**53, and money, as strings. OutsideAuditedTransaction where no
    audited block is open.
    """
    enqueue(
        AuditEvent(
            at=at,
            actor_id=by.person,
            position_id=by.position,
            unit_id=by.unit,
            origin=by.origin or current_origin(),
            action=action,
            object_kind=about._meta.label_lower,
            object_id=str(about.pk),
            before=None if before is None else dict(before),
            after=None if after is None else dict(after),
        )
    )
