"""Giving a person a position, and ending one."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.accounts.models import User
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.ending import end_on_a_day
from thongsuot.office.page import page
from thongsuot.office.people.forms import AppointForm
from thongsuot.office.rights import ADMINISTRATION, ALL_RELATIONS, FORM, open_to
from thongsuot.organisation.actions.appoint_person import appoint_person
from thongsuot.organisation.actions.end_position import end_position
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.listing import last_names
from thongsuot.organisation.queries.units import names_of_all
from thongsuot.organisation.roles import Role


@open_to(ADMINISTRATION, methods=FORM, about=User, relations=ALL_RELATIONS)
def position_new(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Give a position from a day on."""
    acting = request.acting
    found = get_object_or_404(User, pk=pk)
    form = AppointForm(request.POST or None, units=names_of_all(acting.day), initial={"active_from": acting.day})

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/people/position_new.html", status=status, form=form, person=found)

    return submit(
        request,
        form,
        lambda: appoint_person(
            person=found,
            unit=form.cleaned_data["unit"],
            role=Role(form.cleaned_data["role"]),
            title=form.cleaned_data["title"],
            **form.period(),
            by=acting.holder().actor(),
            at=acting.at,
        ),
        done=_("Đã giao vị trí công tác."),
        then=lambda _position: reverse("person", args=[pk]),
        again=again,
    )


@open_to(ADMINISTRATION, methods=FORM, about=User, relations=ALL_RELATIONS)
def position_end(request: OfficeRequest, pk: UUID, position: UUID) -> HttpResponse:
    """End a position; what was done in it stays."""
    acting = request.acting
    held = get_object_or_404(get_object_or_404(User, pk=pk).positions.select_related("unit", "person"), pk=position)
    return end_on_a_day(
        request,
        "office/people/position_end.html",
        lambda day: end_position(position=held, day=day, by=acting.holder().actor(), at=acting.at),
        done=_("Đã kết thúc vị trí công tác."),
        then=reverse("person", args=[pk]),
        position=held,
        names=last_names(Unit.objects.filter(pk=held.unit_id)),
    )
