"""Add a document that is known by reference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import FrozenDocument
from thongsuot.correspondence.models import Document, DocumentOrigin, Urgency
from thongsuot.correspondence.search_text import search_text
from thongsuot.organisation.models import Unit
from vanban.document.identifier import Identifier
from vanban.document.partial_date import PartialDate

_Day = date  # `date` is a field's name below


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a document says of itself, and whether it is in force. The identifier may be in any spelling."""

    document_type: str
    identifier: str
    issuer_name: str
    subject: str
    date: PartialDate | None = None
    issuer: Unit | None = None
    urgency: Urgency = Urgency.NORMAL
    signer_name: str = ""
    signer_position: str = ""
    language: str = "vi"
    page_count: int | None = None
    effective_on: _Day | None = None
    ceased_on: _Day | None = None
    note: str = ""


@audited()
def add_document(
    *,
    facts: DocumentFacts,
    by: Actor,
    at: datetime,
    origin: DocumentOrigin = DocumentOrigin.REFERENCE,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> Document:
    """The document; with an `id` that exists, that document corrected. FrozenDocument where it is one of our issued."""
    key = id or uuid4()
    stored = Document.objects.filter(pk=key).first()
    if stored is not None and stored.frozen_at is not None:
        raise FrozenDocument
    parts = Identifier.parse(facts.identifier)
    document = Document(
        id=key,
        origin=stored.origin if stored else origin,
        document_type=facts.document_type,
        number=parts.number or "",
        year=parts.year or "",
        symbol=parts.symbol or "",
        identifier=parts.text,
        date=facts.date,
        issuer=facts.issuer,
        issuer_name=facts.issuer_name,
        subject=facts.subject,
        urgency=facts.urgency,
        signer_name=facts.signer_name,
        signer_position=facts.signer_position,
        language=facts.language,
        page_count=facts.page_count,
        effective_on=facts.effective_on,
        ceased_on=facts.ceased_on,
        note=facts.note,
        added_at=stored.added_at if stored else at,
    )
    document.search_text = search_text(document)
    save_row(document, action="add_document", by=by, at=at)
    return document
