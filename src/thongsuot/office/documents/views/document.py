"""The page of one document, and of an older version of its text."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from thongsuot.correspondence.models import Document
from thongsuot.correspondence.queries.content import printed_content
from thongsuot.correspondence.queries.desk import briefings_to_note
from thongsuot.correspondence.queries.dossier import dossier_of
from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.documents.life import life_of
from thongsuot.office.documents.reading import read_text
from thongsuot.office.documents.views.steps import outgoing_of
from thongsuot.office.page import page
from thongsuot.office.rights import AUTHORS, OWN, WORKING, open_to
from thongsuot.organisation.models import Position
from thongsuot.programme.queries.work import work_behind
from thongsuot.reporting.queries.asking import letters_that_may_ask
from thongsuot.reporting.queries.visible import visible_requests


@open_to(WORKING, about=Document, relations=OWN)
def document(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """What is known of it, what can be done with it, its text with findings and citations."""
    acting = request.acting
    holder = acting.holder()
    visible = visible_documents(holder, acting.day)
    found = get_object_or_404(visible.select_related("issuer"), pk=pk)
    dossier = dossier_of(found, holder, acting.day)
    outgoing = dossier.outgoing
    reading = None
    if outgoing is not None and outgoing.current_version is not None:
        reading = read_text(printed_content(outgoing), outgoing, visible, acting.day)
    return page(
        request,
        "office/documents/document.html",
        document=found,
        dossier=dossier,
        outgoing=outgoing,
        reading=reading,
        life=life_of(dossier, holder, acting.day),
        # What the own house writes is itself work; what it carries out comes from others, or was issued.
        work=work_behind(found, holder, acting.day) if outgoing is None or outgoing.issued_at else None,
        to_note=_to_note(found, holder, acting.day),
        may_set=holder.role in AUTHORS,
        report_request=visible_requests(holder, acting.day).filter(letter=found).first(),
        may_record_request=letters_that_may_ask(holder, acting.day).filter(pk=pk).exists(),
        today=acting.day,
    )


def _to_note(document: Document, holder: Position, day: date) -> frozenset[UUID]:
    """The directions by which the holder was only to know of the document, and has not taken note of it."""
    found = briefings_to_note(holder, day).filter(direction__entry__document=document)
    return frozenset(found.values_list("direction", flat=True))


@open_to(WORKING, about=Document, relations=OWN)
def document_version(request: OfficeRequest, pk: UUID, number: int) -> HttpResponse:
    """The text as it was in an earlier version."""
    acting = request.acting
    outgoing = outgoing_of(request, pk)
    version = get_object_or_404(outgoing.versions.select_related("made_by__person"), number=number)
    visible = visible_documents(acting.holder(), acting.day)
    return page(
        request,
        "office/documents/version.html",
        document=outgoing.document,
        version=version,
        reading=read_text(version.structured(), outgoing, visible, acting.day),
    )
