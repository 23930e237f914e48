"""What is done to an activity after it was entered: further evidence, taking it back, withdrawing the whole record."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press
from thongsuot.office.evidence.acts import add_photos, add_reference, agree_to_piece, withdraw_piece
from thongsuot.office.rights import AUTHORS, FORM, OWN, WRITE, open_to
from thongsuot.office.typed import typed
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.models import Activity
from thongsuot.programme.queries.visible import own_activities


@open_to(AUTHORS, methods=FORM, about=Activity, relations=OWN)
def activity_photos(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Attach further photos and files."""
    return add_photos(request, _own(request, pk))


@open_to(AUTHORS, methods=FORM, about=Activity, relations=OWN)
def activity_reference(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Name an address or a document as evidence."""
    return add_reference(request, _own(request, pk))


@open_to(AUTHORS, methods=WRITE, about=Activity, relations=OWN)
def activity_withdraw(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Take the whole record back, for a reason."""
    acting, activity = request.acting, _own(request, pk)
    reason = typed(request, "reason")
    return press(
        request,
        lambda: withdraw_record(record=activity, reason=reason, by=acting.holder().actor(), at=acting.at),
        done=_("Đã rút bỏ hoạt động; không báo cáo nào lập sau này tính đến nó."),
        then=reverse("activity", args=[pk]),
    )


@open_to(AUTHORS, methods=WRITE, about=Activity, relations=OWN)
def evidence_withdraw(request: OfficeRequest, pk: UUID, piece: UUID) -> HttpResponse:
    """Take one piece of evidence back, for a reason."""
    return withdraw_piece(request, _own(request, pk), piece)


@open_to(AUTHORS, methods=WRITE, about=Activity, relations=OWN)
def evidence_consent(request: OfficeRequest, pk: UUID, piece: UUID) -> HttpResponse:
    """Note that those who can be recognised agreed."""
    return agree_to_piece(request, _own(request, pk), piece)


def _own(request: OfficeRequest, pk: UUID) -> Activity:
    acting = request.acting
    return get_object_or_404(own_activities(acting.holder(), acting.day).filter(withdrawn_at__isnull=True), pk=pk)
