"""Give a signed document its number and date of issue."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.take_number import take_number
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.models import Direction, Document, OutgoingDocument, RegisterEntry
from thongsuot.correspondence.queries.registers import register_of
from thongsuot.correspondence.states import Step
from thongsuot.organisation.models import Position
from vanban.document.partial_date import PartialDate


@audited()
def number_document(*, outgoing: OutgoingDocument, by: Position, at: datetime, series: str = "") -> RegisterEntry:
    """Take the next number of the issuing body's register of that series; the day is the date of issue.

    Numbers below 10 are written with a zero before them (NĐ 30/2020, Phụ lục I, Phần I, II.3). RegisterMissing,
    RegisterClosed, NumberOutOfOrder; else as of `take_step`.
    """
    day = timezone.localdate(at)
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
    Document.objects.filter(pk=document.pk).update(
        number=number, identifier=f"{number}/{document.symbol}", date=PartialDate.from_date(day)
    )
    outgoing.refresh_from_db()
    return entry
