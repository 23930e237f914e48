"""The report that an address names, where the position sees it; else "not found"."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from thongsuot.office.acting import OfficeRequest
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.editing import may_edit
from thongsuot.reporting.queries.visible import visible_reports

_WITH = (
    "outgoing__document",
    "outgoing__issuing_unit",
    "outgoing__drafting_unit",
    "outgoing__current_version",
    "unit",
    "outline",
    "request__letter",
    "request__programme",
    "request__requesting_unit",
    "consolidates__letter",
    "consolidates__programme",
    "consolidates__requesting_unit",
    "supersedes__issued",
)


def found_report(request: OfficeRequest, pk: UUID) -> Report:
    """The report with all that its page names."""
    acting = request.acting
    return get_object_or_404(visible_reports(acting.holder(), acting.day).select_related(*_WITH), pk=pk)


def editable_report(request: OfficeRequest, pk: UUID) -> Report:
    """The report where the position may change its text now; "not found" otherwise, as there is no such form."""
    report, acting = found_report(request, pk), request.acting
    if not may_edit(report.outgoing, acting.holder(), acting.day):
        raise Http404
    return report
