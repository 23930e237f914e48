"""Keep the electronic file as an act left it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import OutgoingDocument, Rendition, UnitCertificate
from thongsuot.files.actions.store_file import store_file
from thongsuot.organisation.models import Position


@audited()
def store_rendition(
    *, outgoing: OutgoingDocument, content: bytes, certificate: UnitCertificate | None, by: Position, at: datetime
) -> Rendition:
    """The file, at the stage at which the document now is; the caller holds the document's row."""
    last = outgoing.renditions.aggregate(last=Max("number"))["last"] or 0
    assert outgoing.current_version is not None
    made = Rendition.objects.create(
        outgoing=outgoing,
        number=last + 1,
        stage=outgoing.state,
        version=outgoing.current_version,
        file=store_file(content=content, at=at),
        certificate=certificate,
        made_by=by,
        made_at=at,
    )
    after = {"stage": made.stage, "file": made.file_id, "certificate": certificate and certificate.fingerprint}
    record_event(action="store_rendition", about=made, by=by.actor(), at=at, after=after)
    return made
