"""The page of one report: its text with facts and findings, what is missing, and its life."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse

from thongsuot.correspondence.models import FileRole
from thongsuot.correspondence.queries.dossier import dossier_of
from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.documents.life import life_of
from thongsuot.office.page import page
from thongsuot.office.reports.filling import Fillings, fillings_of
from thongsuot.office.reports.reading import read_report
from thongsuot.office.reports.views.found import found_report
from thongsuot.office.rights import AUTHORS, OWN, WORKING, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import last_names_on
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.editing import may_answer_for, may_edit
from thongsuot.reporting.queries.outlines import outline_of
from thongsuot.reporting.queries.series import may_follow, own_submission, sources_of, versions_of


@open_to(WORKING, about=Report, relations=OWN)
def report(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Everything about it; a click on a figure shows where it comes from."""
    acting = request.acting
    holder, found = acting.holder(), found_report(request, pk)
    document = found.outgoing.document
    dossier = dossier_of(document, holder, acting.day)
    editable = may_edit(found.outgoing, holder, acting.day)
    reading = read_report(found, visible_documents(holder, acting.day), may_edit=editable)
    fillings = Fillings()
    if reading.review is not None:
        fillings = fillings_of(
            found,
            reading.review,
            may_edit=editable,
            may_enter=holder.role in AUTHORS,
        )
    sources = sources_of(found, holder, acting.day)
    said = {one.section: one for one in found.nil_assertions.select_related("by__person")}
    titles = {
        section.key: f"{'.'.join(path)} {section.title.source}" for path, section in outline_of(found.outline).walk()
    }
    return page(
        request,
        "office/reports/report.html",
        report=found,
        document=document,
        dossier=dossier,
        outgoing=dossier.outgoing,
        life=life_of(dossier, holder, acting.day),
        reading=reading,
        fillings=fillings,
        nil=[(said[key], title) for key, title in titles.items() if key in said],
        accepted=found.accepted_findings.select_related("by__person"),
        may_edit=editable,
        may_answer=may_answer_for(found.outgoing, holder, acting.day),
        may_follow=may_follow(found, holder, acting.day),
        versions=versions_of(found, holder, acting.day),
        submission=own_submission(found, holder, acting.day),
        sources=sources,
        source_names=last_names_on(Unit.objects.filter(pk__in=[one.unit_id for one in sources]), acting.day),
        issued_file=next((one for one in dossier.files if one.role == FileRole.PDF), None),
        today=acting.day,
    )
