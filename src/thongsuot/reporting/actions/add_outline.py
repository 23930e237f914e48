"""Take over an outline file."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.facts.canonical import sha256_hex
from thongsuot.organisation.ids import natural_id
from thongsuot.reporting.errors import OutlineChanged
from thongsuot.reporting.models import Outline
from thongsuot.reporting.outline.parse import parse_outline
from thongsuot.reporting.queries.outlines import known_fact


@audited()
def add_outline(*, source: str, by: Actor, at: datetime) -> Outline:
    """The outline that the YAML text describes; the same text again gives the same row.

    OutlineError names every mistake; OutlineChanged where this key and version exists with other words.
    """
    parsed = parse_outline(source, known_fact)
    key: UUID = natural_id("outline", parsed.key, str(parsed.version))
    digest = sha256_hex(source.encode())
    stored = Outline.objects.filter(pk=key).first()
    if stored is not None:
        if stored.content_hash != digest:
            raise OutlineChanged(parsed.key, parsed.version)
        return stored
    row = Outline(
        id=key,
        key=parsed.key,
        version=parsed.version,
        name=parsed.name,
        source=source,
        content_hash=digest,
        added_at=at,
    )
    save_row(row, action="add_outline", by=by, at=at)
    return row
