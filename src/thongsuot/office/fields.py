"""What the forms of several sections have in common: days, kinds, units, who signs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.office.templatetags.office import capital
from thongsuot.organisation.models import Position, Unit, UnitName
from thongsuot.programme.models import Programme

# Whoever types another year has mistyped it; and days at the ends of the calendar have no day before or after.
_FIRST, _LAST = date(1900, 1, 1), date(2999, 12, 31)
_OUT_OF_TIME = _("Năm không hợp lệ; hãy xem lại ngày.")
# A browser's calendar sends the first; who types one writes the day first, in whatever language the pages are shown.
_AS_TYPED = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")


class DayInput(forms.DateInput):
    """A day, chosen in the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d", attrs={"min": _FIRST.isoformat(), "max": _LAST.isoformat()})


class DayField(forms.DateField):
    """A day of this age."""

    widget = DayInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=_AS_TYPED, **kwargs)
        self.validators += [MinValueValidator(_FIRST, _OUT_OF_TIME), MaxValueValidator(_LAST, _OUT_OF_TIME)]


class SignerField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of those who may sign, by name and title."""

    def __init__(self) -> None:
        super().__init__(label=_("người ký"), queryset=Position.objects.none())

    def label_from_instance(self, obj: Position) -> str:
        """`Trần Thị Sơn Ca – Phó Chủ tịch`."""
        return f"{obj.person.full_name} – {obj.title}"


class UnitsForm(forms.Form):
    """Some units, by their names on the day."""

    units = forms.MultipleChoiceField(label=_("đơn vị"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: object, names: Iterable[tuple[Unit, UnitName]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offered = list(names)
        self._units = {str(unit.pk): unit for unit, _named in offered}
        offer(self, "units", unit_choices(offered))

    def chosen(self) -> tuple[Unit, ...]:
        """The units that were ticked."""
        return tuple(self._units[key] for key in self.cleaned_data["units"])


def choices_of(kinds: Iterable[models.TextChoices]) -> list[tuple[str, Promise]]:
    """Kinds as a form offers them: stored in Vietnamese, shown in the language of the page."""
    return [(kind.value, gettext_lazy(str(kind.label))) for kind in kinds]


def unit_choices(names: Iterable[tuple[Unit, UnitName]]) -> list[tuple[str, str]]:
    """Units by their names, in the order given."""
    return [(str(unit.pk), named.name) for unit, named in names]


def offer(form: forms.Form, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Give a form's field of choices what there is to choose from."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(choices)


def programme_filter() -> forms.TypedChoiceField:
    """One of the programmes, by which a list is narrowed; `offer_programmes` gives them to it."""
    return forms.TypedChoiceField(label=_("Chương trình"), coerce=UUID, empty_value=None, required=False)


def offer_programmes(form: forms.Form, programmes: Iterable[Programme]) -> None:
    """Programmes to narrow a list by, for the form's `programme`; where there is but one, it is not asked for."""
    offered = [(one.pk, capital(one.name)) for one in programmes]
    if len(offered) > 1:
        offer(form, "programme", [("", pgettext_lazy("chương trình", "Tất cả")), *offered])
    else:
        del form.fields["programme"]


def offer_signers(form: forms.Form, signers: QuerySet[Position]) -> None:
    """Those who may sign, for the form's `signer`; where there is but one, it is that one."""
    field = form.fields["signer"]
    assert isinstance(field, SignerField)
    field.queryset = signers
    if len(signers) == 1:
        field.initial = signers[0]
