"""Directing how an incoming document is handled."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.actions.acknowledge_direction import acknowledge_direction
from thongsuot.correspondence.actions.direct_handling import direct_handling
from thongsuot.correspondence.models import Direction, Document, HandlingDirection
from thongsuot.correspondence.queries.handling import addressees_for, may_direct
from thongsuot.correspondence.queries.visible import visible_documents, visible_entries
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press, submit
from thongsuot.office.documents.forms import DirectionForm
from thongsuot.office.page import page
from thongsuot.office.rights import FORM, OWN, WORKING, WRITE, open_to


@open_to(WORKING, methods=FORM, about=Document, relations=OWN)
def direct(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Say who leads, who helps, by when; the first direction, or one that passes on what was given."""
    acting = request.acting
    holder = acting.holder()
    document = get_object_or_404(visible_documents(holder, acting.day), pk=pk)
    entry = get_object_or_404(
        visible_entries(holder, acting.day).select_related("register__unit"),
        document=document,
        register__direction=Direction.INCOMING,
        voided_at=None,
    )
    allowed = may_direct(entry, holder, acting.day)
    if allowed is None:
        raise PermissionDenied
    addressees = addressees_for(entry, holder, acting.day)
    due_on = allowed.follows.due_on if allowed.follows is not None else entry.due_on
    form = DirectionForm(request.POST or None, addressees=addressees, initial={"due_on": due_on})

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/documents/direction.html",
            status=status,
            form=form,
            document=document,
            entry=entry,
            follows=allowed.follows if allowed is not None else None,
            today=acting.day,
        )

    return submit(
        request,
        form,
        lambda: direct_handling(
            entry=entry,
            follows=allowed.follows,
            by=holder,
            at=acting.at,
            **form.given(),
        ),
        done=_("Đã ghi ý kiến chỉ đạo."),
        then=lambda _direction: reverse("document", args=[pk]),
        again=again,
    )


@open_to(WORKING, methods=WRITE, about=Document, relations=OWN)
def acknowledge(request: OfficeRequest, pk: UUID, direction: UUID) -> HttpResponse:
    """Take note of a document that one is only to know of: it waits no more."""
    acting = request.acting
    holder = acting.holder()
    entries = visible_entries(holder, acting.day).filter(document=pk)
    given = get_object_or_404(HandlingDirection.objects.filter(entry__in=[one.pk for one in entries]), pk=direction)
    return press(
        request,
        lambda: acknowledge_direction(direction=given, by=holder, at=acting.at),
        done=_("Đã ghi nhận anh, chị đã biết văn bản này."),
        then=reverse("document", args=[pk]),
    )
