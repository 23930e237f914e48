"""The forms of a request's board: a file that came, and whom to remind."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thongsuot.office.documents.forms import SignerField, UnitsForm
from thongsuot.organisation.models import Position, Unit, UnitName


class SubmissionFileForm(forms.Form):
    """A report's file as it came: by mail, on a stick, by any road."""

    file = forms.FileField(
        label=_("tệp báo cáo"), widget=forms.FileInput(attrs={"class": "drop-input", "accept": "application/pdf,.pdf"})
    )
    declared_secret = forms.BooleanField(
        label=_("Văn bản có dấu chỉ độ mật (Mật, Tối mật, Tuyệt mật)"),
        required=False,
        help_text=_("Văn bản mật không được đưa vào hệ thống này."),
    )


class RemindForm(UnitsForm):
    """Whom to remind, and who signs the letter."""

    signer = SignerField()

    def __init__(
        self, *args: object, names: Iterable[tuple[Unit, UnitName]], signers: QuerySet[Position], **kwargs: object
    ) -> None:
        super().__init__(*args, names=names, **kwargs)
        field = self.fields["signer"]
        assert isinstance(field, SignerField)
        field.queryset = signers
        if len(signers) == 1:
            field.initial = signers[0]
