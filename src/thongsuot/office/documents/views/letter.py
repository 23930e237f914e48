"""Writing a document, and writing it anew."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.draft_letter import draft_letter
from thongsuot.correspondence.actions.revise_letter import revise_letter
from thongsuot.correspondence.letter import text_of_body
from thongsuot.correspondence.models import Document, OutgoingDocument
from thongsuot.correspondence.queries.signing import signers_in
from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.documents.letter_form import LetterChangeForm, NewLetterForm, filled_in
from thongsuot.office.documents.steps import report_of
from thongsuot.office.documents.views.steps import outgoing_of
from thongsuot.office.page import page
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.office.typed import key_in
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import issuing_bodies, names_on


@open_to(AUTHORS, methods=FORM)
def new_letter(request: OfficeRequest) -> HttpResponse:
    """A document of the own body or of one that the own unit serves; `?reply=` names the one it answers."""
    acting = request.acting
    holder = acting.holder()
    replied = _replied(request)
    bodies = issuing_bodies(holder.unit, acting.day)
    initial: dict[str, object] = {"id": uuid4(), "document_type": "Công văn", "recipients": "Như trên"}
    if replied is not None:
        initial["addressees"] = replied.issuer_name
    form = NewLetterForm(
        request.POST or None,
        bodies=list(names_on(bodies, acting.day).items()),
        signers=signers_in(bodies, acting.day),
        day=acting.day,
        initial=initial,
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/documents/letter.html", status=status, form=form, replied=replied)

    def then(outgoing: OutgoingDocument) -> str:
        return reverse("document", args=[outgoing.document_id])

    return submit(
        request,
        form,
        lambda: draft_letter(
            letter=form.letter(),
            issuing_unit=form.body(),
            replies_to=replied,
            by=holder,
            at=acting.at,
            id=form.cleaned_data["id"],
        ),
        done=_("Đã lưu dự thảo."),
        then=then,
        again=again,
    )


@open_to(AUTHORS, methods=FORM, about=Document, relations=OWN)
def edit_letter(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The draft's text again; saving it makes a further version. Not found where typing would lose what it holds."""
    acting, outgoing = request.acting, outgoing_of(request, pk)
    version = outgoing.current_version
    if version is None or report_of(outgoing) is not None or text_of_body(version.structured()) is None:
        raise Http404
    body = Unit.objects.filter(pk=outgoing.issuing_unit_id)
    signers = signers_in(body, acting.day)
    form = LetterChangeForm(
        request.POST or None,
        bodies=list(names_on(body, acting.day).items()),
        signers=signers,
        day=acting.day,
        initial=filled_in(outgoing, signers),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request, "office/documents/letter.html", status=status, form=form, document=outgoing.document, replied=None
        )

    return submit(
        request,
        form,
        lambda: revise_letter(
            outgoing=outgoing,
            letter=form.letter(),
            seen=form.cleaned_data["version"],
            by=acting.holder(),
            at=acting.at,
        ),
        done=_("Đã lưu phiên bản mới."),
        then=lambda _version: reverse("document", args=[pk]),
        again=again,
    )


def _replied(request: OfficeRequest) -> Document | None:
    """The visible document that the address says is answered."""
    told = request.GET.get("reply")
    if not told:
        return None
    return get_object_or_404(visible_documents(request.acting.holder(), request.acting.day), pk=key_in(told))
