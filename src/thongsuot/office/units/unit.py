"""A unit's page over time, and what is changed of it from a day on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.dissolve_unit import dissolve_unit
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.administration_forms import DayForm
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.rights import ADMINISTRATION, ALL_RELATIONS, FORM, open_to
from thongsuot.office.units.forms import DissolveForm, RelationForm, RenameForm
from thongsuot.organisation.actions.end_relation import end_relation
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.actions.rename_unit import rename_unit
from thongsuot.organisation.models import Unit, UnitRelationKind
from thongsuot.organisation.queries.listing import history_of, last_names
from thongsuot.organisation.queries.positions import positions_in
from thongsuot.organisation.queries.units import names_of_all

T = TypeVar("T")


@open_to(ADMINISTRATION, about=Unit, relations=ALL_RELATIONS)
def unit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Names, relations and successors in the order of time; who works there today."""
    found, today = get_object_or_404(Unit, pk=pk), request.acting.day
    history = history_of(found)
    near = {one.related_id for one in history.relations} | {one.unit_id for one in history.relations_in}
    near |= {one.successor_id for one in history.successions} | {one.predecessor_id for one in history.origins}
    return page(
        request,
        "office/units/unit.html",
        unit=found,
        history=history,
        names=last_names(Unit.objects.filter(pk__in={found.pk, *near})),
        people=positions_in(found, today),
        is_over=found.active_to is not None and found.active_to <= today,
        today=today,
    )


@open_to(ADMINISTRATION, methods=FORM, about=Unit, relations=ALL_RELATIONS)
def unit_rename(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Another name from a day on; the former one stays on the documents of its time."""
    acting, found = request.acting, get_object_or_404(Unit, pk=pk)
    name = last_names(Unit.objects.filter(pk=pk)).get(found)
    told = {} if name is None else {field: getattr(name, field) for field in RenameForm.base_fields if field != "day"}
    form = RenameForm(request.POST or None, initial={**told, "day": acting.day})
    return _changed(
        request,
        found,
        "rename",
        form,
        lambda: rename_unit(
            unit=found, forms=form.names(), day=form.cleaned_data["day"], by=acting.holder().actor(), at=acting.at
        ),
        _("Đã đổi tên đơn vị."),
    )


@open_to(ADMINISTRATION, methods=FORM, about=Unit, relations=ALL_RELATIONS)
def relation_new(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Say how the unit stands to another from a day on."""
    acting, found = request.acting, get_object_or_404(Unit, pk=pk)
    others = names_of_all(acting.day, without=found)
    form = RelationForm(request.POST or None, units=others, initial={"active_from": acting.day})
    return _changed(
        request,
        found,
        "relation_new",
        form,
        lambda: relate_units(
            unit=found,
            kind=UnitRelationKind(form.cleaned_data["kind"]),
            related=form.cleaned_data["related"],
            function=form.cleaned_data["function"],
            **form.period(),
            by=acting.holder().actor(),
            at=acting.at,
        ),
        _("Đã ghi quan hệ."),
    )


@open_to(ADMINISTRATION, methods=FORM, about=Unit, relations=ALL_RELATIONS)
def relation_end(request: OfficeRequest, pk: UUID, relation: UUID) -> HttpResponse:
    """From a day on the units stand so to each other no more."""
    acting, found = request.acting, get_object_or_404(Unit, pk=pk)
    held = get_object_or_404(found.relations.select_related("related"), pk=relation)
    form = DayForm(request.POST or None, initial={"day": acting.day})
    return _changed(
        request,
        found,
        "relation_end",
        form,
        lambda: end_relation(relation=held, day=form.cleaned_data["day"], by=acting.holder().actor(), at=acting.at),
        _("Đã kết thúc quan hệ."),
        context={"relation": held, "related": last_names(Unit.objects.filter(pk=held.related_id)).get(held.related)},
    )


@open_to(ADMINISTRATION, methods=FORM, about=Unit, relations=ALL_RELATIONS)
def unit_dissolve(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Merge it into one unit, split it among several, or dissolve it."""
    acting, found = request.acting, get_object_or_404(Unit, pk=pk)
    others = names_of_all(acting.day, without=found)
    form = DissolveForm(request.POST or None, units=others, initial={"day": acting.day}, today=acting.day)
    return _changed(
        request,
        found,
        "dissolve",
        form,
        lambda: dissolve_unit(
            unit=found,
            day=form.cleaned_data["day"],
            heirs=form.chosen_heirs(),
            by=acting.holder().actor(),
            at=acting.at,
        ),
        _("Đơn vị đã kết thúc hoạt động; các sổ của đơn vị đã khóa."),
    )


def _changed(
    request: OfficeRequest,
    found: Unit,
    template: str,
    form: Form,
    action: Callable[[], T],
    done: str,
    *,
    context: Mapping[str, object] = MappingProxyType({}),
) -> HttpResponse:
    def again(status: HTTPStatus) -> HttpResponse:
        name = last_names(Unit.objects.filter(pk=found.pk)).get(found)
        told: dict[str, Any] = {"form": form, "unit": found, "name": name, **context}
        return page(request, f"office/units/{template}.html", status=status, **told)

    return submit(request, form, action, done=done, then=lambda _result: reverse("unit", args=[found.pk]), again=again)
