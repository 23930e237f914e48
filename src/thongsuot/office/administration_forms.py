"""What the forms of administration have in common: a day, a period, a unit, a position, a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thongsuot.office.fields import DayField, unit_choices
from thongsuot.organisation.models import Position, Unit, UnitName


class DayForm(forms.Form):
    """From which day something is no more."""

    day = DayField(label=_("từ ngày"), help_text=_("Ngày đầu tiên không còn hiệu lực."))


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("lý do"), widget=forms.Textarea(attrs={"rows": 3}))


class PeriodForm(forms.Form):
    """When something holds: from a day, until before another, or open at either end."""

    active_from = DayField(label=_("từ ngày"), required=False)
    active_to = DayField(label=_("đến trước ngày"), required=False, help_text=_("Để trống nếu chưa xác định."))

    def period(self) -> dict[str, date | None]:
        """The two days, as actions take them."""
        return {name: self.cleaned_data[name] for name in ("active_from", "active_to")}


class UnitField(forms.ChoiceField):
    """A unit by its name on the day."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self._units: dict[str, Unit] = {}

    def offer(self, names: Iterable[tuple[Unit, UnitName]], *, empty: str | Promise = "") -> None:
        """The units to choose from, in the order given; `empty` is how it is called that none is chosen."""
        offered = list(names)
        self._units = {str(unit.pk): unit for unit, _named in offered}
        choices = unit_choices(offered)
        self.choices = [("", empty), *choices] if empty else choices

    def clean(self, value: object) -> Unit | None:
        """The unit itself."""
        return self._units.get(str(super().clean(value)))


class PositionField(forms.ChoiceField):
    """A position by its holder, title and unit."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self._positions: dict[str, Position] = {}

    def offer(self, positions: Iterable[Position], names: Mapping[Unit, UnitName]) -> None:
        """The positions to choose from, in the order given."""
        self._positions = {str(one.pk): one for one in positions}
        self.choices = [("", "–"), *((key, _told(one, names)) for key, one in self._positions.items())]

    def clean(self, value: object) -> Position | None:
        """The position itself."""
        return self._positions.get(str(super().clean(value)))


def _told(position: Position, names: Mapping[Unit, UnitName]) -> str:
    unit = names[position.unit].short_name if position.unit in names else position.unit.code
    return f"{position.person.full_name} – {position.title}, {unit}"
