"""The plans with how far they are, and one of them with its tasks."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from thongsuot.correspondence.queries.visible import readable_among
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.programmes.missing import missing_programme
from thongsuot.office.rights import AUTHORS, OWN_AND_BELOW, WORKING, open_to
from thongsuot.office.tasks.filters import PlanFilterForm
from thongsuot.office.tasks.history import history_of_plan
from thongsuot.office.tasks.plan_steps import buttons_for
from thongsuot.office.tasks.rows import rows_of, units_of
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.models import Plan
from thongsuot.programme.queries.listing import known_programmes
from thongsuot.programme.queries.tasks import TaskFilter, matching_tasks, plans_with_progress
from thongsuot.programme.queries.visible import own_plans
from thongsuot.programme.states import PLANS_IN_HAND, PlanState


@open_to(WORKING)
def plans(request: OfficeRequest) -> HttpResponse:
    """The plans of the own house and below, the latest first."""
    acting = request.acting
    form = PlanFilterForm(request.GET, programmes=known_programmes())
    rows = page_of(plans_with_progress(acting.holder(), acting.day, form.states(), form.programme_wanted()), request)
    return page(
        request,
        "office/tasks/plans.html",
        part="office/tasks/_plan_rows.html",
        form=form,
        rows=rows,
        conditions=conditions_of(form, request),
        may_draft=acting.holder().role in AUTHORS,
        missing=None if rows else missing_programme(acting),
        units=names_on(Unit.objects.filter(pk__in={one.unit_id for one in rows}), acting.day),
    )


@open_to(WORKING, about=Plan, relations=OWN_AND_BELOW)
def plan(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """One plan: what it is for, how much of it is done, and each of its tasks."""
    acting = request.acting
    holder = acting.holder()
    found = get_object_or_404(plans_with_progress(holder, acting.day), pk=pk)
    wanted = TaskFilter(states=(), of_unit=False, plan=found.pk)
    may = holder.role in AUTHORS and own_plans(holder, acting.day).filter(pk=pk).exists()
    tasks = list(matching_tasks(holder, acting.day, wanted).order_by("starts_on", "position", "pk"))
    return page(
        request,
        "office/tasks/plan.html",
        plan=found,
        tasks=rows_of(tasks, acting),
        units=units_of(tasks, acting) | names_on(Unit.objects.filter(pk=found.unit_id), acting.day),
        readable=readable_among([found.document_id] if found.document_id else [], holder, acting.day),
        may_set=may and found.state in PLANS_IN_HAND,
        may_issue=may and found.state == PlanState.DRAFTING,
        buttons=buttons_for(found) if may else (),
        history=history_of_plan(found),
        today=acting.day,
    )
