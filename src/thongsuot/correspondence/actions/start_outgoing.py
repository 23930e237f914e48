"""Start an outgoing document."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.utils import timezone
from django.utils.translation import gettext_noop

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NotEntitled
from thongsuot.correspondence.models import Document, DocumentOrigin, OutgoingDocument, Urgency
from thongsuot.correspondence.queries.symbols import symbol_for
from thongsuot.correspondence.search_text import search_text
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.positions import require_in_office
from thongsuot.organisation.queries.units import name_on, serves_or_is
from thongsuot.organisation.roles import AUTHORS


@audited()
def start_outgoing(
    *,
    document_type: str,
    subject: str,
    issuing_unit: Unit,
    by: Position,
    at: datetime,
    urgency: Urgency = Urgency.NORMAL,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> OutgoingDocument:
    """A document that `issuing_unit` is to issue and the unit of `by` drafts; its symbol follows from both.

    Starting it twice with the same `id` starts it once. NotEntitled where the position is none of those that draft,
    or its unit neither is the issuing body nor serves it.
    """
    key, day = id or uuid4(), timezone.localdate(at)
    known = OutgoingDocument.objects.filter(pk=key).first()
    if known is not None:
        return known
    require_in_office(by, day)
    if by.role not in AUTHORS or not serves_or_is(by.unit, issuing_unit, day):
        raise NotEntitled(by.title, gettext_noop("soạn thảo"))
    symbol = symbol_for(document_type, issuing_unit, by.unit, day)
    document = Document(
        origin=DocumentOrigin.OUTGOING,
        document_type=document_type,
        symbol=symbol,
        identifier=f"/{symbol}",
        issuer=issuing_unit,
        issuer_name=name_on(issuing_unit, day).name,
        subject=subject,
        urgency=urgency,
        added_at=at,
    )
    document.search_text = search_text(document)
    save_row(document, action="start_outgoing", by=by.actor(), at=at)
    outgoing = OutgoingDocument(id=key, document=document, issuing_unit=issuing_unit, drafting_unit=by.unit, drafter=by)
    save_row(outgoing, action="start_outgoing", by=by.actor(), at=at)
    return outgoing
