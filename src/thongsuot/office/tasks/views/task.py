"""One task, and its buttons."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.visible import readable_among
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import AUTHORS, OWN, OWN_AND_BELOW, WORKING, WRITE, open_to
from thongsuot.office.tasks.history import history_of
from thongsuot.office.tasks.steps import BUTTONS, Asked, buttons_for
from thongsuot.office.typed import typed
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.models import Task
from thongsuot.programme.queries.visible import own_tasks, tasks_to_work_on, visible_activities, visible_tasks
from thongsuot.programme.states import OPEN_TASKS


@open_to(WORKING, about=Task, relations=OWN_AND_BELOW)
def task(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """One task: what is asked, from where, and what was done for it."""
    acting = request.acting
    holder = acting.holder()
    seen = visible_tasks(holder, acting.day).select_related(
        "programme", "plan__document", "source_document", "source_handling_direction__entry__document"
    )
    found = get_object_or_404(seen, pk=pk)
    helping = [unit.pk for unit in found.co_ordinating_units.all()]
    basis = list(found.basis_documents.all())
    direction = found.source_handling_direction
    papers = [found.source_document, direction.entry.document if direction else None, *basis]
    done = visible_activities(holder, acting.day).filter(task=found, withdrawn_at__isnull=True)
    may = holder.role in AUTHORS and own_tasks(holder, acting.day).filter(pk=pk).exists()
    return page(
        request,
        "office/tasks/task.html",
        task=found,
        units=names_on(Unit.objects.filter(pk__in=[found.lead_unit_id, found.unit_id, *helping]), acting.day),
        directive=direction.entry.document if direction else found.source_document,
        direction=direction,
        basis=basis,
        readable=readable_among([one.pk for one in papers if one is not None], holder, acting.day),
        activities=page_of(done.order_by("-started_on", "pk"), request),
        buttons=buttons_for(found) if may else (),
        history=history_of(found),
        may_enter=holder.role in AUTHORS and tasks_to_work_on(holder, acting.day).filter(pk=pk).exists(),
        may_edit=may and found.state in OPEN_TASKS,
        today=acting.day,
    )


@open_to(AUTHORS, methods=WRITE, about=Task, relations=OWN)
def task_withdraw(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Take a task back that should not have been set, for a reason."""
    acting = request.acting
    found = get_object_or_404(own_tasks(acting.holder(), acting.day), pk=pk)
    reason = typed(request, "reason")
    return press(
        request,
        lambda: withdraw_record(record=found, reason=reason, by=acting.holder().actor(), at=acting.at),
        done=_("Đã rút bỏ nhiệm vụ."),
        then=reverse("task", args=[pk]),
    )


@open_to(AUTHORS, methods=WRITE, about=Task, relations=OWN)
def task_step(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Press one of the task's buttons; `completed_on` where the day on which it was done is not today."""
    acting = request.acting
    found = get_object_or_404(own_tasks(acting.holder(), acting.day), pk=pk)
    button = next((one for one in BUTTONS if one.key == request.POST.get("step")), None)
    if button is None:
        raise Http404
    completed_on = _day(request.POST.get("completed_on", ""), acting.day)
    asked = Asked(found, acting.holder().actor(), acting.at, completed_on, typed(request, "reason"))
    return press(request, lambda: button.action(asked), done=str(button.done), then=_back(request, found))


def _back(request: OfficeRequest, task: Task) -> str:
    """The page on which the button was pressed: a list's, the plan's, or the task's own."""
    came_from = request.POST.get("from", "")
    if came_from == "plan" and task.plan_id is not None:
        return reverse("plan", args=[task.plan_id])
    return reverse("tasks") if came_from == "tasks" else reverse("task", args=[task.pk])


def _day(told: str, today: date) -> date:
    try:
        return min(date.fromisoformat(told), today)
    except ValueError:
        return today
