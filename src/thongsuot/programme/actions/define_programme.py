"""Define a programme: its key, its name, the documents that govern it, when it runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.programme.models import Programme
from thongsuot.programme.recording import create_once


@audited()
def define_programme(
    *,
    client_id: UUID,
    key: str,
    name: str,
    governed_by: Sequence[Document],
    active_from: date,
    active_to: date | None = None,
    by: Actor,
    at: datetime,
) -> Programme:
    """The programme; made once for a `client_id`. InvalidRecord where a field does not fit."""
    row = Programme(client_id=client_id, key=key, name=name, active_from=active_from, active_to=active_to)
    programme, _ = create_once(row, action="define_programme", by=by, at=at, many={"governed_by": governed_by})
    return programme
