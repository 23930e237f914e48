"""Beginning the own report that a request asks; naming who answers for a unit that cannot."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.signing import signers_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press, submit
from thongsuot.office.page import page
from thongsuot.office.reports.begin import BeginForm
from thongsuot.office.requests.views.found import found_request, own_request
from thongsuot.office.rights import AUTHORS, FORM, OWN, WRITE, open_to
from thongsuot.office.typed import key_in
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import last_names_on
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.name_answering_unit import name_answering_unit
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.listing import own_answers
from thongsuot.reporting.queries.outlines import outline_of


@open_to(AUTHORS, methods=FORM, about=ReportRequest, relations=OWN)
def request_begin(request: OfficeRequest, pk: UUID, unit: UUID) -> HttpResponse:
    """Say who signs; the report is then drafted from the records. One that was begun already is shown instead."""
    acting, found = request.acting, found_request(request, pk)
    holder = acting.holder()
    answer = next((one for one in own_answers(found, holder, acting.day) if one.addressee.unit_id == unit), None)
    if answer is None or answer.answering is None or not answer.is_ours:
        raise Http404
    if answer.report is not None and request.method != "POST":
        return HttpResponseRedirect(reverse("report", args=[answer.report.pk]), status=HTTPStatus.SEE_OTHER)
    reporting, answering = answer.addressee.unit, answer.answering
    signers = signers_of(answering, outline_of(found.outline).document_type, acting.day)
    form = BeginForm(request.POST or None, signers=signers, follows=False)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/requests/begin.html",
            status=status,
            form=form,
            asked=found,
            unit=reporting,
            answering=answering,
            units=last_names_on(Unit.objects.filter(pk__in=[unit, answering.pk]), acting.day),
            today=acting.day,
        )

    return submit(
        request,
        form,
        lambda: draft_report(
            request=found,
            unit=reporting,
            frame=form.frame(holder),
            by=holder,
            at=acting.at,
            id=form.cleaned_data["id"],
        ),
        done=_("Đã lập dự thảo từ hồ sơ."),
        then=lambda made: reverse("report", args=[made.pk]),
        again=again,
    )


@open_to(AUTHORS, methods=WRITE, about=ReportRequest, relations=OWN)
def request_answering(request: OfficeRequest, pk: UUID, unit: UUID) -> HttpResponse:
    """Name which heir answers for a unit whose work was divided."""
    acting, asked = request.acting, own_request(request, pk)
    addressee = get_object_or_404(asked.addressees.select_related("unit"), unit=unit)
    heir = get_object_or_404(Unit, pk=key_in(request.POST.get("heir")))
    return press(
        request,
        lambda: name_answering_unit(addressee=addressee, heir=heir, by=acting.holder(), at=acting.at),
        done=_("Đã giao đơn vị báo cáo thay."),
        then=reverse("request", args=[pk]),
    )
