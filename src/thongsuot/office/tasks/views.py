"""The list of tasks, one task, and its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import AUTHORS, OWN, OWN_AND_BELOW, WORKING, WRITE, open_to
from thongsuot.office.tasks.steps import BUTTONS, Asked, OfferedButton, buttons_for
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import names_on
from thongsuot.organisation.roles import Role
from thongsuot.programme.models import Task
from thongsuot.programme.queries.listing import OPEN, matching_tasks
from thongsuot.programme.queries.visible import own_tasks, visible_activities, visible_tasks
from thongsuot.programme.states import TaskState

_STATES = {
    "": OPEN,
    TaskState.COMPLETED.value: (TaskState.COMPLETED,),
    TaskState.DROPPED.value: (TaskState.DROPPED,),
    "all": (),
}
STATE_LABELS = (
    ("", _("Chưa xong")),
    (TaskState.COMPLETED.value, _("Hoàn thành")),
    (TaskState.DROPPED.value, _("Không thực hiện nữa")),
    ("all", _("Tất cả")),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A task in the list, with the buttons that it offers."""

    task: Task
    buttons: tuple[OfferedButton, ...]


@open_to(WORKING)
def tasks(request: OfficeRequest) -> HttpResponse:
    """The own unit's tasks, the nearest deadline first; `?who=house` shows those of the whole house and below."""
    acting = request.acting
    holder = acting.holder()
    wanted = request.GET.get("state", "")
    # A leader's and a clerk's unit leads few tasks itself: they begin with the whole house.
    alone = request.GET.get("who", "" if holder.role in (Role.OFFICER, Role.HEAD_OF_OFFICE) else "house") != "house"
    found = matching_tasks(holder, acting.day, states=_STATES.get(wanted, OPEN), led_here=alone)
    rows = page_of(found, request)
    own = set(own_tasks(holder, acting.day).filter(pk__in=[one.pk for one in rows]).values_list("pk", flat=True))
    may = holder.role in AUTHORS
    return page(
        request,
        "office/tasks/list.html",
        part="office/tasks/_rows.html",
        rows=rows,
        tasks=[Row(one, buttons_for(one) if may and one.pk in own else ()) for one in rows],
        units=names_on(Unit.objects.filter(pk__in=[one.lead_unit_id for one in rows]), acting.day),
        states=STATE_LABELS,
        wanted=wanted if wanted in _STATES else "",
        alone=alone,
        today=acting.day,
    )


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
    done = visible_activities(holder, acting.day).filter(task=found, withdrawn_at__isnull=True)
    may = holder.role in AUTHORS and own_tasks(holder, acting.day).filter(pk=pk).exists()
    return page(
        request,
        "office/tasks/task.html",
        task=found,
        units=names_on(Unit.objects.filter(pk__in=[found.lead_unit_id, found.unit_id, *helping]), acting.day),
        basis=found.basis_documents.all(),
        activities=done.order_by("-started_on", "pk"),
        buttons=buttons_for(found) if may else (),
        may_enter=may,
        today=acting.day,
    )


@open_to(AUTHORS, methods=WRITE, about=Task, relations=OWN)
def task_step(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Press one of the task's buttons; `completed_on` where the day on which it was done is not today."""
    acting = request.acting
    found = get_object_or_404(own_tasks(acting.holder(), acting.day), pk=pk)
    button = next((one for one in BUTTONS if one.key == request.POST.get("step")), None)
    if button is None:
        raise Http404
    asked = Asked(found, acting.holder().actor(), acting.at, _day(request.POST.get("completed_on", ""), acting.day))
    back = reverse("tasks") if request.POST.get("from") == "tasks" else reverse("task", args=[pk])
    return press(request, lambda: button.action(asked), done=str(button.done), then=back)


def _day(told: str, today: date) -> date:
    try:
        return min(date.fromisoformat(told), today)
    except ValueError:
        return today
