"""The list of units, and founding one."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import ADMINISTRATION, FORM, open_to
from thongsuot.office.units.forms import UnitFilterForm, UnitForm
from thongsuot.organisation.actions.found_unit import found_unit
from thongsuot.organisation.models import Unit, UnitKind
from thongsuot.organisation.queries.listing import last_names, matching_units
from thongsuot.organisation.queries.units import names_of_all


@open_to(ADMINISTRATION)
def units(request: OfficeRequest) -> HttpResponse:
    """The units of today, or with those that are no more."""
    form = UnitFilterForm(request.GET)
    rows = page_of(matching_units(form.wanted(), request.acting.day), request)
    return page(
        request,
        "office/units/list.html",
        part="office/units/_rows.html",
        form=form,
        rows=rows,
        names=last_names(Unit.objects.filter(pk__in=[one.pk for one in rows])),
        conditions=conditions_of(form, request, besides=("ended",)),
        today=request.acting.day,
    )


@open_to(ADMINISTRATION, methods=FORM)
def unit_new(request: OfficeRequest) -> HttpResponse:
    """Found a unit."""
    acting = request.acting
    # Most units that are added are the divisions of the own body.
    usual = {"active_from": acting.day, "kind": UnitKind.DIVISION}
    form = UnitForm(request.POST or None, units=names_of_all(acting.day), initial=usual)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/units/new.html", status=status, form=form)

    def found() -> Unit:
        told = form.cleaned_data
        return found_unit(
            code=told["code"],
            kind=UnitKind(told["kind"]),
            names=form.names(),
            agency_code=told["agency_code"],
            active_from=told["active_from"],
            parent=told["parent"],
            serves=told["serves"],
            by=acting.holder().actor(),
            at=acting.at,
        )

    return submit(
        request, form, found, done=_("Đã thêm đơn vị."), then=lambda unit: reverse("unit", args=[unit.pk]), again=again
    )
