"""Entering an activity, and correcting one."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.activities.detail_fields import PREFIX
from thongsuot.office.activities.forms import ActivityForm
from thongsuot.office.answers import submit
from thongsuot.office.evidence.photos import check_photos, photo_forms
from thongsuot.office.evidence.places import received
from thongsuot.office.page import page
from thongsuot.office.programmes.missing import instead_of_form
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import issuing_bodies, names_on
from thongsuot.programme.actions.enter_activity import enter_activity
from thongsuot.programme.actions.record_activity import NamedDocument
from thongsuot.programme.actions.revise_activity import revise_activity
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.kinds.declaration import ActivityKind
from thongsuot.programme.models import Activity, Programme, SharedEvent
from thongsuot.programme.queries.listing import (
    all_topics,
    documents_at_hand,
    programmes_until,
    shared_events_lately,
    tasks_to_choose,
)
from thongsuot.programme.queries.visible import own_activities
from thongsuot.programme.states import DocumentRole, Participation


@open_to(AUTHORS, methods=FORM)
def activity_new(request: OfficeRequest) -> HttpResponse:
    """First the kind, as big targets; then, with `?kind=`, what it asks. `?task=` names the task that it is for."""
    missing = instead_of_form(request, late=True)
    if missing is not None:
        return missing
    kind = CATALOGUE.get(request.GET.get("kind", ""))
    if kind is None:
        return page(request, "office/activities/kinds.html", kinds=CATALOGUE.values(), task=request.GET.get("task", ""))
    acting = request.acting
    holder = acting.holder()
    task = request.GET.get("task", "")
    initial = {"client_id": uuid4(), "started_on": acting.day, "task": task}
    form = _form(request, kind, initial=initial)
    photos = photo_forms(request.POST or None, request.FILES or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/activities/entry.html",
            part="office/activities/_entry.html",
            status=status,
            form=form,
            photos=photos,
            kind=kind,
            kept_as=f"{holder.person_id}:{kind.code}:{task}",
        )

    if request.method != "POST":
        return again(HTTPStatus.OK)
    check_photos(request, form, photos)

    def enter() -> Activity:
        client_id = form.cleaned_data["client_id"] or uuid4()
        return enter_activity(
            client_id=client_id,
            shared_event=form.shared_event(client_id),
            unit=form.chosen_unit(),
            programme=form.cleaned_data["programme"],
            documents=form.named_documents(),
            uploads=tuple(photos.uploads(form.cleaned_data["title"])),
            by=holder.actor(),
            at=acting.at,
            **_told(form),
        )

    return submit(
        request,
        form,
        enter,
        done=_("Đã ghi nhận hoạt động."),
        then=lambda made: reverse("activity", args=[made.pk]),
        again=again,
    )


@open_to(AUTHORS, methods=FORM, about=Activity, relations=OWN)
def activity_edit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Correct what the record says; who saw an older revision is told so."""
    acting = request.acting
    holder = acting.holder()
    activity = get_object_or_404(own_activities(holder, acting.day).filter(withdrawn_at__isnull=True), pk=pk)
    kind = CATALOGUE[activity.kind]
    named = [one.document_id for one in activity.activity_documents.all()]
    form = _form(request, kind, initial=_filled_in(activity, named), activity=activity, named=named)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/activities/edit.html",
            part="office/activities/_edit.html",
            status=status,
            form=form,
            kind=kind,
            activity=activity,
            kept_as=f"{holder.person_id}:edit:{activity.pk}",
        )

    return submit(
        request,
        form,
        lambda: revise_activity(
            activity=activity,
            revision=form.cleaned_data["revision"] or 0,
            documents=_kept_in_role(activity, form),
            shared_event=form.shared_event(activity.client_id),
            by=holder.actor(),
            at=acting.at,
            **_told(form),
        ),
        done=_("Đã sửa hoạt động."),
        then=lambda made: received(made, form.cleaned_data["client_id"]),
        again=again,
    )


def _form(
    request: OfficeRequest,
    kind: ActivityKind,
    *,
    initial: dict[str, object],
    activity: Activity | None = None,
    named: list[UUID] | None = None,
) -> ActivityForm:
    """The kind's form with what can be chosen in it; unit and programme of what was entered stay."""
    acting = request.acting
    holder = acting.holder()
    bodies = issuing_bodies(holder.unit, acting.day).values_list("pk", flat=True)
    units = Unit.objects.filter(pk__in=[activity.unit_id] if activity else [holder.unit_id, *bodies])
    names = names_on(units, acting.day)
    programmes = Programme.objects.filter(pk=activity.programme_id) if activity else programmes_until(acting.day)
    keys = [one.pk for one in programmes]
    at_hand = documents_at_hand(holder, acting.day, keys).values_list("pk", flat=True)[:8]
    return ActivityForm(
        request.POST or None,
        initial=initial,
        kind=kind,
        today=acting.day,
        # The body for which the own unit works comes first: what is done is its.
        units=sorted(names.items(), key=lambda one: one[0].pk == holder.unit_id),
        programmes=programmes,
        tasks=tasks_to_choose(holder, acting.day, keys),
        topics=all_topics(),
        events=_events(acting.day, activity),
        at_hand=[*(named or ()), *at_hand],
        visible=visible_documents(holder, acting.day),
    )


def _events(day: date, activity: Activity | None) -> list[SharedEvent]:
    """The events to choose from, and that of which the activity is a part already."""
    offered = list(shared_events_lately(day))
    present = activity.shared_event if activity else None
    return offered if present is None or present in offered else [present, *offered]


def _told(form: ActivityForm) -> dict[str, Any]:
    """What entering and correcting have in common; the details may be refused."""
    told = form.cleaned_data
    return {
        "details": form.details(),
        "role": Participation(told["role"]),
        **{name: told[name] for name in ("title", "started_on", "ended_on", "place", "summary", "task")},
        "topics": tuple(told["topics"]),
    }


def _filled_in(activity: Activity, named: list[UUID]) -> dict[str, object]:
    """What the form holds of an activity that was entered before."""
    common = ("title", "role", "started_on", "place", "summary", "revision")
    return {
        "client_id": uuid4(),
        **{name: getattr(activity, name) for name in common},
        "ended_on": activity.ended_on if activity.ended_on != activity.started_on else None,
        "task": activity.task_id,
        "event": "" if activity.shared_event_id is None else str(activity.shared_event_id),
        "topics": [topic.pk for topic in activity.topics.all()],
        "documents": named,
        **{f"{PREFIX}{name}": value for name, value in activity.details.items() if value is not None},
    }


def _kept_in_role(activity: Activity, form: ActivityForm) -> list[NamedDocument]:
    """The documents that were named, each in the role that it had."""
    roles = {one.document_id: one.role for one in activity.activity_documents.all()}
    return [
        NamedDocument(one.document, DocumentRole(roles.get(one.document.pk, one.role)))
        for one in form.named_documents()
    ]
