"""What is done with the evidence of a record: files and references are added, pieces agreed to, taken back, opened.

Each takes the record as it was found; `routes` declares who may ask.
"""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID, uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from thongsuot.audit.actions.record_reading import record_reading
from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.files.addresses import address_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press, submit
from thongsuot.office.evidence.photos import FilesForm, check_photos, photo_forms
from thongsuot.office.evidence.pieces import file_name
from thongsuot.office.evidence.places import Subject, page_of_record, received
from thongsuot.office.evidence.references import ReferenceForm
from thongsuot.office.page import page
from thongsuot.office.typed import typed
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.actions.attach_uploads import attach_uploads
from thongsuot.programme.actions.record_consent import record_consent
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.states import PeopleShown


def add_photos(request: OfficeRequest, record: Subject) -> HttpResponse:
    """Attach further photos and files."""
    acting, back = request.acting, page_of_record(record)
    photos = photo_forms(request.POST or None, request.FILES or None)
    form = FilesForm(request.POST or None, initial={"client_id": uuid4()})

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/evidence/photos.html",
            part="office/evidence/_photos_form.html",
            status=status,
            form=form,
            photos=photos,
            record=record,
            back=back,
            kept_as=f"{acting.holder().person_id}:files:{record.pk}",
        )

    if request.method != "POST":
        return again(HTTPStatus.OK)
    check_photos(request, form, photos)
    uploads = tuple(photos.uploads(str(record))) if form.is_valid() else ()
    if form.is_valid() and not uploads:
        form.add_error(None, _("Chưa có ảnh hay tệp nào; hãy chụp hoặc chọn ít nhất một."))
    return submit(
        request,
        form,
        lambda: attach_uploads(of=record, uploads=uploads, by=acting.holder().actor(), at=acting.at),
        done=_("Đã thêm minh chứng."),
        then=lambda _made: received(record, form.cleaned_data["client_id"]),
        again=again,
    )


def add_reference(request: OfficeRequest, record: Subject) -> HttpResponse:
    """Name an address or a document as evidence."""
    acting, back = request.acting, page_of_record(record)
    among = visible_documents(acting.holder(), acting.day)
    form = ReferenceForm(request.POST or None, among=among, initial={"client_id": uuid4()})

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/evidence/reference.html", status=status, form=form, record=record, back=back)

    return submit(
        request,
        form,
        lambda: attach_evidence(
            client_id=form.cleaned_data["client_id"] or uuid4(),
            of=record,
            caption=form.cleaned_data["caption"],
            by=acting.holder().actor(),
            at=acting.at,
            **form.carrier(),
        ),
        done=_("Đã thêm minh chứng."),
        then=lambda _made: back,
        again=again,
    )


def withdraw(request: OfficeRequest, record: Subject, *, done: str) -> HttpResponse:
    """Take the whole record back, for a reason."""
    acting = request.acting
    reason = typed(request, "reason")
    return press(
        request,
        lambda: withdraw_record(record=record, reason=reason, by=acting.holder().actor(), at=acting.at),
        done=done,
        then=page_of_record(record),
    )


def withdraw_piece(request: OfficeRequest, record: Subject, piece: UUID) -> HttpResponse:
    """Take one piece of evidence back, for a reason."""
    acting = request.acting
    evidence = get_object_or_404(record.evidence.filter(withdrawn_at__isnull=True), pk=piece)
    reason = typed(request, "reason")
    return press(
        request,
        lambda: withdraw_record(record=evidence, reason=reason, by=acting.holder().actor(), at=acting.at),
        done=_("Đã rút bỏ minh chứng."),
        then=page_of_record(record),
    )


def agree_to_piece(request: OfficeRequest, record: Subject, piece: UUID) -> HttpResponse:
    """Note that those who can be recognised agreed."""
    acting = request.acting
    evidence = get_object_or_404(record.evidence.filter(withdrawn_at__isnull=True), pk=piece)
    return press(
        request,
        lambda: record_consent(evidence=evidence, by=acting.holder().actor(), at=acting.at),
        done=_("Đã ghi nhận sự đồng ý của người trong ảnh."),
        then=page_of_record(record),
    )


def open_piece(request: OfficeRequest, record: Subject, piece: UUID) -> HttpResponse:
    """Lead to the file's own address, which is good for some minutes; what was taken back is handed out no more."""
    acting = request.acting
    pieces = record.evidence.filter(file__isnull=False, withdrawn_at__isnull=True).select_related("file")
    evidence = get_object_or_404(pieces, pk=piece)
    assert evidence.file is not None
    if evidence.people_shown != PeopleShown.NOBODY:
        record_reading(about=evidence, fields=["file"], by=acting.holder().actor(), at=acting.at)
    return HttpResponseRedirect(address_of(evidence.file, file_name(evidence)))
