"""Write a drafted document anew: what it states, and its text as a further version."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.restate_document import restate_document
from thongsuot.correspondence.actions.save_version import save_version
from thongsuot.correspondence.letter import Letter, compose_letter
from thongsuot.correspondence.models import DocumentVersion, OutgoingDocument
from thongsuot.correspondence.queries.framing import notice_for
from thongsuot.organisation.models import Position


@audited()
def revise_letter(
    *, outgoing: OutgoingDocument, letter: Letter, seen: int, by: Position, at: datetime, note: str = ""
) -> DocumentVersion:
    """The version that stands now; `seen` is the number of the one that was written anew.

    ChangedMeanwhile, NotEditable, NotEntitled as of `save_version`; NoSigningAuthority.
    """
    content = compose_letter(
        letter, outgoing.issuing_unit, outgoing.drafting_unit, timezone.localdate(at), notice_for(by)
    )
    version = save_version(outgoing=outgoing, content=content, by=by, at=at, note=note, seen=seen)
    document = outgoing.document
    stated = {
        "document_type": letter.document_type,
        "subject": letter.subject,
        "urgency": letter.urgency,
        "symbol": content.header.symbol or "",
        "identifier": content.header.identifier or "",
    }
    changed = {name: value for name, value in stated.items() if getattr(document, name) != value}
    if changed:
        before = {name: str(getattr(document, name)) for name in changed}
        restate_document(document, **changed)
        after = {name: str(value) for name, value in changed.items()}
        record_event(action="revise_letter", about=document, by=by.actor(), at=at, before=before, after=after)
    outgoing.refresh_from_db()
    return version
