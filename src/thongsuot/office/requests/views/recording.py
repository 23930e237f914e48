"""Recording that a letter which arrived asks the own body for a report."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.models import Document
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.requests.forms import RecordForm
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.reporting.actions.record_report_request import record_report_request
from thongsuot.reporting.queries.asking import letters_that_may_ask, units_that_may_ask


@open_to(AUTHORS, methods=FORM, about=Document, relations=OWN)
def request_record(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Over which period, by when, on which outline; "not found" where the letter has not arrived or asks already."""
    acting = request.acting
    holder = acting.holder()
    found = get_object_or_404(letters_that_may_ask(holder, acting.day), pk=pk)
    programmes = programmes_on(acting.day)
    form = RecordForm(
        request.POST or None,
        request.FILES or None,
        names=names_on(units_that_may_ask(holder, acting.day), acting.day).items(),
        programmes=programmes,
        initial={"programme": programmes.first(), "requesting_unit": found.issuer_id},
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/requests/record.html", status=status, form=form, letter=found)

    return submit(
        request,
        form,
        lambda: record_report_request(
            letter=found, requesting_unit=form.requesting(), question=form.question(), by=holder, at=acting.at
        ),
        done=_("Đã ghi yêu cầu báo cáo."),
        then=lambda made: reverse("request", args=[made.pk]),
        again=again,
    )
