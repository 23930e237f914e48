"""Seal a signed and numbered document."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.store_rendition import store_rendition
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.errors import SealByKey
from thongsuot.correspondence.models import OutgoingDocument, OutgoingStep
from thongsuot.correspondence.pens import Pen, require_own
from thongsuot.correspondence.queries.renditions import rendition_of
from thongsuot.correspondence.states import Step
from thongsuot.files.queries import read_file
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.units import name_on
from thongsuot.signing.agency import sign_as_agency
from thongsuot.signing.sign import Act


@audited()
def seal_document(
    *, outgoing: OutgoingDocument, by: Position, at: datetime, remark: str = "", pen: Pen | None = None
) -> OutgoingStep:
    """The registry seals only what was signed and numbered (NĐ 30/2020, Điều 17, 32.2).

    What a person signed electronically is sealed by the agency's key, with the `pen` of the issuing body's own
    certificate; what was signed on paper, on paper. SealByKey, NotYourCertificate; errors of `signing`; else as of
    `take_step`.
    """
    numbered = rendition_of(outgoing)
    if numbered is not None and pen is None:
        raise SealByKey(electronic=True)
    taken = take_step(outgoing=outgoing, step=Step.SEAL, by=by, at=at, remark=remark)
    if pen is None:
        return taken
    if numbered is None:
        raise SealByKey(electronic=False)
    day = timezone.localdate(at)
    require_own(pen, outgoing.issuing_unit, None, day)
    name = name_on(outgoing.issuing_unit, day)
    act = Act(timezone.localtime(at), name.name, "Ký số của cơ quan, tổ chức", name.place_name)
    content = sign_as_agency(read_file(numbered.file), key=pen.key, seal=pen.image, act=act)
    store_rendition(outgoing=outgoing, content=content, certificate=pen.certificate, by=by, at=at)
    return taken
