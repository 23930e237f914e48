"""Reading the audit log; that it was read stands in it too."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from thongsuot.accounts.models import User
from thongsuot.audit.actions.record_audit_reading import record_audit_reading
from thongsuot.audit.models import AuditEvent
from thongsuot.audit.reading import matching_events
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.audit_log.changes import changes_in
from thongsuot.office.audit_log.forms import EventFilterForm
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import ADMINISTRATION, ALL_RELATIONS, open_to
from thongsuot.organisation.models import Position


@open_to(ADMINISTRATION)
def audit_log(request: OfficeRequest) -> HttpResponse:
    """Who did what, when, from where; the latest first. What changed is told on the page of each event."""
    acting = request.acting
    form = EventFilterForm(request.GET)
    form.is_valid()
    wanted = {name: str(value) for name, value in form.cleaned_data.items() if value}
    record_audit_reading(about=acting.holder(), wanted=wanted, by=acting.holder().actor(), at=acting.at)
    rows = page_of(matching_events(form.wanted()), request)
    return page(
        request,
        "office/audit_log/list.html",
        part="office/audit_log/_rows.html",
        form=form,
        rows=rows,
        people=User.objects.in_bulk({one.actor_id for one in rows if one.actor_id}),
        conditions=conditions_of(form, request),
    )


@open_to(ADMINISTRATION, about=AuditEvent, relations=ALL_RELATIONS)
def audit_event(request: OfficeRequest, pk: int) -> HttpResponse:
    """One event with what was before and after."""
    acting = request.acting
    found = get_object_or_404(AuditEvent, pk=pk)
    record_audit_reading(about=found, wanted={}, by=acting.holder().actor(), at=acting.at)
    return page(
        request,
        "office/audit_log/event.html",
        event=found,
        changes=changes_in(found),
        person=None if found.actor_id is None else User.objects.filter(pk=found.actor_id).first(),
        position=None if found.position_id is None else Position.objects.filter(pk=found.position_id).first(),
    )
