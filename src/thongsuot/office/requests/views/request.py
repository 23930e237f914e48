"""The page of one request: what it asks, the own answer to it, and for who asked its board."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.page import page
from thongsuot.office.requests.outline import asked_sections
from thongsuot.office.requests.views.found import found_request, is_ours
from thongsuot.office.rights import AUTHORS, OWN, WORKING, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import last_names_on
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.board import board_of
from thongsuot.reporting.queries.listing import own_answers
from thongsuot.reporting.queries.visible import visible_reports


@open_to(WORKING, about=ReportRequest, relations=OWN)
def report_request(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """What is asked; of whom it came, where the own house asks; the own report, where it is asked."""
    acting = request.acting
    holder, found = acting.holder(), found_request(request, pk)
    ours = is_ours(request, found)
    answers = own_answers(found, holder, acting.day)
    answering = [one.answering.pk for one in answers if one.answering is not None]
    named = [found.requesting_unit_id, *(one.addressee.unit_id for one in answers), *answering]
    board = board_of(found, acting.day) if ours else None
    # While somebody still owes a report: the deadline is then shown with how near it is.
    owing = any(one.report is None or not one.report.outgoing.issued_at for one in answers)
    consolidations = visible_reports(holder, acting.day).filter(consolidates=found)
    return page(
        request,
        "office/requests/request.html",
        asked=found,
        ours=ours,
        board=board,
        open=owing or (board is not None and bool(board.missing)),
        answers=answers,
        consolidations=consolidations.select_related("outgoing__document").order_by("-version") if ours else (),
        basis=found.basis.select_related("document"),
        sections=asked_sections(found),
        units=last_names_on(Unit.objects.filter(pk__in=named), acting.day),
        last_day=found.period_end - timedelta(days=1),
        may_write=holder.role in AUTHORS,
        today=acting.day,
    )
