"""The forms of a document's page: handling, consulting, the slip, sending."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Channel, ResponseKind
from thongsuot.correspondence.queries.handling import Addressees
from thongsuot.office.fields import DayField, SignerField, UnitsForm, choices_of, offer, offer_signers, unit_choices
from thongsuot.organisation.models import Position, Unit


class DirectionForm(forms.Form):
    """A handling direction: what is to be done, who leads, who helps, by when."""

    text = forms.CharField(label=_("ý kiến chỉ đạo"), widget=forms.Textarea(attrs={"rows": 3}))
    lead = forms.ChoiceField(label=_("chủ trì"), widget=forms.RadioSelect)
    co_ordinating = forms.MultipleChoiceField(label=_("phối hợp"), widget=forms.CheckboxSelectMultiple, required=False)
    due_on = DayField(label=_("thời hạn"), required=False)

    def __init__(self, *args: object, addressees: Addressees, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._by_key: dict[str, Unit | Position] = {str(unit.pk): unit for unit, _named in addressees.units}
        self._by_key |= {str(position.pk): position for position in addressees.positions}
        people = [(str(one.pk), f"{one.person.full_name} – {one.title}") for one in addressees.positions]
        for name in ("lead", "co_ordinating"):
            offer(self, name, [*unit_choices(addressees.units), *people])

    def chosen_lead(self) -> Unit | Position:
        """Who leads."""
        return self._by_key[self.cleaned_data["lead"]]

    def chosen_helpers(self) -> tuple[Unit | Position, ...]:
        """Who helps; who leads is not said twice."""
        told = self.cleaned_data
        return tuple(self._by_key[key] for key in told["co_ordinating"] if key != told["lead"])


class AskForm(UnitsForm):
    """Asking units for their opinion on a draft."""

    due_on = DayField(label=_("hạn trả lời"))
    text = forms.CharField(label=_("nội dung xin ý kiến"), widget=forms.Textarea(attrs={"rows": 3}), required=False)


class SendForm(UnitsForm):
    """Sending an issued document."""

    channel = forms.ChoiceField(
        label=_("đường gửi"),
        choices=choices_of((Channel.PLATFORM, Channel.FILE, Channel.PAPER)),
        widget=forms.RadioSelect,
        initial=Channel.PLATFORM.value,
    )


class OpinionForm(forms.Form):
    """What a unit says of a draft."""

    agrees = forms.ChoiceField(
        label=_("ý kiến"),
        choices=(("yes", _("nhất trí với dự thảo")), ("no", _("đề nghị sửa"))),
        widget=forms.RadioSelect,
    )
    text = forms.CharField(label=_("nội dung góp ý"), widget=forms.Textarea(attrs={"rows": 3}), required=False)


class ResponseForm(forms.Form):
    """What becomes of an opinion."""

    response = forms.ChoiceField(label=_("xử lý"), choices=choices_of(ResponseKind), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("nội dung tiếp thu, giải trình"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )


class SlipForm(forms.Form):
    """The submission slip."""

    signer = SignerField()
    summary = forms.CharField(label=_("tóm tắt nội dung"), widget=forms.Textarea(attrs={"rows": 4}))
    proposal = forms.CharField(label=_("đề xuất"), widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: object, signers: QuerySet[Position], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer_signers(self, signers)
