"""Recall an issued document."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.relate_documents import relate_documents
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import Document, DocumentRelationKind, OutgoingDocument, OutgoingStep
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


@audited()
def recall_document(
    *, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str, notice: Document | None = None
) -> OutgoingStep:
    """Recall it, for the reason in `remark`; it stays on record. `notice` is the document that tells its receivers.

    Source: Nghị định 30/2020/NĐ-CP, Điều 18.4. Errors as of `take_step`.
    """
    taken = take_step(outgoing=outgoing, step=Step.RECALL, by=by, at=at, remark=remark)
    if notice is not None:
        kind = DocumentRelationKind.RECALLS
        relate_documents(source=notice, kind=kind, target=outgoing.document, by=by.actor(), at=at)
    return taken
