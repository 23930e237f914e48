"""Register an incoming document."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.add_document import DocumentFacts, add_document
from thongsuot.correspondence.actions.take_number import take_number
from thongsuot.correspondence.errors import NotEntitled, PossibleDuplicate, WrongRegister
from thongsuot.correspondence.models import Direction, Document, DocumentOrigin, Register, RegisterEntry
from thongsuot.correspondence.queries.documents import possible_duplicates
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import require_in_office
from thongsuot.organisation.queries.units import serves_or_is
from thongsuot.organisation.roles import Role


@audited()
def register_incoming(
    *,
    register: Register,
    document: Document | DocumentFacts,
    by: Position,
    at: datetime,
    due_on: date | None = None,
    despite_duplicates: bool = False,
) -> RegisterEntry:
    """Enter a document that arrived on the day of `at`: one that is known already, or one that its facts tell.

    PossibleDuplicate where it seems to be in this register or, told by its facts, to be known, unless
    `despite_duplicates`; WrongRegister; NotEntitled for others than the registry of the register's body.
    """
    day = timezone.localdate(at)
    require_in_office(by, day)
    if register.direction != Direction.INCOMING:
        raise WrongRegister
    if by.role != Role.REGISTRY_CLERK or not serves_or_is(by.unit, register.unit, day):
        raise NotEntitled(by.title, gettext("đăng ký văn bản đến"))
    # Held, so that the same document sent twice at once is looked for by the second after the first has entered it.
    Register.objects.select_for_update().get(pk=register.pk)
    if not despite_duplicates:
        _refuse_duplicates(register, document)
    if isinstance(document, DocumentFacts):
        document = add_document(facts=document, origin=DocumentOrigin.INCOMING, by=by.actor(), at=at)
    elif document.origin == DocumentOrigin.REFERENCE:
        Document.objects.filter(pk=document.pk).update(origin=DocumentOrigin.INCOMING)
        document.refresh_from_db()
    return take_number(
        register=register, document=document, day=day, by=by.actor(), at=at, entered_by=by, due_on=due_on
    )


def _refuse_duplicates(register: Register, document: Document | DocumentFacts) -> None:
    known = possible_duplicates(
        document.identifier, document.issuer_name, document.date, document_type=document.document_type
    ).exclude(origin=DocumentOrigin.REFERENCE)
    if isinstance(document, Document):
        known = known.filter(register_entries__register=register, register_entries__voided_at=None)
    if known:
        raise PossibleDuplicate(str(found) for found in known)
