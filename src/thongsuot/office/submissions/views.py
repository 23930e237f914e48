"""The page of a submission: the text as it came, its traces, its file, and the decision on it."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Prefetch
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.exchange.file_verification import verify_file
from thongsuot.files.addresses import address_of
from thongsuot.files.queries import read_file
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press
from thongsuot.office.page import page
from thongsuot.office.reports.reading import sheet_of_dataset
from thongsuot.office.reports.source import source_of
from thongsuot.office.rights import AUTHORS, OWN, WORKING, WRITE, open_to
from thongsuot.office.typed import typed
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import last_names_on
from thongsuot.reporting.actions.accept_submission import accept_submission
from thongsuot.reporting.actions.return_submission import return_submission
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.models import Submission, SubmissionEvent
from thongsuot.reporting.queries.submissions import possible_decisions, submissions_of
from thongsuot.reporting.queries.visible import visible_reports, visible_submissions
from thongsuot.reporting.states import SubmissionStep


@open_to(WORKING, about=Submission, relations=OWN)
def submission(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """What came, and what may be decided on it."""
    acting = request.acting
    holder, found = acting.holder(), _found(request, pk)
    dataset = decode(bytes(found.payload.dataset))
    names = last_names_on(
        Unit.objects.filter(pk__in=[found.unit_id, found.request.requesting_unit_id]), found.received_on
    )
    made_of = visible_reports(holder, acting.day).filter(consolidated__submission=found)
    own = visible_reports(holder, acting.day).filter(series=found.series, version=found.version)
    return page(
        request,
        "office/submissions/submission.html",
        submission=found,
        dataset=dataset,
        sheet=sheet_of_dataset(
            dataset, visible_documents(holder, acting.day), lambda key: reverse("submission_fact", args=[pk, UUID(key)])
        ),
        names=names,
        days_late=max(0, (found.received_on - found.request.deadline).days),
        decisions=possible_decisions(found, holder, acting.day),
        versions=submissions_of(found.request).filter(unit=found.unit_id).order_by("-version"),
        consolidations=made_of.select_related("outgoing__document"),
        own_report=own.select_related("outgoing__document").first(),
        accept=SubmissionStep.ACCEPT,
        give_back=SubmissionStep.RETURN,
        today=acting.day,
    )


@open_to(WORKING, about=Submission, relations=OWN)
def submission_fact(request: OfficeRequest, pk: UUID, fact: UUID) -> HttpResponse:
    """Where a figure or a sentence of it comes from."""
    acting, found = request.acting, _found(request, pk)
    source = source_of(fact, decode(bytes(found.payload.dataset)), acting.holder(), acting.day)
    if source is None:
        raise Http404
    return page(
        request,
        "office/submissions/fact.html",
        part="office/reports/_source.html",
        submission=found,
        source=source,
    )


@open_to(WORKING, about=Submission, relations=OWN)
def submission_signatures(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """What can be told of the file as it is kept: who signed it, when, whether it is whole."""
    found = _found(request, pk)
    return page(
        request,
        "office/submissions/signatures.html",
        part="office/submissions/_signatures.html",
        submission=found,
        verified=verify_file(read_file(found.payload.file)),
    )


@open_to(WORKING, about=Submission, relations=OWN)
def submission_file(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Lead to the address of the file as it came, which is good for some minutes."""
    found = _found(request, pk)
    name = f"bao-cao-{found.unit.code}-{found.version}.pdf"
    return HttpResponseRedirect(address_of(found.payload.file, name, save=True))


@open_to(AUTHORS, methods=WRITE, about=Submission, relations=OWN)
def submission_accept(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """It counts from here on."""
    acting, found = request.acting, _found(request, pk)
    remark = typed(request, "remark")
    return press(
        request,
        lambda: accept_submission(submission=found, by=acting.holder(), at=acting.at, remark=remark),
        done=_("Đã chấp nhận báo cáo."),
        then=reverse("submission", args=[pk]),
    )


@open_to(AUTHORS, methods=WRITE, about=Submission, relations=OWN)
def submission_return(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """It no longer counts; the remark says what the unit is to mend."""
    acting, found = request.acting, _found(request, pk)
    remark = typed(request, "remark")
    return press(
        request,
        lambda: return_submission(submission=found, by=acting.holder(), at=acting.at, remark=remark),
        done=_("Đã trả lại báo cáo kèm ý kiến."),
        then=reverse("submission", args=[pk]),
    )


def _found(request: OfficeRequest, pk: UUID) -> Submission:
    events = SubmissionEvent.objects.select_related("by__person").order_by("at")
    seen = visible_submissions(request.acting.holder(), request.acting.day).select_related(
        "request__letter", "request__requesting_unit", "unit", "payload__file", "received_by__person"
    )
    return get_object_or_404(seen.prefetch_related(Prefetch("events", queryset=events)), pk=pk)
