"""The form in which an officer writes a document of the own body."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.letter import Letter, text_of_body
from thongsuot.correspondence.models import OutgoingDocument, Urgency
from thongsuot.correspondence.queries.framing import FILE_COPY
from thongsuot.office.fields import SignerField, choices_of, offer, offer_signers
from thongsuot.organisation.models import Position, Unit, UnitName
from vanban.regulation.document_types import administrative_types


class LetterForm(forms.Form):
    """What a person fills in; letterhead, symbol, file copy and signature block follow from it."""

    issuing_unit = forms.ChoiceField(label=_("cơ quan ban hành"))
    document_type = forms.ChoiceField(label=_("tên loại"))
    subject = forms.CharField(
        label=_("trích yếu"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Không ghi “V/v” hay “Về việc” ở đầu."),
    )
    addressees = forms.CharField(
        label=_("kính gửi"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        help_text=_("Mỗi nơi một dòng."),
    )
    text = forms.CharField(
        label=_("nội dung"),
        widget=forms.Textarea(attrs={"rows": 16, "class": "official-text"}),
        help_text=_(
            "Mỗi đoạn một dòng; đánh số 1. a) - như trong văn bản. Quốc hiệu, nơi nhận, chữ ký do hệ thống đặt."
        ),
    )
    recipients = forms.CharField(
        label=_("nơi nhận"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text=_("Mỗi nơi một dòng; dòng “Lưu” do hệ thống đặt."),
    )
    signer = SignerField()
    urgency = forms.ChoiceField(label=_("độ khẩn"), choices=choices_of(Urgency))

    def __init__(
        self,
        *args: object,
        bodies: Iterable[tuple[Unit, UnitName]],
        signers: QuerySet[Position],
        day: date,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._bodies = {str(unit.pk): unit for unit, _named in bodies}
        offer(self, "issuing_unit", [(str(unit.pk), named.name) for unit, named in bodies])
        offer(self, "document_type", [(kind.name, gettext(kind.name)) for kind in administrative_types(day)])
        if len(self._bodies) == 1:
            self.fields["issuing_unit"].widget = forms.HiddenInput()
            self.fields["issuing_unit"].initial = next(iter(self._bodies))
        offer_signers(self, signers)

    def body(self) -> Unit:
        """Who issues it."""
        return self._bodies[self.cleaned_data["issuing_unit"]]

    def letter(self) -> Letter:
        """What was written."""
        told = self.cleaned_data
        return Letter(
            document_type=told["document_type"],
            subject=" ".join(told["subject"].split()),
            text=told["text"].replace("\r\n", "\n"),
            signer=told["signer"],
            addressees=_lines(told["addressees"]),
            recipients=_lines(told["recipients"]),
            urgency=Urgency(told["urgency"]),
        )


class NewLetterForm(LetterForm):
    """A letter that is begun; its `id` makes one of it, however often it is sent."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)


class LetterChangeForm(LetterForm):
    """A letter that is written anew; `version` is the one that the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)


def filled_in(outgoing: OutgoingDocument, signers: QuerySet[Position]) -> dict[str, object]:
    """What the form holds of a document that was written before; the signer is known by the name under it."""
    assert outgoing.current_version is not None
    content = outgoing.current_version.structured()
    name = content.closing.signature.name if content.closing.signature else None
    return {
        "issuing_unit": str(outgoing.issuing_unit_id),
        "document_type": outgoing.document.document_type,
        "subject": outgoing.document.subject,
        "addressees": "\n".join(content.header.addressees),
        "text": text_of_body(content) or "",
        "recipients": "\n".join(one for one in content.closing.recipients if not one.startswith(FILE_COPY)),
        "signer": next((one for one in signers if one.person.full_name == name), None),
        "urgency": outgoing.document.urgency,
        "version": outgoing.current_version.number,
    }


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" -;.") for line in text.splitlines() if line.strip(" -;."))
