"""Setting a task: for a direction, for a document, in a plan, or by itself; and changing what it asks."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.models import HandlingDirection
from thongsuot.correspondence.queries.visible import visible_documents, visible_entries
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.programmes.missing import instead_of_form
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.office.tasks.forms import Origin, TaskChangeForm, TaskForm
from thongsuot.office.typed import key_in
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.queries.units import issuing_bodies, names_on
from thongsuot.programme.actions.revise_task import revise_task
from thongsuot.programme.actions.set_task import set_task
from thongsuot.programme.models import Plan, Task
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.programme.queries.visible import own_tasks, plans_to_fill


@open_to(AUTHORS, methods=FORM)
def task_new(request: OfficeRequest) -> HttpResponse:
    """`?direction=`, `?document=` or `?plan=` says where it comes from."""
    missing = instead_of_form(request)
    if missing is not None:
        return missing
    acting = request.acting
    holder = acting.holder()
    origin = _origin(request)
    body = issuing_bodies(holder.unit, acting.day).first() or holder.unit
    form = _form(request, origin)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/tasks/new.html", status=status, form=form, origin=origin)

    return submit(
        request,
        form,
        lambda: set_task(
            client_id=form.cleaned_data["client_id"] or uuid4(),
            unit=body,
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã giao nhiệm vụ."),
        then=lambda made: reverse("task", args=[made.pk]),
        again=again,
    )


@open_to(AUTHORS, methods=FORM, about=Task, relations=OWN)
def task_edit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Change what is asked while it is not done; where it comes from stays."""
    acting = request.acting
    holder = acting.holder()
    task = get_object_or_404(own_tasks(holder, acting.day), pk=pk)
    helping = [str(unit.pk) for unit in task.co_ordinating_units.all()]
    same = ("title", "starts_on", "deadline", "expected_output", "plan", "revision")
    units = _units(request) | names_on(Unit.objects.filter(pk__in=[task.lead_unit_id, *helping]), acting.day)
    kept = Plan.objects.filter(pk=task.plan_id) if task.plan_id else Plan.objects.none()
    form = TaskChangeForm(
        request.POST or None,
        initial={**{name: getattr(task, name) for name in same}, "lead": str(task.lead_unit_id), "helping": helping},
        units=units,
        plans=(plans_to_fill(holder, acting.day) | kept).order_by("-period_start", "title"),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/tasks/edit.html", status=status, form=form, task=task)

    return submit(
        request,
        form,
        lambda: revise_task(
            task=task, revision=form.cleaned_data["revision"], by=holder.actor(), at=acting.at, **form.asked()
        ),
        done=_("Đã sửa nhiệm vụ."),
        then=lambda _task: reverse("task", args=[pk]),
        again=again,
    )


def _units(request: OfficeRequest) -> dict[Unit, UnitName]:
    """Who can be asked: the own house first, then those below it."""
    acting = request.acting
    reach = reach_of(acting.holder(), acting.day)
    own = names_on(Unit.objects.filter(pk__in=reach.own), acting.day)
    return own | names_on(Unit.objects.filter(pk__in=reach.subordinate), acting.day)


def _origin(request: OfficeRequest) -> Origin:
    """What the address names, if the position may see it; else it is not found."""
    acting = request.acting
    holder = acting.holder()
    if key := key_in(request.GET.get("direction")):
        entries = visible_entries(holder, acting.day).filter(voided_at__isnull=True)
        directions = HandlingDirection.objects.select_related("entry__document", "given_by__person")
        return Origin(direction=get_object_or_404(directions.filter(entry__in=entries), pk=key))
    if key := key_in(request.GET.get("document")):
        return Origin(document=get_object_or_404(visible_documents(holder, acting.day), pk=key))
    if key := key_in(request.GET.get("plan")):
        return Origin(plan=get_object_or_404(plans_to_fill(holder, acting.day), pk=key))
    return Origin()


def _wanted_by(request: OfficeRequest, origin: Origin) -> date | None:
    """The day that the direction, or the registry on the document's arrival, gave."""
    if origin.direction is not None:
        return origin.direction.due_on or origin.direction.entry.due_on
    if origin.document is None:
        return None
    acting = request.acting
    entries = visible_entries(acting.holder(), acting.day).filter(document=origin.document, voided_at__isnull=True)
    return entries.filter(due_on__isnull=False).values_list("due_on", flat=True).order_by("due_on").first()


def _form(request: OfficeRequest, origin: Origin) -> TaskForm:
    acting = request.acting
    holder = acting.holder()
    return TaskForm(
        request.POST or None,
        initial={
            "client_id": uuid4(),
            "lead": str(holder.unit_id),
            "starts_on": acting.day,
            "deadline": _wanted_by(request, origin),
        },
        origin=origin,
        units=_units(request),
        plans=plans_to_fill(holder, acting.day).order_by("-period_start", "title"),
        programmes=programmes_on(acting.day),
        visible=visible_documents(holder, acting.day),
    )
