"""Money: the list of a budget year, one line of it, entering and correcting one."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.visible import readable_among, visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.activities.papers import naming
from thongsuot.office.answers import submit
from thongsuot.office.evidence.pieces import evidence_of
from thongsuot.office.evidence.places import received
from thongsuot.office.evidence.resting import reports_on
from thongsuot.office.means.forms import BudgetFilterForm, BudgetLineForm
from thongsuot.office.means.history import history_of
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.programmes.missing import instead_of_form, missing_programme
from thongsuot.office.rights import AUTHORS, FORM, OWN, OWN_AND_BELOW, WORKING, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import issuing_bodies, names_on
from thongsuot.programme.actions.allocate_budget import allocate_budget
from thongsuot.programme.actions.revise_budget_line import revise_budget_line
from thongsuot.programme.models import BudgetLine
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.programme.queries.means import budget_lines_of, budget_offers, next_place, total_of
from thongsuot.programme.queries.visible import own_budget_lines, visible_budget_lines


@open_to(WORKING)
def budget(request: OfficeRequest) -> HttpResponse:
    """The lines of the own house and of units below it, of one budget year."""
    acting = request.acting
    holder = acting.holder()
    offered = budget_offers(holder, acting.day)
    units = names_on(Unit.objects.filter(pk__in=offered.units), acting.day)
    form = BudgetFilterForm(request.GET, years=offered.years, units=units.items())
    year, unit = form.wanted()
    lines = budget_lines_of(holder, acting.day, year, unit)
    rows = page_of(lines, request)
    return page(
        request,
        "office/means/budget.html",
        part="office/means/_budget_rows.html",
        form=form,
        rows=rows,
        total=total_of(lines),
        year=year,
        units=units,
        conditions=conditions_of(form, request, usual={"year": str(form.latest or "")}),
        may_enter=holder.role in AUTHORS,
        missing=None if rows else missing_programme(acting),
    )


@open_to(AUTHORS, methods=FORM)
def budget_line_new(request: OfficeRequest) -> HttpResponse:
    """Money of the body for which the holder's unit works; of this year unless told otherwise."""
    missing = instead_of_form(request)
    if missing is not None:
        return missing
    acting = request.acting
    holder = acting.holder()
    body = issuing_bodies(holder.unit, acting.day).first() or holder.unit
    form = BudgetLineForm(
        request.POST or None,
        initial={"client_id": uuid4(), "year": acting.day.year, "position": next_place(body, acting.day.year)},
        programmes=programmes_on(acting.day),
        visible=visible_documents(holder, acting.day),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/means/budget_line_form.html",
            part="office/means/_form.html",
            status=status,
            form=form,
            line=None,
            back=reverse("budget"),
            kept_as=f"{holder.person_id}:budget",
        )

    return submit(
        request,
        form,
        lambda: allocate_budget(
            client_id=form.cleaned_data["client_id"] or uuid4(),
            unit=body,
            programme=form.cleaned_data["programme"],
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã ghi nhận kinh phí."),
        then=lambda made: reverse("budget_line", args=[made.pk]),
        again=again,
    )


@open_to(WORKING, about=BudgetLine, relations=OWN_AND_BELOW)
def budget_line(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """One line, with its evidence and the reports that rest on it."""
    acting = request.acting
    holder = acting.holder()
    seen = visible_budget_lines(holder, acting.day).select_related("unit", "programme", "basis_document")
    found = get_object_or_404(seen, pk=pk)
    evidence = evidence_of(request, found)
    papers = [found.basis_document_id, *(one.evidence.document_id for one in evidence.pieces)]
    return page(
        request,
        "office/means/budget_line.html",
        line=found,
        evidence=evidence,
        readable=readable_among([one for one in papers if one is not None], holder, acting.day),
        reports=reports_on(request, found),
        history=history_of(found),
        unit_names=names_on(Unit.objects.filter(pk=found.unit_id), acting.day),
        may_change=holder.role in AUTHORS and own_budget_lines(holder, acting.day).filter(pk=pk).exists(),
    )


@open_to(AUTHORS, methods=FORM, about=BudgetLine, relations=OWN)
def budget_line_edit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Correct a line, or fill in what was spent."""
    acting = request.acting
    holder = acting.holder()
    line = _own(request, pk)
    same = ("year", "position", "purpose", "allocated", "spent", "revision")
    form = BudgetLineForm(
        request.POST or None,
        initial={
            "client_id": uuid4(),
            **{name: getattr(line, name) for name in same},
            "basis": naming(line.basis_document),
        },
        programmes=None,
        visible=visible_documents(holder, acting.day),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/means/budget_line_form.html",
            part="office/means/_form.html",
            status=status,
            form=form,
            line=line,
            back=reverse("budget_line", args=[pk]),
            kept_as=f"{holder.person_id}:edit:{pk}",
        )

    return submit(
        request,
        form,
        lambda: revise_budget_line(
            line=line,
            revision=form.cleaned_data["revision"] or 0,
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã sửa kinh phí."),
        then=lambda made: received(made, form.cleaned_data["client_id"]),
        again=again,
    )


def _own(request: OfficeRequest, pk: UUID) -> BudgetLine:
    acting = request.acting
    return get_object_or_404(own_budget_lines(acting.holder(), acting.day), pk=pk)
