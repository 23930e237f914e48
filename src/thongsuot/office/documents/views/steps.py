"""The buttons of an outgoing document's life."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.approve_stage import approve_stage
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.errors import ChangedMeanwhile
from thongsuot.correspondence.models import Document, OutgoingDocument
from thongsuot.correspondence.pens import open_pen
from thongsuot.correspondence.queries.certificates import certificates_of
from thongsuot.correspondence.queries.visible import visible_outgoing
from thongsuot.correspondence.states import Step
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press
from thongsuot.office.documents.steps import BUTTONS, Taken, report_of, take
from thongsuot.office.rights import OWN, WORKING, WRITE, open_to
from thongsuot.office.typed import typed
from thongsuot.reporting.actions.sign_report import sign_report

_BUTTONS = {button.step: button for button in BUTTONS}


def outgoing_of(request: OfficeRequest, pk: UUID) -> OutgoingDocument:
    """The outgoing document that the address names, where the position sees it; else "not found"."""
    acting = request.acting
    seen = visible_outgoing(acting.holder(), acting.day)
    found = seen.select_related("document", "issuing_unit", "drafting_unit", "current_version")
    return get_object_or_404(found, document=pk)


@open_to(WORKING, methods=WRITE, about=Document, relations=OWN)
def step(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Take the step that the button names."""
    outgoing, acting = outgoing_of(request, pk), request.acting
    wanted = next((one for one in _BUTTONS if one.value == request.POST.get("step")), None)
    if wanted is None:
        raise Http404
    taken = Taken(outgoing, acting.holder(), acting.at, typed(request, "remark"))
    secret = typed(request, "secret") if request.POST.get("means") == "key" else None

    def action() -> object:
        _require_seen(request, outgoing)
        if wanted is Step.SIGN:
            return _sign(taken, secret, acting.day)
        return _seal(taken, secret, acting.day) if wanted is Step.SEAL else take(wanted, taken)

    return press(request, action, done=str(_BUTTONS[wanted].done), then=_back(request, outgoing))


@open_to(WORKING, methods=WRITE, about=Document, relations=OWN)
def approve(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Give the next approval of the draft's route."""
    outgoing, acting = outgoing_of(request, pk), request.acting
    remark = typed(request, "remark")

    def action() -> object:
        _require_seen(request, outgoing)
        return approve_stage(outgoing=outgoing, by=acting.holder(), at=acting.at, remark=remark)

    return press(request, action, done=_("Đã duyệt."), then=_back(request, outgoing))


def _require_seen(request: OfficeRequest, outgoing: OutgoingDocument) -> None:
    """ChangedMeanwhile where the page on which the button was pressed showed another version than the current one."""
    current = outgoing.current_version
    if current is not None and request.POST.get("version", str(current.number)) != str(current.number):
        raise ChangedMeanwhile


def _back(request: OfficeRequest, outgoing: OutgoingDocument) -> str:
    """The page on which the button was pressed: the report's, or the document's."""
    report = report_of(outgoing) if request.POST.get("from") == "report" else None
    return reverse("document", args=[outgoing.document_id]) if report is None else reverse("report", args=[report.pk])


def _sign(taken: Taken, secret: str | None, day: date) -> object:
    """Sign, by the person's newest key where a secret is given; else on paper."""
    with ExitStack() as stack:
        own = certificates_of(taken.outgoing.issuing_unit, taken.by, day).last()
        pen = None if secret is None or own is None else stack.enter_context(open_pen(own, secret))
        report = report_of(taken.outgoing)
        if report is not None:
            return sign_report(report=report, by=taken.by, at=taken.at, remark=taken.remark, pen=pen)
        return sign_document(outgoing=taken.outgoing, by=taken.by, at=taken.at, remark=taken.remark, pen=pen)


def _seal(taken: Taken, secret: str | None, day: date) -> object:
    """Seal, by the agency's newest key where a secret is given; else on paper."""
    with ExitStack() as stack:
        own = certificates_of(taken.outgoing.issuing_unit, None, day).last()
        pen = None if secret is None or own is None else stack.enter_context(open_pen(own, secret))
        return seal_document(outgoing=taken.outgoing, by=taken.by, at=taken.at, remark=taken.remark, pen=pen)
