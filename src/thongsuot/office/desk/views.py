"""The desk's page."""

from __future__ import annotations

from django.http import HttpResponse

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.desk.waiting import late_lines, waiting_for
from thongsuot.office.page import page
from thongsuot.office.rights import EVERY_ROLE, open_to


@open_to(EVERY_ROLE)
def desk(request: OfficeRequest) -> HttpResponse:
    """What waits for the acting position today."""
    today = request.acting.day
    groups = waiting_for(request.acting.holder(), today)
    return page(request, "office/desk/desk.html", groups=groups, today=today, late=late_lines(groups, today))
