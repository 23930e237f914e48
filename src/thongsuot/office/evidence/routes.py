"""The addresses at which a record's evidence is worked on, and the record taken back: the same for each sort."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.functional import Promise

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.evidence import acts
from thongsuot.office.evidence.places import PLACES, Subject
from thongsuot.office.rights import AUTHORS, FORM, OWN, OWN_AND_BELOW, WORKING, WRITE, open_to
from thongsuot.organisation.models import Position

Rows = Callable[[Position, date], "QuerySet[Subject]"]


def evidence_routes(kind: type[Subject], *, own: Rows, visible: Rows, withdrawn: Promise) -> list[URLPattern]:
    """For records of one kind: which may be changed, which may be seen, and what to say once one is withdrawn."""

    def found(request: OfficeRequest, rows: Rows, pk: UUID) -> Subject:
        acting = request.acting
        return get_object_or_404(rows(acting.holder(), acting.day), pk=pk)

    def standing(position: Position, day: date) -> QuerySet[Subject]:
        return own(position, day).filter(withdrawn_at__isnull=True)

    @open_to(AUTHORS, methods=FORM, about=kind, relations=OWN)
    def photos(request: OfficeRequest, pk: UUID) -> HttpResponse:
        return acts.add_photos(request, found(request, standing, pk))

    @open_to(AUTHORS, methods=FORM, about=kind, relations=OWN)
    def reference(request: OfficeRequest, pk: UUID) -> HttpResponse:
        return acts.add_reference(request, found(request, standing, pk))

    @open_to(AUTHORS, methods=WRITE, about=kind, relations=OWN)
    def withdraw(request: OfficeRequest, pk: UUID) -> HttpResponse:
        return acts.withdraw(request, found(request, standing, pk), done=str(withdrawn))

    @open_to(WORKING, about=kind, relations=OWN_AND_BELOW)
    def file(request: OfficeRequest, pk: UUID, piece: UUID) -> HttpResponse:
        return acts.open_piece(request, found(request, visible, pk), piece)

    @open_to(AUTHORS, methods=WRITE, about=kind, relations=OWN)
    def consent(request: OfficeRequest, pk: UUID, piece: UUID) -> HttpResponse:
        return acts.agree_to_piece(request, found(request, standing, pk), piece)

    @open_to(AUTHORS, methods=WRITE, about=kind, relations=OWN)
    def withdraw_piece(request: OfficeRequest, pk: UUID, piece: UUID) -> HttpResponse:
        return acts.withdraw_piece(request, found(request, standing, pk), piece)

    places = PLACES[kind]
    return [
        path("<uuid:pk>/photos/", photos, name=places.photos),
        path("<uuid:pk>/references/", reference, name=places.reference),
        path("<uuid:pk>/withdrawal/", withdraw, name=places.record_withdrawal),
        path("<uuid:pk>/evidence/<uuid:piece>/", file, name=places.file),
        path("<uuid:pk>/evidence/<uuid:piece>/consent/", consent, name=places.consent),
        path("<uuid:pk>/evidence/<uuid:piece>/withdrawal/", withdraw_piece, name=places.withdrawal),
    ]
