"""Entrusting an office with the lead in a programme, ending that, and taking a mistaken one back."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press, submit
from thongsuot.office.ending import end_on_a_day
from thongsuot.office.page import page
from thongsuot.office.programmes.lead_forms import LeadForm
from thongsuot.office.rights import ALL_RELATIONS, FORM, HEADS, OWN, WRITE, open_to
from thongsuot.office.typed import typed
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.listing import last_names
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.queries.units import issuing_bodies, names_on
from thongsuot.programme.actions.end_lead import end_lead
from thongsuot.programme.actions.entrust_lead import entrust_lead
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.models import LeadAssignment, Programme
from thongsuot.programme.queries.visible import own_leads


@open_to(HEADS, methods=FORM, about=Programme, relations=ALL_RELATIONS)
def lead_new(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The body for which the holder's unit works entrusts a unit of its house, or one below it."""
    acting = request.acting
    holder = acting.holder()
    programme = get_object_or_404(Programme, pk=pk, withdrawn_at__isnull=True)
    body = issuing_bodies(holder.unit, acting.day).first() or holder.unit
    reach = reach_of(holder, acting.day)
    own = names_on(Unit.objects.filter(pk__in=reach.own), acting.day)
    form = LeadForm(
        request.POST or None,
        initial={"client_id": uuid4(), "active_from": max(acting.day, programme.active_from)},
        units=own | names_on(Unit.objects.filter(pk__in=reach.subordinate), acting.day),
        visible=visible_documents(holder, acting.day),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/programmes/lead_new.html",
            status=status,
            form=form,
            programme=programme,
            body=body,
            names=own,
        )

    return submit(
        request,
        form,
        lambda: entrust_lead(
            client_id=form.cleaned_data["client_id"] or uuid4(),
            programme=programme,
            unit=body,
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã ghi phân công chủ trì."),
        then=lambda _lead: reverse("programme", args=[pk]),
        again=again,
    )


@open_to(HEADS, methods=FORM, about=LeadAssignment, relations=OWN)
def lead_end(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """From a day on the office leads no more; what was reported before stays."""
    acting = request.acting
    found = get_object_or_404(own_leads(acting.holder(), acting.day).select_related("programme", "lead_unit"), pk=pk)
    return end_on_a_day(
        request,
        "office/programmes/lead_end.html",
        lambda day: end_lead(assignment=found, day=day, by=acting.holder().actor(), at=acting.at),
        done=_("Đã kết thúc phân công chủ trì."),
        then=reverse("programme", args=[found.programme_id]),
        lead=found,
        names=last_names(Unit.objects.filter(pk=found.lead_unit_id)),
    )


@open_to(HEADS, methods=WRITE, about=LeadAssignment, relations=OWN)
def lead_withdraw(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Take one back that should not have been entered, for a reason."""
    acting = request.acting
    found = get_object_or_404(own_leads(acting.holder(), acting.day), pk=pk)
    reason = typed(request, "reason")
    return press(
        request,
        lambda: withdraw_record(record=found, reason=reason, by=acting.holder().actor(), at=acting.at),
        done=_("Đã rút bỏ phân công chủ trì."),
        then=reverse("programme", args=[found.programme_id]),
    )
