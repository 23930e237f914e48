"""Who may sign what: the list, granting, ending."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.end_signing_authority import end_signing_authority
from thongsuot.correspondence.actions.grant_signing_authority import grant_signing_authority
from thongsuot.correspondence.models import SigningAuthority, SigningForm
from thongsuot.correspondence.queries.authorities import authorities as authorities_on
from thongsuot.correspondence.queries.authorities import possible_signers
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.authorities.forms import AuthorityFilterForm, GrantForm
from thongsuot.office.ending import end_on_a_day
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import ADMINISTRATION, ALL_RELATIONS, FORM, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.listing import last_names
from thongsuot.organisation.queries.units import names_of_all


@open_to(ADMINISTRATION)
def authorities(request: OfficeRequest) -> HttpResponse:
    """The authorities that hold today, or all that were ever given."""
    today = request.acting.day
    form = AuthorityFilterForm(request.GET, units=names_of_all(today))
    form.is_valid()
    unit = form.cleaned_data.get("unit")
    found = authorities_on(today, unit=None if unit is None else unit.pk, ended=form.cleaned_data.get("ended", False))
    rows = page_of(found, request)
    shown = {one.unit_id for one in rows} | {one.position.unit_id for one in rows}
    return page(
        request,
        "office/authorities/list.html",
        part="office/authorities/_rows.html",
        form=form,
        rows=rows,
        names=last_names(Unit.objects.filter(pk__in=shown)),
        conditions=conditions_of(form, request, besides=("ended",)),
        today=today,
    )


@open_to(ADMINISTRATION, methods=FORM)
def authority_new(request: OfficeRequest) -> HttpResponse:
    """Grant one; `?position=` chooses the signer."""
    acting = request.acting
    form = GrantForm(
        request.POST or None,
        positions=possible_signers(acting.day),
        units=names_of_all(acting.day),
        day=acting.day,
        initial={"id": uuid4(), "position": request.GET.get("position", ""), "active_from": acting.day},
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/authorities/new.html", status=status, form=form)

    def grant() -> SigningAuthority:
        told = form.cleaned_data
        return grant_signing_authority(
            position=told["position"],
            unit=told["unit"],
            form=SigningForm(told["form"]),
            titles=form.titles(),
            granted_by=told["granted_by"],
            basis=told["basis"],
            scope=told["scope"],
            document_types=told["document_types"],
            active_from=told["active_from"],
            active_to=told["active_to"],
            by=acting.holder().actor(),
            at=acting.at,
            id=told["id"],
        )

    return submit(
        request,
        form,
        grant,
        done=_("Đã ghi thẩm quyền ký."),
        then=lambda _authority: reverse("authorities"),
        again=again,
    )


@open_to(ADMINISTRATION, methods=FORM, about=SigningAuthority, relations=ALL_RELATIONS)
def authority_end(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """From a day on nothing is signed by it; what was signed stays."""
    acting = request.acting
    found = get_object_or_404(SigningAuthority.objects.select_related("position__person", "unit"), pk=pk)
    return end_on_a_day(
        request,
        "office/authorities/end.html",
        lambda day: end_signing_authority(authority=found, day=day, by=acting.holder().actor(), at=acting.at),
        done=_("Đã kết thúc thẩm quyền ký."),
        then=reverse("authorities"),
        authority=found,
        names=last_names(Unit.objects.filter(pk=found.unit_id)),
    )
