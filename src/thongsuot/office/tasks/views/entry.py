"""Setting a task: for a direction, for a document, in a plan, or by itself."""

from __future__ import annotations

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
from thongsuot.office.rights import AUTHORS, FORM, open_to
from thongsuot.office.tasks.forms import Origin, TaskForm
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.queries.units import issuing_bodies, names_on
from thongsuot.programme.actions.set_task import set_task
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.programme.queries.visible import own_plans


@open_to(AUTHORS, methods=FORM)
def task_new(request: OfficeRequest) -> HttpResponse:
    """`?direction=`, `?document=` or `?plan=` says where it comes from."""
    acting = request.acting
    holder = acting.holder()
    origin = _origin(request)
    body = issuing_bodies(holder.unit, acting.day).first() or holder.unit
    form = _form(request, origin)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/tasks/new.html", status=status, form=form, origin=origin)

    if request.method != "POST":
        return again(HTTPStatus.OK)
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


def _origin(request: OfficeRequest) -> Origin:
    """What the address names, if the position may see it; else it is not found."""
    acting = request.acting
    holder = acting.holder()
    if key := _key(request, "direction"):
        entries = visible_entries(holder, acting.day).filter(voided_at__isnull=True)
        directions = HandlingDirection.objects.select_related("entry__document", "given_by__person")
        return Origin(direction=get_object_or_404(directions.filter(entry__in=entries), pk=key))
    if key := _key(request, "document"):
        return Origin(document=get_object_or_404(visible_documents(holder, acting.day), pk=key))
    if key := _key(request, "plan"):
        return Origin(plan=get_object_or_404(own_plans(holder, acting.day), pk=key))
    return Origin()


def _key(request: OfficeRequest, name: str) -> UUID | None:
    try:
        return UUID(request.GET.get(name, ""))
    except ValueError:
        return None


def _form(request: OfficeRequest, origin: Origin) -> TaskForm:
    acting = request.acting
    holder = acting.holder()
    reach = reach_of(holder, acting.day)
    units = names_on(Unit.objects.filter(pk__in=reach.own), acting.day)
    units |= names_on(Unit.objects.filter(pk__in=reach.subordinate), acting.day)
    direction = origin.direction
    return TaskForm(
        request.POST or None,
        initial={
            "client_id": uuid4(),
            "lead": str(holder.unit_id),
            "starts_on": acting.day,
            "deadline": direction.due_on or direction.entry.due_on if direction is not None else None,
        },
        origin=origin,
        units=units,
        plans=own_plans(holder, acting.day).order_by("-period_start", "title"),
        programmes=programmes_on(acting.day),
        visible=visible_documents(holder, acting.day),
    )
