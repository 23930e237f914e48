"""Equipment: the list, one thing of it, entering and correcting one."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.visible import readable_among, visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.activities.papers import naming
from thongsuot.office.answers import submit
from thongsuot.office.evidence.pieces import evidence_of
from thongsuot.office.evidence.places import received
from thongsuot.office.evidence.resting import reports_on
from thongsuot.office.means.forms import EquipmentFilterForm, EquipmentForm
from thongsuot.office.means.history import history_of
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.programmes.missing import instead_of_form, missing_programme
from thongsuot.office.rights import AUTHORS, FORM, OWN, OWN_AND_BELOW, WORKING, open_to
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.queries.units import issuing_bodies, names_on
from thongsuot.programme.actions.add_equipment import add_equipment
from thongsuot.programme.actions.revise_equipment import revise_equipment
from thongsuot.programme.models import Equipment
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.programme.queries.means import equipment_of, holders_of_equipment
from thongsuot.programme.queries.visible import own_equipment, visible_equipment


@open_to(WORKING)
def equipment_list(request: OfficeRequest) -> HttpResponse:
    """What the own house and units below it provided, or the own house uses; what came last first."""
    acting = request.acting
    holder = acting.holder()
    holders = names_on(Unit.objects.filter(pk__in=holders_of_equipment(holder, acting.day)), acting.day)
    form = EquipmentFilterForm(request.GET, units=holders.items())
    category, unit = form.wanted()
    rows = page_of(equipment_of(holder, acting.day, category, unit), request)
    return page(
        request,
        "office/means/equipment_list.html",
        part="office/means/_equipment_rows.html",
        form=form,
        rows=rows,
        units=holders,
        conditions=conditions_of(form, request),
        may_enter=holder.role in AUTHORS,
        missing=None if rows else missing_programme(acting),
    )


@open_to(AUTHORS, methods=FORM)
def equipment_new(request: OfficeRequest) -> HttpResponse:
    """Equipment provided by the body for which the holder's unit works."""
    missing = instead_of_form(request)
    if missing is not None:
        return missing
    acting = request.acting
    holder = acting.holder()
    body = issuing_bodies(holder.unit, acting.day).first() or holder.unit
    form = EquipmentForm(
        request.POST or None,
        initial={"client_id": uuid4(), "put_into_use_on": acting.day, "holder": str(body.pk)},
        programmes=programmes_on(acting.day),
        visible=visible_documents(holder, acting.day),
        today=acting.day,
        units=_units(request),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/means/equipment_form.html",
            part="office/means/_form.html",
            status=status,
            form=form,
            equipment=None,
            back=reverse("equipment_list"),
            kept_as=f"{holder.person_id}:equipment",
        )

    return submit(
        request,
        form,
        lambda: add_equipment(
            client_id=form.cleaned_data["client_id"] or uuid4(),
            unit=body,
            programme=form.cleaned_data["programme"],
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã ghi nhận thiết bị."),
        then=lambda made: reverse("equipment", args=[made.pk]),
        again=again,
    )


@open_to(WORKING, about=Equipment, relations=OWN_AND_BELOW)
def equipment(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """One thing, with its evidence and the reports that rest on it."""
    acting = request.acting
    holder = acting.holder()
    seen = visible_equipment(holder, acting.day).select_related("unit", "holder", "programme", "basis_document")
    found = get_object_or_404(seen, pk=pk)
    evidence = evidence_of(request, found)
    papers = [found.basis_document_id, *(one.evidence.document_id for one in evidence.pieces)]
    return page(
        request,
        "office/means/equipment.html",
        equipment=found,
        evidence=evidence,
        readable=readable_among([one for one in papers if one is not None], holder, acting.day),
        reports=reports_on(request, found),
        history=history_of(found),
        unit_names=names_on(Unit.objects.filter(pk__in={found.unit_id, found.holder_id}), acting.day),
        may_change=holder.role in AUTHORS and own_equipment(holder, acting.day).filter(pk=pk).exists(),
    )


@open_to(AUTHORS, methods=FORM, about=Equipment, relations=OWN)
def equipment_edit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Correct what is on record of it."""
    acting = request.acting
    holder = acting.holder()
    found = _own(request, pk)
    same = (
        "name",
        "category",
        "quantity",
        "unit_of_measure",
        "put_into_use_on",
        "cost",
        "description",
        "revision",
    )
    form = EquipmentForm(
        request.POST or None,
        initial={
            "client_id": uuid4(),
            **{name: getattr(found, name) for name in same},
            "holder": str(found.holder_id),
            "basis": naming(found.basis_document),
        },
        programmes=None,
        visible=visible_documents(holder, acting.day),
        today=acting.day,
        units=_units(request) | names_on(Unit.objects.filter(pk=found.holder_id), acting.day),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/means/equipment_form.html",
            part="office/means/_form.html",
            status=status,
            form=form,
            equipment=found,
            back=reverse("equipment", args=[pk]),
            kept_as=f"{holder.person_id}:edit:{pk}",
        )

    return submit(
        request,
        form,
        lambda: revise_equipment(
            equipment=found,
            revision=form.cleaned_data["revision"] or 0,
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã sửa thiết bị."),
        then=lambda made: received(made, form.cleaned_data["client_id"]),
        again=again,
    )


def _units(request: OfficeRequest) -> dict[Unit, UnitName]:
    """Who may use it: the own house first, then units below it."""
    acting = request.acting
    reach = reach_of(acting.holder(), acting.day)
    own = names_on(Unit.objects.filter(pk__in=reach.own), acting.day)
    return own | names_on(Unit.objects.filter(pk__in=reach.subordinate), acting.day)


def _own(request: OfficeRequest, pk: UUID) -> Equipment:
    acting = request.acting
    return get_object_or_404(own_equipment(acting.holder(), acting.day), pk=pk)
