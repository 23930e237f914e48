"""Drafting the letter that reminds those who have not reported."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.signing import signers_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.requests.forms import RemindForm
from thongsuot.office.requests.views.found import own_request
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import last_names_on
from thongsuot.reporting.actions.draft_reminder import draft_reminder
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.board import board_of


@open_to(AUTHORS, methods=FORM, about=ReportRequest, relations=OWN)
def request_remind(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Choose whom to remind and who signs; the letter is then edited, signed and issued as any other."""
    acting, asked = request.acting, own_request(request, pk)
    missing = board_of(asked, acting.day).missing
    owing = [row.unit.pk for row in missing if row.ended_on is None or row.answering]
    form = RemindForm(
        request.POST or None,
        names=last_names_on(Unit.objects.filter(pk__in=owing), acting.day).items(),
        signers=signers_of(asked.requesting_unit, "Công văn", acting.day),
        initial={"units": [str(pk) for pk in owing]},
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/requests/remind.html",
            status=status,
            form=form,
            asked=asked,
            owing=owing,
            today=acting.day,
        )

    return submit(
        request,
        form,
        lambda: draft_reminder(
            request=asked,
            units=form.chosen(),
            signer=form.cleaned_data["signer"],
            by=acting.holder(),
            at=acting.at,
        ),
        done=_("Đã soạn dự thảo công văn đôn đốc."),
        then=lambda outgoing: reverse("document", args=[outgoing.document_id]),
        again=again,
    )
