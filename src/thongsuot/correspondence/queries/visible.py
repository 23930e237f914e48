"""What of the correspondence a position may see on a day; one query each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from thongsuot.correspondence.models import (
    Delivery,
    Document,
    DocumentOrigin,
    Opinion,
    OutgoingDocument,
    Register,
    RegisterEntry,
)
from thongsuot.correspondence.states import DeliveryState, OutgoingState
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.roles import HEADS


def visible_outgoing(position: Position, day: date) -> QuerySet[OutgoingDocument]:
    """Outgoing documents of the own house, those that it drafts for others, and those about which it is asked.

    A draft that nobody was yet asked about is seen by those who draft it, by leaders and by heads of office.
    """
    own = reach_of(position, day).own
    asked = Opinion.objects.filter(unit__in=own).values("consultation__outgoing")
    found = OutgoingDocument.objects.filter(Q(issuing_unit__in=own) | Q(drafting_unit__in=own) | Q(pk__in=asked))
    if position.role in HEADS:
        return found
    return found.filter(~Q(state=OutgoingState.DRAFTING) | Q(drafting_unit=position.unit_id))


def visible_documents(position: Position, day: date) -> QuerySet[Document]:
    """What is known by reference, stands in the own registers, was sent to the own house, or was issued by it.

    Of what is written here, that is what `visible_outgoing` says; what was issued on paper has no outgoing row.
    """
    own = reach_of(position, day).own
    registered = RegisterEntry.objects.filter(register__unit__in=own).values("document")
    sent = Delivery.objects.filter(to_unit__in=own).exclude(state=DeliveryState.QUEUED).values("outgoing__document")
    ours = visible_outgoing(position, day).values("document")
    return Document.objects.filter(
        Q(origin=DocumentOrigin.REFERENCE)
        | Q(pk__in=registered)
        | Q(pk__in=sent)
        | Q(pk__in=ours)
        | Q(issuer__in=own, outgoing__isnull=True)
    )


def readable_among(ids: Iterable[UUID], position: Position, day: date) -> frozenset[UUID]:
    """Which of these documents the position may see: to the others a page does not lead."""
    wanted = list(ids)
    return (
        frozenset(visible_documents(position, day).filter(pk__in=wanted).values_list("pk", flat=True))
        if wanted
        else frozenset()
    )


def visible_registers(position: Position, day: date) -> QuerySet[Register]:
    """The registers of the own house."""
    return Register.objects.filter(unit__in=reach_of(position, day).own)


def visible_entries(position: Position, day: date) -> QuerySet[RegisterEntry]:
    """What stands in the registers of the own house."""
    return RegisterEntry.objects.filter(register__unit__in=reach_of(position, day).own)
