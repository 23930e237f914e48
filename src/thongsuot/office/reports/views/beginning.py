"""Beginning a new version of a report that has gone out."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.signing import signers_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.reports.begin import BeginForm
from thongsuot.office.reports.views.found import found_report
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.reporting.actions.follow_report import follow_report
from thongsuot.reporting.models import Report, ReportRelation
from thongsuot.reporting.queries.answering import who_follows
from thongsuot.reporting.queries.series import may_follow, own_submission


@open_to(AUTHORS, methods=FORM, about=Report, relations=OWN)
def report_follow(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Say what the new document does to the one that went out, and who signs it."""
    report, acting = found_report(request, pk), request.acting
    holder = acting.holder()
    if not may_follow(report, holder, acting.day):
        raise Http404
    answering = who_follows(report, acting.day) or report.unit
    signers = signers_of(answering, report.outgoing.document.document_type, acting.day)
    form = BeginForm(request.POST or None, signers=signers, follows=True)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/reports/follow.html",
            status=status,
            form=form,
            report=report,
            document=report.outgoing.document,
            submission=own_submission(report, holder, acting.day),
        )

    return submit(
        request,
        form,
        lambda: follow_report(
            report=report,
            relation=ReportRelation(form.cleaned_data["relation"]),
            frame=form.frame(holder),
            by=holder,
            at=acting.at,
            id=form.cleaned_data["id"],
        ),
        done=_("Đã lập dự thảo của bản mới từ hồ sơ hiện có."),
        then=lambda made: reverse("report", args=[made.pk]),
        again=again,
    )
