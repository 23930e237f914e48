"""Taking in a report's file, by whatever road it came."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.exchange.actions.receive_submission_file import Receipt
from thongsuot.exchange.actions.receive_uploaded_submission import receive_uploaded_submission
from thongsuot.exchange.refusal import RefusedSubmission
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.requests.forms import SubmissionFileForm
from thongsuot.office.requests.views.found import own_request
from thongsuot.office.rights import FORM, OWN, WORKING, open_to
from thongsuot.office.verification.examined import ExaminedFile, examine_file
from thongsuot.reporting.models import ReportRequest


@open_to(WORKING, methods=FORM, about=ReportRequest, relations=OWN)
def request_receive(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Drop the file: it is taken in and shown; or it is said why not, what it shows of itself, and nothing is kept."""
    acting, asked = request.acting, own_request(request, pk)
    form = SubmissionFileForm(request.POST or None, request.FILES or None)
    examined: list[ExaminedFile] = []

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/requests/receive.html",
            status=status,
            form=form,
            asked=asked,
            examined=examined[0] if examined else None,
        )

    def receive() -> Receipt:
        given = form.given()
        try:
            return receive_uploaded_submission(**given, by=acting.holder(), at=acting.at)
        except RefusedSubmission:
            examined.append(examine_file(given["content"], given["name"]))
            raise

    return submit(
        request,
        form,
        receive,
        done=_("Đã nhận và xác minh báo cáo; hãy đọc rồi chấp nhận hoặc trả lại."),
        then=lambda receipt: reverse("submission", args=[receipt.submission.pk]),
        again=again,
    )
