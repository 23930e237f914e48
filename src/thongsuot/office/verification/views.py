"""The page that verifies a file; nothing of it is kept."""

from __future__ import annotations

from http import HTTPStatus
from typing import cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.files.errors import RefusedUpload
from thongsuot.files.inspection import bounded, stop_secret_pdf
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.page import page
from thongsuot.office.rights import FORM, WORKING, open_to_signed_in
from thongsuot.office.verification.examined import ExaminedFile, examine_file
from thongsuot.organisation.roles import Role


class VerificationForm(forms.Form):
    """The file to be verified."""

    file = forms.FileField(
        label=_("tệp PDF"), widget=forms.FileInput(attrs={"class": "drop-input", "accept": "application/pdf,.pdf"})
    )


@open_to_signed_in(methods=FORM)
def verification(request: OfficeRequest) -> HttpResponse:
    """Who signed the file, when, whether it is whole, the dataset in it, and whether it is one that is known here."""
    form = VerificationForm(request.POST or None, request.FILES or None)
    examined: ExaminedFile | None = None
    status = HTTPStatus.OK
    if request.method == "POST":
        examined = _examined(form)
        if examined is None:
            status = HTTPStatus.UNPROCESSABLE_ENTITY
    return page(
        request,
        "office/verification/verification.html",
        status=status,
        form=form,
        examined=examined,
        known=None if examined is None else _known(request, examined),
    )


def _examined(form: VerificationForm) -> ExaminedFile | None:
    """What the file shows; None, with the reason in the form, where there is none, or it is too large or secret."""
    if not form.is_valid():
        return None
    upload = cast("UploadedFile[bytes]", form.cleaned_data["file"])
    name = upload.name or ""
    try:
        content = upload.read()
        stop_secret_pdf(content=content, name=name)
        bounded(content)
    except RefusedUpload as refusal:
        form.add_error("file", str(refusal))
        return None
    return examine_file(content, name)


def _known(request: OfficeRequest, examined: ExaminedFile) -> Document | None:
    """The document whose file it is, byte for byte, where the position sees that."""
    position = request.acting.position
    if position is None or Role(position.role) not in WORKING:
        return None
    seen = visible_documents(position, request.acting.day)
    return seen.filter(files__file=examined.digest).order_by("-added_at").first()
