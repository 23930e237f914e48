"""Asking units for their opinion on a draft, giving one, and answering it."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.ask_opinions import ask_opinions
from thongsuot.correspondence.actions.give_opinion import give_opinion
from thongsuot.correspondence.actions.respond_to_opinion import respond_to_opinion
from thongsuot.correspondence.models import Document, Opinion, ResponseKind
from thongsuot.correspondence.papers import response_table
from thongsuot.correspondence.queries.consultations import opinions_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.documents.forms import AskForm, OpinionForm, ResponseForm
from thongsuot.office.documents.views.files import pdf_of
from thongsuot.office.documents.views.steps import outgoing_of
from thongsuot.office.page import page
from thongsuot.office.rights import AUTHORS, FORM, HEADS, OWN, WORKING, open_to
from thongsuot.organisation.queries.units import names_of_all


@open_to(AUTHORS, methods=FORM, about=Document, relations=OWN)
def ask(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Choose the units and the day by which they are to answer."""
    acting, outgoing = request.acting, outgoing_of(request, pk)
    form = AskForm(request.POST or None, names=names_of_all(acting.day, without=outgoing.drafting_unit))

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/documents/ask.html", status=status, form=form, document=outgoing.document)

    return submit(
        request,
        form,
        lambda: ask_opinions(
            outgoing=outgoing,
            units=form.chosen(),
            due_on=form.cleaned_data["due_on"],
            text=form.cleaned_data["text"],
            by=acting.holder(),
            at=acting.at,
        ),
        done=_("Đã gửi lấy ý kiến."),
        then=lambda _asked: reverse("document", args=[pk]),
        again=again,
    )


@open_to(HEADS, methods=FORM, about=Document, relations=OWN)
def give(request: OfficeRequest, pk: UUID, opinion: UUID) -> HttpResponse:
    """Say what the own unit thinks of the draft."""
    acting, asked = request.acting, _opinion(request, pk, opinion)
    form = OpinionForm(request.POST or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request, "office/documents/opinion.html", status=status, form=form, opinion=asked, today=acting.day, pk=pk
        )

    return submit(
        request,
        form,
        lambda: give_opinion(
            opinion=asked,
            agrees=form.cleaned_data["agrees"] == "yes",
            text=form.cleaned_data["text"],
            by=acting.holder(),
            at=acting.at,
        ),
        done=_("Đã gửi ý kiến."),
        then=lambda _given: reverse("document", args=[pk]),
        again=again,
    )


@open_to(AUTHORS, methods=FORM, about=Document, relations=OWN)
def respond(request: OfficeRequest, pk: UUID, opinion: UUID) -> HttpResponse:
    """Say what became of an opinion."""
    acting, given = request.acting, _opinion(request, pk, opinion)
    form = ResponseForm(request.POST or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request, "office/documents/response.html", status=status, form=form, opinion=given, today=acting.day, pk=pk
        )

    return submit(
        request,
        form,
        lambda: respond_to_opinion(
            opinion=given,
            response=ResponseKind(form.cleaned_data["response"]),
            text=form.cleaned_data["text"],
            by=acting.holder(),
            at=acting.at,
        ),
        done=_("Đã ghi nội dung tiếp thu, giải trình."),
        then=lambda _answered: reverse("document", args=[pk]),
        again=again,
    )


@open_to(WORKING, about=Document, relations=OWN)
def opinions_print(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """What units said of the draft and what became of it, as a PDF."""
    acting, outgoing = request.acting, outgoing_of(request, pk)
    if not opinions_of(outgoing).exists():
        raise Http404
    return pdf_of(response_table(outgoing, by=acting.holder(), day=acting.day), "tong-hop-y-kien.pdf", request)


def _opinion(request: OfficeRequest, pk: UUID, opinion: UUID) -> Opinion:
    outgoing = outgoing_of(request, pk)
    return get_object_or_404(opinions_of(outgoing).select_related("consultation__outgoing__document"), pk=opinion)
