"""Asking units for reports."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.programmes.missing import instead_of_form
from thongsuot.office.requests.forms import AskForm
from thongsuot.office.rights import AUTHORS, FORM, open_to
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.reporting.actions.ask_for_reports import ask_for_reports
from thongsuot.reporting.queries.asking import letters_to_ask_by, units_to_ask


@open_to(AUTHORS, methods=FORM)
def request_new(request: OfficeRequest) -> HttpResponse:
    """By a letter that has gone out: of whom, over which period, by when, on which outline."""
    missing = instead_of_form(request)
    if missing is not None:
        return missing
    acting = request.acting
    holder = acting.holder()
    letters, programmes = letters_to_ask_by(holder, acting.day), programmes_on(acting.day)
    names = names_on(units_to_ask(holder, acting.day), acting.day)
    form = AskForm(
        request.POST or None,
        request.FILES or None,
        names=names.items(),
        letters=letters,
        programmes=programmes,
        initial={"programme": programmes.first()},
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/requests/new.html",
            status=status,
            form=form,
            may_ask=bool(names) and letters.exists(),
            has_units=bool(names),
        )

    return submit(
        request,
        form,
        lambda: ask_for_reports(
            letter=form.cleaned_data["letter"],
            question=form.question(),
            addressees=form.chosen(),
            by=holder,
            at=acting.at,
        ),
        done=_("Đã lập yêu cầu báo cáo."),
        then=lambda made: reverse("request", args=[made.pk]),
        again=again,
    )
