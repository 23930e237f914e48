"""The forms of a document's page: handling, consulting, the slip, sending."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Channel, ResponseKind
from thongsuot.correspondence.queries.handling import Addressees
from thongsuot.office.fields import DayField, SignerField, UnitsForm, choices_of, offer, offer_signers, unit_choices
from thongsuot.organisation.models import Position, Unit

# Chosen in place of who leads: what nobody has chosen yet is another thing.
NOBODY = "nobody"


class DirectionForm(forms.Form):
    """A handling direction: what is to be done, who leads, who helps, by when; and who is only to know of it."""

    text = forms.CharField(label=_("ý kiến chỉ đạo"), widget=forms.Textarea(attrs={"rows": 3}))
    lead = forms.ChoiceField(label=_("chủ trì"), widget=forms.RadioSelect)
    co_ordinating = forms.MultipleChoiceField(label=_("phối hợp"), widget=forms.CheckboxSelectMultiple, required=False)
    briefed = forms.MultipleChoiceField(
        label=_("chuyển để biết"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Người nhận chỉ cần biết, không phải xử lý; văn bản không nằm trong việc chờ xử lý của họ."),
    )
    due_on = DayField(label=_("thời hạn"), required=False)

    def __init__(self, *args: object, addressees: Addressees, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._by_key: dict[str, Unit | Position] = {str(unit.pk): unit for unit, _named in addressees.units}
        self._by_key |= {str(position.pk): position for position in addressees.positions}
        people = [(str(one.pk), f"{one.person.full_name} – {one.title}") for one in addressees.positions]
        offered = [*unit_choices(addressees.units), *people]
        offer(self, "lead", [*offered, (NOBODY, _("Không giao xử lý, chỉ chuyển để biết"))])
        for name in ("co_ordinating", "briefed"):
            offer(self, name, offered)

    def given(self) -> dict[str, Any]:
        """What `direct_handling` takes of it; each addressee is told in the first of its parts alone."""
        told = self.cleaned_data
        helping = [key for key in told["co_ordinating"] if key != told["lead"]]
        knowing = [key for key in told["briefed"] if key not in (told["lead"], *helping)]
        return {
            "text": told["text"],
            "lead": self._by_key.get(told["lead"]),
            "co_ordinating": tuple(self._by_key[key] for key in helping),
            "briefed": tuple(self._by_key[key] for key in knowing),
            "due_on": told["due_on"],
        }


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
