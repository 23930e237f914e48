"""Where a figure or a sentence comes from, and a figure that a person states in its place."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.facts.model import Merging
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.reports.forms import FigureForm
from thongsuot.office.reports.source import Source, source_of
from thongsuot.office.reports.views.found import editable_report, found_report
from thongsuot.office.rights import AUTHORS, OWN, WORKING, WRITE, open_to
from thongsuot.reporting.actions.overwrite_fact import overwrite_fact
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.datasets import dataset_of
from thongsuot.reporting.queries.editing import may_edit


@open_to(WORKING, about=Report, relations=OWN)
def report_fact(request: OfficeRequest, pk: UUID, fact: UUID) -> HttpResponse:
    """The way from a field of the text to its evidence; for whoever writes the report, a form to state a figure."""
    report, acting = found_report(request, pk), request.acting
    source = _source(request, report, fact)
    editable = _is_figure(source) and may_edit(report.outgoing, acting.holder(), acting.day)
    return _shown(request, report, source, FigureForm(fact=source.anchor.fact) if editable else None)


@open_to(AUTHORS, methods=WRITE, about=Report, relations=OWN)
def report_figure(request: OfficeRequest, pk: UUID, fact: UUID) -> HttpResponse:
    """State the figure for a reason; `back` takes a stated one back, for a reason likewise."""
    report, acting = editable_report(request, pk), request.acting
    source = _source(request, report, fact)
    if not _is_figure(source):
        raise Http404
    form, back = FigureForm(request.POST, fact=source.anchor.fact), "back" in request.POST
    if back:
        form.fields["value"].required = False
    return submit(
        request,
        form,
        lambda: overwrite_fact(
            report=report,
            fact=fact,
            value=None if back else form.cleaned_data["value"],
            reason=form.cleaned_data["reason"],
            by=acting.holder(),
            at=acting.at,
        ),
        done=_("Đã lấy lại số từ hồ sơ.") if back else _("Đã nêu số liệu kèm lý do."),
        then=lambda _done: reverse("report", args=[pk]),
        again=lambda status: _shown(request, report, source, form, status),
    )


def _source(request: OfficeRequest, report: Report, fact: UUID) -> Source:
    found = source_of(fact, dataset_of(report), request.acting.holder(), request.acting.day)
    if found is None:
        raise Http404
    return found


def _is_figure(source: Source) -> bool:
    return source.anchor.entry is None and source.anchor.fact.kind.merging is not Merging.GATHER


def _shown(
    request: OfficeRequest,
    report: Report,
    source: Source,
    form: FigureForm | None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    return page(
        request,
        "office/reports/fact.html",
        part="office/reports/_source.html",
        status=status,
        report=report,
        document=report.outgoing.document,
        source=source,
        form=form,
    )
