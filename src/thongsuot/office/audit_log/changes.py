"""What an event says was before and after, field by field."""

from __future__ import annotations

import json
from dataclasses import dataclass

from thongsuot.audit.models import AuditEvent


@dataclass(frozen=True, slots=True)
class Change:
    """One field, as it was and as it became; None where the event does not say."""

    field: str
    before: str | None
    after: str | None


def changes_in(event: AuditEvent) -> tuple[Change, ...]:
    """The fields in the order of their names."""
    before, after = event.before or {}, event.after or {}
    return tuple(Change(name, _told(before, name), _told(after, name)) for name in sorted({*before, *after}))


def _told(values: dict[str, object], name: str) -> str | None:
    if name not in values:
        return None
    value = values[name]
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
