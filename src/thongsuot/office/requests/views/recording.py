"""What a letter asks, from office to office: recorded where it arrived, by hand or from the file that came along."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.exchange.actions.take_request_file import take_request_file
from thongsuot.exchange.request_file import request_file_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.programmes.missing import missing_programme
from thongsuot.office.requests.forms import RecordForm, RequestFileForm
from thongsuot.office.requests.views.found import own_request
from thongsuot.office.rights import AUTHORS, FORM, OWN, WORKING, open_to
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.reporting.actions.record_report_request import record_report_request
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.asking import letters_that_may_ask, units_that_may_ask

_RECORDED = _("Đã ghi yêu cầu báo cáo.")


@open_to(AUTHORS, methods=FORM, about=Document, relations=OWN)
def request_record(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Over which period, by when, on which outline; "not found" where the letter has not arrived or asks already."""
    acting, letter = request.acting, _letter(request, pk)
    form = _form(request, letter, told=True)

    def record() -> ReportRequest:
        return record_report_request(
            letter=letter,
            requesting_unit=form.requesting(),
            question=form.question(),
            by=acting.holder(),
            at=acting.at,
        )

    def again(status: HTTPStatus) -> HttpResponse:
        return _page(request, letter, form, RequestFileForm(), status)

    return submit(request, form, record, done=str(_RECORDED), then=_its_page, again=again)


@open_to(AUTHORS, methods=FORM, about=Document, relations=OWN)
def request_take(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The file that came along with the letter tells all of it; where something is wrong with it, nothing is kept."""
    acting, letter = request.acting, _letter(request, pk)
    upload = RequestFileForm(request.POST or None, request.FILES or None)

    def take() -> ReportRequest:
        return take_request_file(letter=letter, **upload.given(), by=acting.holder(), at=acting.at)

    def again(status: HTTPStatus) -> HttpResponse:
        return _page(request, letter, _form(request, letter, told=False), upload, status)

    return submit(request, upload, take, done=str(_RECORDED), then=_its_page, again=again)


@open_to(WORKING, about=ReportRequest, relations=OWN)
def request_file(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The file of a request that the own house made, to go along with its letter."""
    asked = own_request(request, pk)
    name = f"yeu-cau-{asked.letter.identifier.replace('/', '-')}.json"
    answer = HttpResponse(request_file_of(asked), content_type="application/json")
    answer.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return answer


def _letter(request: OfficeRequest, pk: UUID) -> Document:
    acting = request.acting
    return get_object_or_404(letters_that_may_ask(acting.holder(), acting.day), pk=pk)


def _form(request: OfficeRequest, letter: Document, *, told: bool) -> RecordForm:
    acting = request.acting
    programmes = programmes_on(acting.day)
    return RecordForm(
        (request.POST or None) if told else None,
        (request.FILES or None) if told else None,
        names=names_on(units_that_may_ask(acting.holder(), acting.day), acting.day).items(),
        programmes=programmes,
        initial={"programme": programmes.first(), "requesting_unit": letter.issuer_id},
    )


def _page(
    request: OfficeRequest, letter: Document, form: RecordForm, upload: RequestFileForm, status: HTTPStatus
) -> HttpResponse:
    return page(
        request,
        "office/requests/record.html",
        status=status,
        form=form,
        upload=upload,
        letter=letter,
        missing=missing_programme(request.acting),
    )


def _its_page(made: ReportRequest) -> str:
    return reverse("request", args=[made.pk])
