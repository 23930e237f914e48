"""What is done to an activity after it was entered: further photos, taking back a photo, withdrawing it whole."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.activities.photos import check_photos, photo_forms
from thongsuot.office.activities.references import ReferenceForm
from thongsuot.office.answers import press, submit
from thongsuot.office.page import page
from thongsuot.office.rights import AUTHORS, FORM, OWN, WRITE, open_to
from thongsuot.office.typed import typed
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.actions.attach_uploads import attach_uploads
from thongsuot.programme.actions.record_consent import record_consent
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.models import Activity
from thongsuot.programme.queries.visible import own_activities


@open_to(AUTHORS, methods=FORM, about=Activity, relations=OWN)
def activity_photos(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Attach further photos and files."""
    acting, activity = request.acting, _own(request, pk)
    photos = photo_forms(request.POST or None, request.FILES or None)
    form = forms.Form(request.POST or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/activities/photos.html",
            part="office/activities/_photos_form.html",
            status=status,
            form=form,
            photos=photos,
            activity=activity,
        )

    if request.method != "POST":
        return again(HTTPStatus.OK)
    check_photos(request, form, photos)
    uploads = tuple(photos.uploads(activity.title)) if form.is_valid() else ()
    if form.is_valid() and not uploads:
        form.add_error(None, _("Chưa có ảnh hay tệp nào; hãy chụp hoặc chọn ít nhất một."))
    return submit(
        request,
        form,
        lambda: attach_uploads(of=activity, uploads=uploads, by=acting.holder().actor(), at=acting.at),
        done=_("Đã thêm minh chứng."),
        then=lambda _made: reverse("activity", args=[pk]),
        again=again,
    )


@open_to(AUTHORS, methods=FORM, about=Activity, relations=OWN)
def activity_reference(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Name an address or a document as evidence."""
    acting, activity = request.acting, _own(request, pk)
    among = visible_documents(acting.holder(), acting.day)
    form = ReferenceForm(request.POST or None, among=among, initial={"client_id": uuid4()})

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/activities/reference.html", status=status, form=form, activity=activity)

    if request.method != "POST":
        return again(HTTPStatus.OK)
    return submit(
        request,
        form,
        lambda: attach_evidence(
            client_id=form.cleaned_data["client_id"] or uuid4(),
            of=activity,
            caption=form.cleaned_data["caption"],
            by=acting.holder().actor(),
            at=acting.at,
            **form.carrier(),
        ),
        done=_("Đã thêm minh chứng."),
        then=lambda _made: reverse("activity", args=[pk]),
        again=again,
    )


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
    acting, activity = request.acting, _own(request, pk)
    evidence = get_object_or_404(activity.evidence.filter(withdrawn_at__isnull=True), pk=piece)
    reason = typed(request, "reason")
    return press(
        request,
        lambda: withdraw_record(record=evidence, reason=reason, by=acting.holder().actor(), at=acting.at),
        done=_("Đã rút bỏ minh chứng."),
        then=reverse("activity", args=[pk]),
    )


@open_to(AUTHORS, methods=WRITE, about=Activity, relations=OWN)
def evidence_consent(request: OfficeRequest, pk: UUID, piece: UUID) -> HttpResponse:
    """Note that those who can be recognised agreed."""
    acting, activity = request.acting, _own(request, pk)
    evidence = get_object_or_404(activity.evidence.filter(withdrawn_at__isnull=True), pk=piece)
    return press(
        request,
        lambda: record_consent(evidence=evidence, by=acting.holder().actor(), at=acting.at),
        done=_("Đã ghi nhận sự đồng ý của người trong ảnh."),
        then=reverse("activity", args=[pk]),
    )


def _own(request: OfficeRequest, pk: UUID) -> Activity:
    acting = request.acting
    return get_object_or_404(own_activities(acting.holder(), acting.day).filter(withdrawn_at__isnull=True), pk=pk)
