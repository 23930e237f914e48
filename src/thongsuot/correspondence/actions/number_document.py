"""Give a signed document its number and date of issue."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.restate_document import restate_document
from thongsuot.correspondence.actions.store_rendition import store_rendition
from thongsuot.correspondence.actions.take_number import take_number
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import Direction, OutgoingDocument, RegisterEntry
from thongsuot.correspondence.queries.registers import register_of
from thongsuot.correspondence.queries.renditions import rendition_of
from thongsuot.correspondence.states import Step
from thongsuot.files.queries import read_file
from thongsuot.organisation.models import Position
from thongsuot.signing.filling import fill_form, number_and_date
from vanban.document.partial_date import PartialDate


@audited()
def number_document(*, outgoing: OutgoingDocument, by: Position, at: datetime, series: str = "") -> RegisterEntry:
    """Take the next number of the issuing body's register of that series; the day is the date of issue.

    Numbers below 10 are written with a zero before them (NĐ 30/2020, Phụ lục I, Phần I, II.3); in a document signed
    electronically, number and date go into their fields. RegisterMissing, RegisterClosed, NumberOutOfOrder; else as of
    `take_step`.
    """
    day = timezone.localdate(at)
    signed = rendition_of(outgoing)
    take_step(outgoing=outgoing, step=Step.NUMBER, by=by, at=at)
    document = outgoing.document
    entry = take_number(
        register=register_of(outgoing.issuing_unit, Direction.OUTGOING, day.year, series),
        document=document,
        day=day,
        by=by.actor(),
        at=at,
        entered_by=by,
    )
    number = f"{entry.number:02d}"
    restate_document(document, number=number, identifier=f"{number}/{document.symbol}", date=PartialDate.from_date(day))
    outgoing.refresh_from_db()
    if signed is not None:
        content = fill_form(read_file(signed.file), number_and_date(number, day))
        store_rendition(outgoing=outgoing, content=content, certificate=None, by=by, at=at)
    return entry
