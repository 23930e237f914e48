"""The registers: list, page, opening, closing, voiding an entry."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.close_register import close_register
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.void_entry import void_entry
from thongsuot.correspondence.models import Direction, Register
from thongsuot.correspondence.queries.registers import entries_of
from thongsuot.correspondence.queries.visible import visible_registers
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press, submit
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.registers.forms import OpenForm, VoidForm
from thongsuot.office.rights import FORM, OWN, REGISTRY, WORKING, WRITE, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import issuing_bodies, names_on


@open_to(WORKING)
def registers(request: OfficeRequest) -> HttpResponse:
    """The registers of the house, the newest year first."""
    acting = request.acting
    found = (
        visible_registers(acting.holder(), acting.day)
        .select_related("unit")
        .annotate(given=Count("entries"), void=Count("entries", filter=Q(entries__voided_at__isnull=False)))
        .order_by("-year", "unit__code", "direction", "series", "pk")
    )
    rows = page_of(found, request)
    return page(
        request,
        "office/registers/list.html",
        rows=rows,
        names=names_on(Unit.objects.filter(pk__in={row.unit_id for row in rows}), acting.day),
        may_open=acting.holder().role in REGISTRY,
    )


@open_to(WORKING, about=Register, relations=OWN)
def register(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Every number, the void ones with their reasons; the newest first."""
    acting = request.acting
    found = register_of(request, pk)
    mine = acting.holder().role in REGISTRY
    return page(
        request,
        "office/registers/register.html",
        part="office/registers/_entries.html",
        register=found,
        names=names_on(Unit.objects.filter(pk=found.unit_id), acting.day),
        rows=page_of(entries_of(found).order_by("-number"), request),
        may_close=mine and found.closed_at is None,
        may_void=mine and found.direction == Direction.INCOMING,
        last_number=found.next_number - 1,
        today=acting.day,
    )


@open_to(REGISTRY, methods=FORM)
def open_new(request: OfficeRequest) -> HttpResponse:
    """Open a register of a body that the registry serves."""
    acting = request.acting
    holder = acting.holder()
    bodies = names_on(issuing_bodies(holder.unit, acting.day), acting.day).items()
    form = OpenForm(request.POST or None, bodies=bodies, initial={"year": acting.day.year})

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/registers/open.html", status=status, form=form)

    return submit(
        request,
        form,
        lambda: open_register(
            unit=form.body(),
            direction=Direction(form.cleaned_data["direction"]),
            year=form.cleaned_data["year"],
            series=form.cleaned_data["series"],
            first_number=form.cleaned_data["first_number"],
            by=holder.actor(),
            at=acting.at,
        ),
        done=_("Đã mở sổ."),
        then=lambda opened: reverse("register", args=[opened.pk]),
        again=again,
    )


@open_to(REGISTRY, methods=WRITE, about=Register, relations=OWN)
def close(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Close it for good."""
    acting, found = request.acting, register_of(request, pk)
    return press(
        request,
        lambda: close_register(register=found, by=acting.holder().actor(), at=acting.at),
        done=_("Đã khóa sổ; sổ không cấp số nữa."),
        then=reverse("register", args=[pk]),
    )


@open_to(REGISTRY, methods=FORM, about=Register, relations=OWN)
def void(request: OfficeRequest, pk: UUID, entry: UUID) -> HttpResponse:
    """Declare an incoming entry void, for a reason; an outgoing number is voided with its document's step."""
    acting, found = request.acting, register_of(request, pk)
    if found.direction != Direction.INCOMING:
        raise Http404
    entered = get_object_or_404(entries_of(found), pk=entry, voided_at=None)
    form = VoidForm(request.POST or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/registers/void.html", status=status, form=form, register=found, entry=entered)

    return submit(
        request,
        form,
        lambda: void_entry(entry=entered, reason=form.cleaned_data["reason"], by=acting.holder().actor(), at=acting.at),
        done=_("Đã hủy số; số này vẫn nằm trong sổ cùng lý do."),
        then=lambda _voided: reverse("register", args=[pk]),
        again=again,
    )


def register_of(request: OfficeRequest, pk: UUID) -> Register:
    """The register that the address names, where the position sees it; else "not found"."""
    acting = request.acting
    seen = visible_registers(acting.holder(), acting.day).select_related("unit")
    return get_object_or_404(seen, pk=pk)
