"""The chain: what an event's hash covers, and how the next event is tied to the last.

An event's hash is the SHA-256 of its fields in canonical JSON (RFC 8785), the hash of the event before among them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from hashlib import sha256

import rfc8785
from django.db import connection

from thongsuot.audit.models import AuditEvent

# One lock for the whole chain; any value would do that no other part uses.
_CHAIN_LOCK = int.from_bytes(b"audchain", "big") >> 1


def event_hash(event: AuditEvent) -> str:
    """The hash that the event must bear, from its other fields."""
    covered = {
        "sequence": event.sequence,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": _text(event.actor_id),
        "position": _text(event.position_id),
        "unit": _text(event.unit_id),
        "origin": event.origin,
        "action": event.action,
        "object": [event.object_kind, event.object_id],
        "before": event.before,
        "after": event.after,
        "previous": event.previous_hash,
    }
    return sha256(rfc8785.dumps(covered)).hexdigest()


def append(events: Iterable[AuditEvent]) -> None:
    """Give the events their places at the end of the chain and store them, inside the caller's transaction.

    On PostgreSQL a lock held until the transaction ends lets one transaction append at a time; on SQLite the
    transaction already is the only one that writes.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])
    last = AuditEvent.objects.order_by("-sequence").values_list("sequence", "hash").first()
    sequence, previous = last or (0, "")
    chained = []
    for event in events:
        sequence += 1
        event.sequence = sequence
        event.previous_hash = previous
        previous = event.hash = event_hash(event)
        chained.append(event)
    AuditEvent.objects.bulk_create(chained)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
