"""A person's page: the account, and whether and how they sign in."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.accounts.actions.correct_person import correct_person
from thongsuot.accounts.actions.reset_sign_in import reset_sign_in
from thongsuot.accounts.models import User
from thongsuot.audit.actions.record_reading import record_reading
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press, submit
from thongsuot.office.page import page
from thongsuot.office.people.forms import PersonForm
from thongsuot.office.rights import ADMINISTRATION, ALL_RELATIONS, FORM, WRITE, open_to
from thongsuot.organisation.actions.deactivate_person import deactivate_person, reactivate_person
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.listing import last_names
from thongsuot.organisation.queries.people import career_of


@open_to(ADMINISTRATION, about=User, relations=ALL_RELATIONS)
def person(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The account and all positions over time; that its data were read is recorded."""
    acting = request.acting
    found = get_object_or_404(User, pk=pk)
    record_reading(about=found, fields=["username", "email", "last_login"], by=acting.holder().actor(), at=acting.at)
    positions = list(career_of(found))
    return page(
        request,
        "office/people/person.html",
        person=found,
        positions=positions,
        names=last_names(Unit.objects.filter(pk__in={one.unit_id for one in positions})),
        factors=sorted(Authenticator.objects.filter(user=found).values_list("type", flat=True)),
        today=acting.day,
        is_self=found == acting.person,
    )


@open_to(ADMINISTRATION, methods=FORM, about=User, relations=ALL_RELATIONS)
def person_edit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Correct the name, the sign-in name or the address."""
    acting = request.acting
    found = get_object_or_404(User, pk=pk)
    told = {name: getattr(found, name) for name in PersonForm.base_fields}
    form = PersonForm(request.POST or None, initial=told)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/people/edit.html", status=status, form=form, person=found)

    if request.method != "POST":
        record_reading(about=found, fields=["username", "email"], by=acting.holder().actor(), at=acting.at)
        return again(HTTPStatus.OK)
    return submit(
        request,
        form,
        lambda: correct_person(person=found, **form.cleaned_data, by=acting.holder().actor(), at=acting.at),
        done=_("Đã lưu."),
        then=lambda _corrected: reverse("person", args=[pk]),
        again=again,
    )


@open_to(ADMINISTRATION, methods=WRITE, about=User, relations=ALL_RELATIONS)
def person_deactivate(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Let the person sign in no more."""
    acting = request.acting
    found = get_object_or_404(User, pk=pk)
    return press(
        request,
        lambda: deactivate_person(person=found, day=acting.day, by=acting.holder().actor(), at=acting.at),
        done=_("Đã ngừng tài khoản; các phiên đăng nhập đã kết thúc."),
        then=reverse("person", args=[pk]),
    )


@open_to(ADMINISTRATION, methods=WRITE, about=User, relations=ALL_RELATIONS)
def person_reactivate(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Let the person sign in again."""
    acting = request.acting
    found = get_object_or_404(User, pk=pk)
    return press(
        request,
        lambda: reactivate_person(person=found, by=acting.holder().actor(), at=acting.at),
        done=_("Tài khoản hoạt động trở lại."),
        then=reverse("person", args=[pk]),
    )


@open_to(ADMINISTRATION, methods=WRITE, about=User, relations=ALL_RELATIONS)
def person_sign_in(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Give a temporary password in place of every way to sign in; it is shown once, in the answer itself.

    A redirect would have to keep it somewhere meanwhile.
    """
    acting = request.acting
    found = get_object_or_404(User, pk=pk)
    password = reset_sign_in(person=found, by=acting.holder().actor(), at=acting.at)
    answer = page(request, "office/people/password.html", person=found, password=password)
    answer.headers["Cache-Control"] = "no-store"
    return answer
