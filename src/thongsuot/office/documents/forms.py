"""The forms of a document's page: handling, consulting, the slip, sending."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.db import models
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Channel, ResponseKind
from thongsuot.correspondence.queries.handling import Addressees
from thongsuot.organisation.models import Position, Unit, UnitName


class DayInput(forms.DateInput):
    """A day, chosen in the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def choices_of(kinds: Iterable[models.TextChoices]) -> list[tuple[str, Promise]]:
    """Kinds as a form offers them: stored in Vietnamese, shown in the language of the page."""
    return [(kind.value, gettext_lazy(str(kind.label))) for kind in kinds]


def unit_choices(names: Iterable[tuple[Unit, UnitName]]) -> list[tuple[str, str]]:
    """Units by their names, in the order given."""
    return [(str(unit.pk), named.name) for unit, named in names]


class DirectionForm(forms.Form):
    """A handling direction: what is to be done, who leads, who helps, by when."""

    text = forms.CharField(label=_("ý kiến chỉ đạo"), widget=forms.Textarea(attrs={"rows": 3}))
    lead = forms.ChoiceField(label=_("chủ trì"), widget=forms.RadioSelect)
    co_ordinating = forms.MultipleChoiceField(label=_("phối hợp"), widget=forms.CheckboxSelectMultiple, required=False)
    due_on = forms.DateField(label=_("thời hạn"), widget=DayInput, required=False)

    def __init__(self, *args: object, addressees: Addressees, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._by_key: dict[str, Unit | Position] = {str(unit.pk): unit for unit, _named in addressees.units}
        self._by_key |= {str(position.pk): position for position in addressees.positions}
        people = [(str(one.pk), f"{one.person.full_name} – {one.title}") for one in addressees.positions]
        offered = [*unit_choices(addressees.units), *people]
        for name in ("lead", "co_ordinating"):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = offered

    def chosen_lead(self) -> Unit | Position:
        """Who leads."""
        return self._by_key[self.cleaned_data["lead"]]

    def chosen_helpers(self) -> tuple[Unit | Position, ...]:
        """Who helps; who leads is not said twice."""
        told = self.cleaned_data
        return tuple(self._by_key[key] for key in told["co_ordinating"] if key != told["lead"])


class UnitsForm(forms.Form):
    """Some units, by their names on the day."""

    units = forms.MultipleChoiceField(label=_("đơn vị"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: object, names: Iterable[tuple[Unit, UnitName]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offered = list(names)
        self._units = {str(unit.pk): unit for unit, _named in offered}
        field = self.fields["units"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = unit_choices(offered)

    def chosen(self) -> tuple[Unit, ...]:
        """The units that were ticked."""
        return tuple(self._units[key] for key in self.cleaned_data["units"])


class AskForm(UnitsForm):
    """Asking units for their opinion on a draft."""

    due_on = forms.DateField(label=_("hạn trả lời"), widget=DayInput)
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


class SignerField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of those who may sign, by name and title."""

    def __init__(self) -> None:
        super().__init__(label=_("người ký"), queryset=Position.objects.none())

    def label_from_instance(self, obj: Position) -> str:
        """`Trần Thị Sơn Ca – Phó Chủ tịch`."""
        return f"{obj.person.full_name} – {obj.title}"


class SlipForm(forms.Form):
    """The submission slip."""

    signer = SignerField()
    summary = forms.CharField(label=_("tóm tắt nội dung"), widget=forms.Textarea(attrs={"rows": 4}))
    proposal = forms.CharField(label=_("đề xuất"), widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: object, signers: QuerySet[Position], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["signer"]
        assert isinstance(field, SignerField)
        field.queryset = signers
