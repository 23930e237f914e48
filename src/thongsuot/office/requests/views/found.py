"""The request that an address names, where the position sees it; else "not found"."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from thongsuot.office.acting import OfficeRequest
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.visible import visible_requests

_WITH = ("letter", "outline", "consolidation_outline", "programme", "requesting_unit")


def found_request(request: OfficeRequest, pk: UUID) -> ReportRequest:
    """The request with all that its page names."""
    acting = request.acting
    return get_object_or_404(visible_requests(acting.holder(), acting.day).select_related(*_WITH), pk=pk)


def own_request(request: OfficeRequest, pk: UUID) -> ReportRequest:
    """The request where the own house made it; "not found" otherwise, as nobody else has its board."""
    found = found_request(request, pk)
    if not is_ours(request, found):
        raise Http404
    return found


def is_ours(request: OfficeRequest, found: ReportRequest) -> bool:
    """Whether the own house made the request."""
    acting = request.acting
    return reach_of(acting.holder(), acting.day).own.filter(pk=found.requesting_unit_id).exists()
