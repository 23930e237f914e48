"""Take the number back from a document that is not yet issued."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.restate_document import restate_document
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.actions.void_entry import void_entry
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep, RegisterEntry
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


@audited()
def void_number(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str) -> OutgoingStep:
    """The number becomes void, with `remark` as its reason; the document is signed and without a number again."""
    taken = take_step(outgoing=outgoing, step=Step.VOID_NUMBER, by=by, at=at, remark=remark)
    document = outgoing.document
    for entry in RegisterEntry.objects.filter(
        document=document, register__unit=outgoing.issuing_unit, register__direction="outgoing", voided_at=None
    ):
        void_entry(entry=entry, reason=remark, by=by.actor(), at=at)
    restate_document(document, number="", identifier=f"/{document.symbol}", date=None)
    outgoing.refresh_from_db()
    return taken
