"""The list of people, and adding one."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.accounts.actions.add_person import add_person
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.people.forms import PeopleFilterForm, PersonForm
from thongsuot.office.rights import ADMINISTRATION, FORM, open_to
from thongsuot.organisation.queries.people import matching_people
from thongsuot.organisation.queries.units import names_of_all


@open_to(ADMINISTRATION)
def people(request: OfficeRequest) -> HttpResponse:
    """Who may sign in, and what they hold today."""
    today = request.acting.day
    names = names_of_all(today)
    form = PeopleFilterForm(request.GET, units=names)
    return page(
        request,
        "office/people/list.html",
        part="office/people/_rows.html",
        form=form,
        rows=page_of(matching_people(form.wanted(), today), request),
        names=dict(names),
        conditions=conditions_of(form, request),
    )


@open_to(ADMINISTRATION, methods=FORM)
def person_new(request: OfficeRequest) -> HttpResponse:
    """Add a person; how they sign in is given on their page."""
    acting = request.acting
    form = PersonForm(request.POST or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/people/new.html", status=status, form=form)

    return submit(
        request,
        form,
        lambda: add_person(**form.cleaned_data, by=acting.holder().actor(), at=acting.at),
        done=_("Đã thêm người; hãy giao vị trí công tác rồi cấp mật khẩu tạm."),
        then=lambda added: reverse("person", args=[added.pk]),
        again=again,
    )
