"""The page where files are dropped, and the forms that register what arrived."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.actions.register_incoming_file import register_incoming_file
from thongsuot.correspondence.incoming.proposal import Proposal, confirmed, propose_registration
from thongsuot.correspondence.models import Delivery, Direction, Register, RegisterEntry
from thongsuot.correspondence.queries.desk import unregistered_deliveries
from thongsuot.correspondence.queries.visible import visible_entries, visible_registers
from thongsuot.files.actions.accept_upload import AcceptedFile, accept_upload
from thongsuot.files.addresses import address_of
from thongsuot.files.inspection import Inspected
from thongsuot.files.models import StoredFile
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.carried_file import NotCarried, carried_file, file_token
from thongsuot.office.incoming.carried import carried_cited, cited_token
from thongsuot.office.incoming.forms import DeliveryForm, EntryForm, FileForm, initial_of
from thongsuot.office.page import page
from thongsuot.office.rights import FORM, OWN, REGISTRY, open_to
from thongsuot.signing.verification.statements import statements

_RECENT = 10


@open_to(REGISTRY, methods=FORM)
def incoming(request: OfficeRequest) -> HttpResponse:
    """Drop a file; what was sent inside the platform and waits; what was registered last."""
    acting = request.acting
    holder = acting.holder()
    form = FileForm(request.POST or None, request.FILES or None)

    def again(status: HTTPStatus) -> HttpResponse:
        entries = visible_entries(holder, acting.day).filter(register__direction=Direction.INCOMING)
        return page(
            request,
            "office/incoming/incoming.html",
            status=status,
            form=form,
            registers=_registers(request),
            deliveries=unregistered_deliveries(holder, acting.day)[:50],
            recent=entries.select_related("document", "register").order_by("-entered_at", "-number")[:_RECENT],
            today=acting.day,
        )

    def then(accepted: AcceptedFile) -> str:
        token = file_token(accepted.stored, accepted.inspected.name)
        return f"{reverse('incoming_new')}?{urlencode({'file': token})}"

    return submit(
        request,
        form,
        lambda: accept_upload(**form.given(), at=acting.at),
        done=_("Đã đọc tệp; hãy kiểm tra các mục được điền sẵn."),
        then=then,
        again=again,
    )


@open_to(REGISTRY, methods=FORM)
def register_new(request: OfficeRequest) -> HttpResponse:
    """Confirm what the register is to say; `?file=` names the file that was dropped, else the paper is entered."""
    acting = request.acting
    registers = _registers(request)
    token = request.GET.get("file")
    try:
        stored, inspected = (None, None) if token is None else carried_file(token)
    except NotCarried:
        messages.error(request, _("Tệp đã tải lên quá lâu; hãy tải lại tệp."))
        return HttpResponseRedirect(reverse("incoming"), status=HTTPStatus.SEE_OTHER)
    if not registers:
        return page(request, "office/incoming/no_register.html", today=acting.day)
    if request.method != "POST":
        return _proposed(request, registers, stored, inspected)
    cited = carried_cited(request.POST.get("cited_token", ""))
    form = EntryForm(request.POST, registers=registers, cited=cited, doubtful=True)
    return submit(
        request,
        form,
        _entering(request, form, inspected),
        done=_("Đã đăng ký văn bản đến."),
        then=lambda entry: reverse("document", args=[entry.document_id]),
        again=lambda status: _shown(request, form, stored, status=status),
    )


@open_to(REGISTRY, methods=FORM, about=Delivery, relations=OWN)
def register_delivery(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Enter a document that another office sent inside the platform."""
    acting = request.acting
    holder, registers = acting.holder(), _registers(request)
    delivery = get_object_or_404(unregistered_deliveries(holder, acting.day), pk=pk)
    if not registers:
        return page(request, "office/incoming/no_register.html", today=acting.day)
    document = delivery.outgoing.document
    form = DeliveryForm(request.POST or None, registers=registers)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/incoming/delivery.html", status=status, form=form, document=document)

    return submit(
        request,
        form,
        lambda: register_incoming(
            register=form.cleaned_data["register"],
            document=document,
            due_on=form.cleaned_data["due_on"],
            by=holder,
            at=acting.at,
        ),
        done=_("Đã đăng ký văn bản đến."),
        then=lambda entry: reverse("document", args=[entry.document_id]),
        again=again,
    )


def _entering(request: OfficeRequest, form: EntryForm, inspected: Inspected | None) -> Callable[[], RegisterEntry]:
    """The action that the filled form means: with the file, or of the paper alone."""
    acting = request.acting

    def enter() -> RegisterEntry:
        told = form.cleaned_data
        facts, register = form.facts(acting.day), told["register"]
        if inspected is None:
            return register_incoming(
                register=register,
                document=facts,
                due_on=told["due_on"],
                despite_duplicates=told["despite_duplicates"],
                by=acting.holder(),
                at=acting.at,
            )
        return register_incoming_file(
            register=register,
            proposal=confirmed(inspected, facts, register),
            facts=facts,
            cited=form.chosen_cited(),
            due_on=told["due_on"],
            despite_duplicates=told["despite_duplicates"],
            by=acting.holder(),
            at=acting.at,
        )

    return enter


def _proposed(
    request: OfficeRequest, registers: list[Register], stored: StoredFile | None, inspected: Inspected | None
) -> HttpResponse:
    """The form as the file proposes it, or empty."""
    if stored is None or inspected is None:
        form = EntryForm(registers=registers, cited=(), doubtful=False, initial={"document_type": "Công văn"})
        return _shown(request, form, None)
    proposal = propose_registration(
        content=inspected.content, name=inspected.name, register=registers[0], day=request.acting.day
    )
    initial = initial_of(proposal.facts, proposal.due_on)
    initial["cited"] = [str(place) for place, one in enumerate(proposal.cited) if one.known is not None]
    initial["cited_token"] = cited_token(proposal.cited)
    form = EntryForm(registers=registers, cited=proposal.cited, doubtful=bool(proposal.duplicates), initial=initial)
    return _shown(request, form, stored, proposal=proposal)


def _shown(
    request: OfficeRequest,
    form: EntryForm,
    stored: StoredFile | None,
    *,
    proposal: Proposal | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    signatures = () if proposal is None or proposal.signatures is None else statements(proposal.signatures)
    return page(
        request,
        "office/incoming/register.html",
        status=status,
        form=form,
        proposal=proposal,
        signatures=signatures,
        file_url=None if stored is None else address_of(stored, "van-ban-den", save=True),
        today=request.acting.day,
    )


def _registers(request: OfficeRequest) -> list[Register]:
    """The open incoming registers of the house for this year, the common one first."""
    acting = request.acting
    found = visible_registers(acting.holder(), acting.day).filter(
        direction=Direction.INCOMING, closed_at=None, year=acting.day.year
    )
    return list(found.order_by("series", "pk"))
