"""Entering a programme, and changing what it is called, what governs it, and when it ends."""

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
from thongsuot.office.page import page
from thongsuot.office.programmes.forms import ProgrammeChangeForm, ProgrammeForm, told_of
from thongsuot.office.rights import FORM, HEADS, OWN, WRITE, open_to
from thongsuot.office.typed import typed
from thongsuot.organisation.queries.units import issuing_bodies
from thongsuot.programme.actions.define_programme import define_programme
from thongsuot.programme.actions.revise_programme import revise_programme
from thongsuot.programme.actions.withdraw_programme import withdraw_programme
from thongsuot.programme.models import Programme
from thongsuot.programme.queries.programmes import documents_to_govern
from thongsuot.programme.queries.visible import own_programmes


@open_to(HEADS, methods=FORM)
def programme_new(request: OfficeRequest) -> HttpResponse:
    """Kept up by the body for which the holder's unit works; from the first day of the year unless told otherwise."""
    acting = request.acting
    holder = acting.holder()
    form = ProgrammeForm(
        request.POST or None,
        initial={"client_id": uuid4(), "active_from": acting.day.replace(month=1, day=1)},
        at_hand=documents_to_govern(holder, acting.day),
        visible=visible_documents(holder, acting.day),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/programmes/form.html", status=status, form=form, programme=None)

    return submit(
        request,
        form,
        lambda: define_programme(
            client_id=form.cleaned_data["client_id"] or uuid4(),
            key=form.cleaned_data["key"],
            unit=issuing_bodies(holder.unit, acting.day).first() or holder.unit,
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã ghi chương trình; tiếp theo hãy phân công cơ quan chủ trì."),
        then=lambda made: reverse("programme", args=[made.pk]),
        again=again,
    )


@open_to(HEADS, methods=FORM, about=Programme, relations=OWN)
def programme_edit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Change it, end it; its key stays, as outlines name it."""
    acting = request.acting
    holder = acting.holder()
    programme = get_object_or_404(own_programmes(holder, acting.day), pk=pk)
    form = ProgrammeChangeForm(
        request.POST or None,
        initial=told_of(programme),
        at_hand=documents_to_govern(holder, acting.day, programme),
        visible=visible_documents(holder, acting.day),
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/programmes/form.html", status=status, form=form, programme=programme)

    return submit(
        request,
        form,
        lambda: revise_programme(
            programme=programme,
            revision=form.cleaned_data["revision"],
            by=holder.actor(),
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã sửa chương trình."),
        then=lambda _programme: reverse("programme", args=[pk]),
        again=again,
    )


@open_to(HEADS, methods=WRITE, about=Programme, relations=OWN)
def programme_withdraw(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Take one back that should not have been entered, for a reason, while nothing names it."""
    acting = request.acting
    programme = get_object_or_404(own_programmes(acting.holder(), acting.day), pk=pk)
    reason = typed(request, "reason")
    return press(
        request,
        lambda: withdraw_programme(programme=programme, reason=reason, by=acting.holder().actor(), at=acting.at),
        done=_("Đã rút bỏ chương trình."),
        then=reverse("programmes"),
    )
