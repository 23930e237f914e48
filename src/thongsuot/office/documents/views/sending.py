"""Sending an issued document."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.models import Channel, Document
from thongsuot.exchange.actions.dispatch_document import dispatch_document
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.documents.forms import SendForm
from thongsuot.office.documents.views.steps import outgoing_of
from thongsuot.office.page import page
from thongsuot.office.rights import FORM, OWN, REGISTRY, open_to
from thongsuot.organisation.queries.units import names_of_all


@open_to(REGISTRY, methods=FORM, about=Document, relations=OWN)
def send(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Choose to whom it goes, and how."""
    acting, outgoing = request.acting, outgoing_of(request, pk)
    form = SendForm(request.POST or None, names=names_of_all(acting.day, without=outgoing.issuing_unit))

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/documents/send.html", status=status, form=form, document=outgoing.document)

    return submit(
        request,
        form,
        lambda: dispatch_document(
            outgoing=outgoing,
            to_units=form.chosen(),
            channel=Channel(form.cleaned_data["channel"]),
            by=acting.holder().actor(),
            at=acting.at,
        ),
        done=_("Đã ghi nhận việc gửi văn bản."),
        then=lambda _sent: reverse("document", args=[pk]),
        again=again,
    )
