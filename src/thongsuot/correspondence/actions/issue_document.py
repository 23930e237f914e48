"""Issue a document: from here on it is frozen."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.attach_rendition import attach_rendition
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import (
    Document,
    DocumentFile,
    DocumentRelationKind,
    OutgoingDocument,
    OutgoingStep,
)
from thongsuot.correspondence.states import OutgoingState, Step
from thongsuot.organisation.models import Position


@audited()
def issue_document(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """Issue it; the database refuses from here on to change what it states, its files and its text.

    The file that was signed electronically goes out as it is. An issued document of the same body that this one
    replaces becomes replaced. Errors as of `take_step`.
    """
    attach_rendition(outgoing=outgoing, by=by, at=at)
    taken = take_step(outgoing=outgoing, step=Step.ISSUE, by=by, at=at, remark=remark, issued_at=at)
    DocumentFile.objects.filter(document_id=outgoing.document_id, frozen_at=None).update(frozen_at=at)
    Document.objects.filter(pk=outgoing.document_id).update(frozen_at=at)
    outgoing.refresh_from_db()
    replaced = OutgoingDocument.objects.filter(
        document__relations_in__source_id=outgoing.document_id,
        document__relations_in__kind=DocumentRelationKind.REPLACES,
        issuing_unit_id=outgoing.issuing_unit_id,
        state=OutgoingState.ISSUED,
    )
    for old in replaced:
        take_step(outgoing=old, step=Step.REPLACE, by=by, at=at, remark=str(outgoing.document))
    return taken
