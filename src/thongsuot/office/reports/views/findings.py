"""Letting a finding of the check stand, for a reason."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press
from thongsuot.office.reports.views.found import found_report
from thongsuot.office.rights import AUTHORS, OWN, WRITE, open_to
from thongsuot.office.typed import typed
from thongsuot.reporting.actions.accept_finding import accept_finding
from thongsuot.reporting.actions.withdraw_acceptance import withdraw_acceptance
from thongsuot.reporting.errors import UnknownFinding
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.checks import check_of


@open_to(AUTHORS, methods=WRITE, about=Report, relations=OWN)
def report_finding(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The finding that the form names by its code and message stands from here on."""
    report, acting = found_report(request, pk), request.acting
    told = (typed(request, "code"), typed(request, "message"))

    def accept() -> None:
        found = next((one for one in check_of(report).findings if (one.code, one.message) == told), None)
        if found is None:
            raise UnknownFinding
        reason = typed(request, "reason")
        accept_finding(report=report, finding=found, reason=reason, by=acting.holder(), at=acting.at)

    return press(request, accept, done=_("Đã chấp nhận phát hiện kèm lý do."), then=reverse("report", args=[pk]))


@open_to(AUTHORS, methods=WRITE, about=Report, relations=OWN)
def report_acceptance(request: OfficeRequest, pk: UUID, accepted: UUID) -> HttpResponse:
    """Take back that a finding may stand."""
    report, acting = found_report(request, pk), request.acting
    row = get_object_or_404(report.accepted_findings, pk=accepted)
    return press(
        request,
        lambda: withdraw_acceptance(accepted=row, by=acting.holder(), at=acting.at),
        done=_("Đã rút chấp nhận phát hiện."),
        then=reverse("report", args=[pk]),
    )
