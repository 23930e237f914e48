"""The forms of registration: taking a file, and what the register is to say of the document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.actions.add_document import DocumentFacts
from thongsuot.correspondence.incoming.proposal import CitedDocument, issuer_named
from thongsuot.correspondence.models import Register, Urgency
from thongsuot.office.fields import DayField, choices_of, offer
from thongsuot.office.templatetags.office import day as day_text
from thongsuot.office.uploads import UploadForm, drop_field
from vanban.document.partial_date import PartialDate
from vanban.regulation.document_types import document_types

_Day = date  # `date` is a field's name below


class RegisterField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """An open incoming register; hidden where there is but one."""

    def __init__(self) -> None:
        super().__init__(label=_("sổ"), queryset=Register.objects.none(), empty_label=None)

    def label_from_instance(self, obj: Register) -> str:
        """`2019`, with its series where it has one."""
        return f"{obj.year} {obj.series}".strip()


class _WithRegister(forms.Form):
    def offer(self, registers: list[Register]) -> None:
        """The registers to choose from."""
        field = self.fields["register"]
        assert isinstance(field, RegisterField)
        field.queryset = Register.objects.filter(pk__in=[one.pk for one in registers]).order_by("-year", "series")
        if registers:
            field.initial = registers[0].pk
        if len(registers) == 1:
            field.widget = forms.HiddenInput()


class FileForm(UploadForm):
    """A file that arrived."""

    file = drop_field(_("tệp văn bản"))


class EntryForm(_WithRegister):
    """What the clerk confirms of the document."""

    register = RegisterField()
    document_type = forms.ChoiceField(label=_("tên loại"))
    identifier = forms.CharField(label=_("số, ký hiệu"), max_length=80)
    date = DayField(label=_("ngày văn bản"))
    issuer_name = forms.CharField(label=_("cơ quan ban hành"), max_length=250)
    subject = forms.CharField(label=_("trích yếu"), widget=forms.Textarea(attrs={"rows": 3}))
    signer_name = forms.CharField(label=_("người ký"), max_length=150, required=False)
    signer_position = forms.CharField(label=_("chức vụ người ký"), max_length=150, required=False)
    urgency = forms.ChoiceField(label=_("độ khẩn"), choices=choices_of(Urgency))
    due_on = DayField(label=_("thời hạn giải quyết"), required=False)
    cited = forms.MultipleChoiceField(
        label=_("văn bản được viện dẫn"), widget=forms.CheckboxSelectMultiple, required=False
    )
    cited_token = forms.CharField(widget=forms.HiddenInput, required=False)
    despite_duplicates = forms.BooleanField(label=_("Đã kiểm tra, vẫn đăng ký"), required=False)

    def __init__(
        self, *args: object, registers: list[Register], cited: Iterable[CitedDocument], doubtful: bool, **kwargs: object
    ) -> None:
        """`doubtful`: the document may be registered already, so that registering it is to be confirmed."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.offer(registers)
        offer(self, "document_type", [(kind.name, gettext(kind.name)) for kind in document_types()])
        self._cited = tuple(cited)
        if self._cited:
            offer(self, "cited", [(str(place), _cited_label(one)) for place, one in enumerate(self._cited)])
        else:
            del self.fields["cited"]
        if not doubtful:
            self.fields["despite_duplicates"].widget = forms.HiddenInput()

    def facts(self, day: _Day) -> DocumentFacts:
        """What the clerk says of the document; its issuer is known by name, as units are called on the day."""
        told = self.cleaned_data
        issuer = issuer_named(told["issuer_name"], day)
        return DocumentFacts(
            document_type=told["document_type"],
            identifier=told["identifier"],
            issuer_name=told["issuer_name"] if issuer is None else issuer.name,
            issuer=None if issuer is None else issuer.unit,
            subject=" ".join(told["subject"].split()),
            date=PartialDate.from_date(told["date"]),
            urgency=Urgency(told["urgency"]),
            signer_name=told["signer_name"],
            signer_position=told["signer_position"],
        )

    def chosen_cited(self) -> tuple[CitedDocument, ...]:
        """What is to be noted as cited."""
        return tuple(self._cited[int(place)] for place in self.cleaned_data.get("cited", ()))


class DeliveryForm(_WithRegister):
    """A document that is known already: only its register and deadline are asked."""

    register = RegisterField()
    due_on = DayField(label=_("thời hạn giải quyết"), required=False)

    def __init__(self, *args: object, registers: list[Register], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.offer(registers)


def initial_of(facts: DocumentFacts, due_on: date | None) -> dict[str, object]:
    """A proposal as the form shows it."""
    return {
        "document_type": facts.document_type,
        "identifier": facts.identifier,
        "date": None if facts.date is None else facts.date.as_date(),
        "issuer_name": facts.issuer_name,
        "subject": facts.subject,
        "signer_name": facts.signer_name,
        "signer_position": facts.signer_position,
        "urgency": facts.urgency,
        "due_on": due_on,
    }


def _cited_label(cited: CitedDocument) -> str:
    day = cited.date
    told = f"{cited.document_type} {cited.identifier}"
    if day is not None:
        told += f" {day_text(day)}"
    return told if cited.known is not None else gettext("%(document)s (chưa có trong hệ thống)") % {"document": told}
