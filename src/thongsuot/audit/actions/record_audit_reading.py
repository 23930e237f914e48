"""Record that the audit record itself was read: it tells of people what they did."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Model

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited


@audited()
def record_audit_reading(*, about: Model, wanted: Mapping[str, str], by: Actor, at: datetime) -> None:
    """Note who looked for what, before it is shown; `about` is the reader's own row, or the event that was opened."""
    record_event(action="read_audit_log", about=about, by=by, at=at, after={"wanted": dict(wanted)})
