"""A page that asks from which day on something is no more: what certificates, authorities, positions, leads share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.administration_forms import DayForm
from thongsuot.office.answers import submit
from thongsuot.office.page import page


def end_on_a_day(
    request: OfficeRequest, template: str, end: Callable[[date], object], *, done: str, then: str, **shown: Any
) -> HttpResponse:
    """The page with the form, today proposed; once it is sent, `end` of the day, and the page `then`."""
    form = DayForm(request.POST or None, initial={"day": request.acting.day})

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, template, status=status, form=form, **shown)

    return submit(
        request, form, lambda: end(form.cleaned_data["day"]), done=done, then=lambda _ended: then, again=again
    )
