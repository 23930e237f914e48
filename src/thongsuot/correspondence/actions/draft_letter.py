"""Draft a document of one's own body: start it, with its first text."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.relate_documents import relate_documents
from thongsuot.correspondence.actions.save_version import save_version
from thongsuot.correspondence.actions.start_outgoing import start_outgoing
from thongsuot.correspondence.letter import Letter, compose_letter
from thongsuot.correspondence.models import Document, DocumentRelationKind, OutgoingDocument
from thongsuot.correspondence.queries.framing import notice_for
from thongsuot.organisation.models import Position, Unit


@audited()
def draft_letter(
    *,
    letter: Letter,
    issuing_unit: Unit,
    by: Position,
    at: datetime,
    replies_to: Document | None = None,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> OutgoingDocument:
    """The outgoing document with its first version, related to the one that it replies to.

    Drafting it twice with the same `id` drafts it once. NoSigningAuthority; NotEntitled as of `start_outgoing`.
    """
    outgoing = start_outgoing(
        document_type=letter.document_type,
        subject=letter.subject,
        issuing_unit=issuing_unit,
        urgency=letter.urgency,
        by=by,
        at=at,
        id=id,
    )
    if outgoing.current_version_id is not None:
        return outgoing
    content = compose_letter(letter, issuing_unit, by.unit, timezone.localdate(at), notice_for(by))
    save_version(outgoing=outgoing, content=content, by=by, at=at)
    if replies_to is not None:
        relate_documents(
            source=outgoing.document, kind=DocumentRelationKind.REPLIES, target=replies_to, by=by.actor(), at=at
        )
    return outgoing
