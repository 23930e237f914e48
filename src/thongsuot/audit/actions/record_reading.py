"""Record that personal data were read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Model

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited

READ = "read"


@audited()
def record_reading(
    *, about: Model | Sequence[Model], fields: Sequence[str], by: Actor, at: datetime, purpose: str = ""
) -> None:
    """Note who read which fields of which rows, before they are shown: what can't be noted is not shown.

    One event a row, so that each person's record tells who read it. The values themselves are never in the record.
    Call it for data about natural persons beyond what an office document states of its signer: contacts, consent,
    attendance, accounts.
    """
    for row in [about] if isinstance(about, Model) else about:
        after = {"fields": sorted(fields)} | ({"purpose": purpose} if purpose else {})
        record_event(action=READ, about=row, by=by, at=at, after=after)
