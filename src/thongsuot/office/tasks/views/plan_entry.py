"""Beginning a plan, changing it while it is being drafted, issuing it, and its buttons."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press, submit
from thongsuot.office.page import page
from thongsuot.office.programmes.missing import instead_of_form
from thongsuot.office.rights import AUTHORS, FORM, OWN, WRITE, open_to
from thongsuot.office.tasks.plan_forms import PlanChangeForm, PlanForm, PlanIssueForm, days_of
from thongsuot.office.tasks.plan_steps import BUTTONS, Asked
from thongsuot.office.typed import typed
from thongsuot.organisation.queries.units import issuing_bodies
from thongsuot.programme.actions.draft_plan import draft_plan
from thongsuot.programme.actions.issue_plan import issue_plan
from thongsuot.programme.actions.revise_plan import revise_plan
from thongsuot.programme.models import Plan
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.programme.queries.visible import own_plans


@open_to(AUTHORS, methods=FORM)
def plan_new(request: OfficeRequest) -> HttpResponse:
    """A plan of the body for which the holder's unit works; for the whole year unless told otherwise."""
    missing = instead_of_form(request)
    if missing is not None:
        return missing
    acting = request.acting
    holder = acting.holder()
    body = issuing_bodies(holder.unit, acting.day).first() or holder.unit
    year = acting.day.year
    form = PlanForm(
        request.POST or None,
        initial={"client_id": uuid4(), "period_start": date(year, 1, 1), "period_last": date(year, 12, 31)},
        programmes=programmes_on(acting.day),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/tasks/plan_new.html", status=status, form=form)

    return submit(
        request,
        form,
        lambda: draft_plan(
            client_id=form.cleaned_data["client_id"] or uuid4(),
            unit=body,
            programme=form.cleaned_data["programme"],
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã lập kế hoạch ở dạng dự thảo."),
        then=lambda made: reverse("plan", args=[made.pk]),
        again=again,
    )


@open_to(AUTHORS, methods=FORM, about=Plan, relations=OWN)
def plan_edit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Change what a plan is called and its days, while it is being drafted."""
    acting = request.acting
    plan = get_object_or_404(own_plans(acting.holder(), acting.day), pk=pk)
    form = PlanChangeForm(
        request.POST or None, initial={"title": plan.title, "revision": plan.revision, **days_of(plan)}
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/tasks/plan_edit.html", status=status, form=form, plan=plan)

    return submit(
        request,
        form,
        lambda: revise_plan(
            plan=plan,
            revision=form.cleaned_data["revision"],
            by=acting.holder().actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã sửa kế hoạch."),
        then=lambda _plan: reverse("plan", args=[pk]),
        again=again,
    )


@open_to(AUTHORS, methods=FORM, about=Plan, relations=OWN)
def plan_issue(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Note by which document, and when, the plan was issued."""
    acting = request.acting
    holder = acting.holder()
    plan = get_object_or_404(own_plans(holder, acting.day), pk=pk)
    form = PlanIssueForm(
        request.POST or None,
        initial={"issued_on": acting.day},
        visible=visible_documents(holder, acting.day),
        today=acting.day,
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/tasks/plan_issue.html", status=status, form=form, plan=plan)

    return submit(
        request,
        form,
        lambda: issue_plan(
            plan=plan,
            document=form.cleaned_data["document"],
            issued_on=form.cleaned_data["issued_on"],
            by=holder.actor(),
            at=acting.at,
        ),
        done=_("Đã ghi nhận kế hoạch được ban hành."),
        then=lambda _plan: reverse("plan", args=[pk]),
        again=again,
    )


@open_to(AUTHORS, methods=WRITE, about=Plan, relations=OWN)
def plan_step(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Press one of the plan's buttons; `reason` where it asks for one."""
    acting = request.acting
    plan = get_object_or_404(own_plans(acting.holder(), acting.day), pk=pk)
    button = next((one for one in BUTTONS if one.key == request.POST.get("step")), None)
    if button is None:
        raise Http404
    asked = Asked(plan, acting.holder().actor(), acting.at, typed(request, "reason"))
    return press(request, lambda: button.action(asked), done=str(button.done), then=reverse("plan", args=[pk]))
