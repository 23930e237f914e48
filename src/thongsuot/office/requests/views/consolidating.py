"""Beginning the consolidated report of a request."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.signing import signers_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.reports.begin import ConsolidateForm
from thongsuot.office.requests.views.found import own_request
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.reporting.actions.consolidate_submissions import consolidate_submissions
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.board import board_of
from thongsuot.reporting.queries.desk import requests_to_answer
from thongsuot.reporting.queries.outlines import outline_of


@open_to(AUTHORS, methods=FORM, about=ReportRequest, relations=OWN)
def request_consolidate(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Say who signs and who receives it; the report is then drafted from what was accepted."""
    acting, asked = request.acting, own_request(request, pk)
    holder, outline = acting.holder(), asked.consolidation_outline
    document_type = "Báo cáo" if outline is None else outline_of(outline).document_type
    form = ConsolidateForm(
        request.POST or None,
        signers=signers_of(asked.requesting_unit, document_type, acting.day),
        from_above=[one.request for one in requests_to_answer(holder, acting.day)],
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/requests/consolidate.html",
            status=status,
            form=form,
            asked=asked,
            board=board_of(asked, acting.day),
            today=acting.day,
        )

    return submit(
        request,
        form,
        lambda: consolidate_submissions(
            request=asked,
            frame=form.frame(holder),
            by=holder,
            at=acting.at,
            answers=form.cleaned_data.get("answers"),
            id=form.cleaned_data["id"],
        ),
        done=_("Đã lập dự thảo báo cáo tổng hợp."),
        then=lambda made: reverse("report", args=[made.pk]),
        again=again,
    )
