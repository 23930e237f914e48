"""Sign a document: the person's act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.restate_document import restate_document
from thongsuot.correspondence.actions.store_rendition import store_rendition
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.pens import Pen, require_own
from thongsuot.correspondence.queries.signing import authority_for
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.units import name_on
from thongsuot.signing.person import sign_as_person
from thongsuot.signing.sign import Act
from vanban.write import Attachment, write_pdf


@audited()
def sign_document(
    *,
    outgoing: OutgoingDocument,
    by: Position,
    at: datetime,
    remark: str = "",
    pen: Pen | None = None,
    attachments: Iterable[Attachment] = (),
) -> OutgoingStep:
    """Sign the current version, which is frozen by it: number and date come later, into fields outside the text.

    With a `pen` it is signed electronically: the file is laid out, the `attachments` put into it, and certified by the
    person's signature. Without, it is signed on paper. NoSigningAuthority where no record lets the position sign such
    a document on that day; NotYourCertificate; errors of `signing`; else as of `take_step`.
    """
    document, day = outgoing.document, timezone.localdate(at)
    authority = authority_for(by, outgoing.issuing_unit, document.document_type, day)
    if pen is not None:
        require_own(pen, outgoing.issuing_unit, by, day)
    taken = take_step(
        outgoing=outgoing, step=Step.SIGN, by=by, at=at, remark=remark, signing_authority=authority, signed_at=at
    )
    outgoing.versions.filter(current_of=outgoing, frozen_at=None).update(frozen_at=at)
    restate_document(document, signer_name=by.person.full_name, signer_position=by.title)
    outgoing.refresh_from_db()
    if pen is not None:
        content = _signed(outgoing, pen, by, at, tuple(attachments))
        store_rendition(outgoing=outgoing, content=content, certificate=pen.certificate, by=by, at=at)
    return taken


def _signed(
    outgoing: OutgoingDocument, pen: Pen, by: Position, at: datetime, attachments: tuple[Attachment, ...]
) -> bytes:
    assert outgoing.current_version is not None
    day = timezone.localdate(at)
    laid_out = write_pdf(outgoing.current_version.structured(), day=day, attachments=attachments, made_at=at, form=True)
    place = name_on(outgoing.issuing_unit, day).place_name
    act = Act(timezone.localtime(at), by.person.full_name, "Ký ban hành", place)
    return sign_as_person(laid_out, key=pen.key, image=pen.image, act=act)
