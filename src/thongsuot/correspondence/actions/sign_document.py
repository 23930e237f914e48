"""Sign a document: the person's act."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import Document, OutgoingDocument, OutgoingStep
from thongsuot.correspondence.queries.signing import authority_for
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position


@audited()
def sign_document(*, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "") -> OutgoingStep:
    """Sign the current version, which is frozen by it: number and date come later, into fields outside the text.

    NoSigningAuthority where no record lets the position sign such a document on that day; else as of `take_step`.
    """
    document = outgoing.document
    authority = authority_for(by, outgoing.issuing_unit, document.document_type, timezone.localdate(at))
    taken = take_step(
        outgoing=outgoing, step=Step.SIGN, by=by, at=at, remark=remark, signing_authority=authority, signed_at=at
    )
    outgoing.versions.filter(current_of=outgoing, frozen_at=None).update(frozen_at=at)
    Document.objects.filter(pk=document.pk).update(signer_name=by.person.full_name, signer_position=by.title)
    outgoing.refresh_from_db()
    return taken
