"""The submission slip that goes with a draft to its signer."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.write_slip import write_slip
from thongsuot.correspondence.models import Document
from thongsuot.correspondence.papers import slip_document
from thongsuot.correspondence.queries.signing import signers_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.documents.forms import SlipForm
from thongsuot.office.documents.views.files import pdf_of
from thongsuot.office.documents.views.steps import outgoing_of
from thongsuot.office.page import page
from thongsuot.office.rights import AUTHORS, FORM, OWN, WORKING, open_to


@open_to(AUTHORS, methods=FORM, about=Document, relations=OWN)
def slip(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Write what the signer is told about the draft."""
    acting, outgoing = request.acting, outgoing_of(request, pk)
    document = outgoing.document
    signers = signers_of(outgoing.issuing_unit, document.document_type, acting.day)
    form = SlipForm(request.POST or None, signers=signers, initial={"signer": signers.first()})

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/documents/slip.html", status=status, form=form, document=document)

    return submit(
        request,
        form,
        lambda: write_slip(outgoing=outgoing, by=acting.holder(), at=acting.at, **form.cleaned_data),
        done=_("Đã lập phiếu trình."),
        then=lambda _slip: reverse("document", args=[pk]),
        again=again,
    )


@open_to(WORKING, about=Document, relations=OWN)
def slip_print(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The newest slip as a PDF."""
    outgoing = outgoing_of(request, pk)
    newest = outgoing.slips.select_related("signer__person", "written_by__person").order_by("written_at").last()
    if newest is None:
        raise Http404
    return pdf_of(slip_document(newest), "phieu-trinh.pdf", request)
