"""Whose a certificate is: the list, recording, ending."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.end_certificate import end_certificate
from thongsuot.correspondence.actions.register_certificate import register_certificate
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.correspondence.queries.authorities import possible_signers
from thongsuot.correspondence.queries.certificates import recorded_certificates
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.certificates.forms import CertificateFilterForm, CertificateForm
from thongsuot.office.certificates.standing import row_of
from thongsuot.office.ending import end_on_a_day
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import ADMINISTRATION, ALL_RELATIONS, FORM, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.listing import last_names
from thongsuot.organisation.queries.units import names_of_all


@open_to(ADMINISTRATION)
def certificates(request: OfficeRequest) -> HttpResponse:
    """The certificates that have not ended, or all that were ever recorded."""
    today = request.acting.day
    form = CertificateFilterForm(request.GET)
    form.is_valid()
    told = form.cleaned_data
    rows = page_of(recorded_certificates(today, words=told.get("q", ""), ended=told.get("ended", False)), request)
    shown = {one.unit_id for one in rows} | {one.position.unit_id for one in rows if one.position is not None}
    return page(
        request,
        "office/certificates/list.html",
        part="office/certificates/_rows.html",
        form=form,
        rows=rows,
        shown=[row_of(one, today) for one in rows],
        names=last_names(Unit.objects.filter(pk__in=shown)),
        conditions=conditions_of(form, request, besides=("ended",)),
        today=today,
    )


@open_to(ADMINISTRATION, methods=FORM)
def certificate_new(request: OfficeRequest) -> HttpResponse:
    """Record one."""
    acting = request.acting
    form = CertificateForm(
        request.POST or None,
        request.FILES or None,
        positions=possible_signers(acting.day),
        units=names_of_all(acting.day),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/certificates/new.html", status=status, form=form)

    def record() -> UnitCertificate:
        told = form.cleaned_data
        return register_certificate(
            unit=told["unit"],
            position=told["position"],
            certificate=told["file"],
            image=told["image"],
            device_label=told["device_label"].strip(),
            active_from=told["active_from"],
            active_to=told["active_to"],
            by=acting.holder().actor(),
            at=acting.at,
        )

    return submit(
        request,
        form,
        record,
        done=_("Đã ghi chứng thư số."),
        then=lambda _certificate: reverse("certificates"),
        again=again,
    )


@open_to(ADMINISTRATION, methods=FORM, about=UnitCertificate, relations=ALL_RELATIONS)
def certificate_end(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """From a day on it is nobody's; what was signed stays."""
    acting = request.acting
    found = get_object_or_404(UnitCertificate.objects.select_related("position__person", "unit"), pk=pk)
    return end_on_a_day(
        request,
        "office/certificates/end.html",
        lambda day: end_certificate(certificate=found, day=day, by=acting.holder().actor(), at=acting.at),
        done=_("Đã kết thúc chứng thư số."),
        then=reverse("certificates"),
        certificate=found,
        names=last_names(Unit.objects.filter(pk=found.unit_id)),
    )
