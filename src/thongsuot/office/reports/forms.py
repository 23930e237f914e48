"""The forms of a report's page: a figure that is stated, a file that was edited, and taking an edit over."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import FactKind, Measure
from thongsuot.office.fact_names import fact_name, topic_names
from thongsuot.office.uploads import UploadForm, drop_field
from thongsuot.reporting.drafting.compare import FieldChange
from thongsuot.reporting.wording.figures import number_text, read_figure

_WHOLE = frozenset({Measure.COUNT, Measure.MONEY})
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_REASON = "reason-"


class FigureForm(forms.Form):
    """A figure in the place of the computed one, and why."""

    value = forms.CharField(label=_("số liệu"), widget=forms.TextInput(attrs={"inputmode": "decimal"}), max_length=40)
    reason = forms.CharField(label=_("lý do, căn cứ"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)

    def __init__(self, *args: object, fact: Fact, **kwargs: object) -> None:
        stated = fact.stated
        initial = {} if stated is None else {"value": number_text(stated.value), "reason": stated.reason}
        told: dict[str, Any] = {"initial": initial, "auto_id": "figure_%s", **kwargs}
        super().__init__(*args, **told)  # type: ignore[arg-type]
        self._kind: FactKind = fact.kind
        if fact.kind.unit_of_measure:
            self.fields["value"].label = gettext("số liệu (%(unit)s)") % {"unit": fact.kind.unit_of_measure}

    def clean_value(self) -> Decimal | None:
        """The one number that was typed, as Vietnamese documents write it; None where none is wanted."""
        if not self.fields["value"].required:
            return None
        value = read_figure(self.cleaned_data["value"])
        if value is None:
            raise ValidationError(gettext("Hãy ghi một con số, ví dụ 1.200 hoặc 12,5."))
        if self._kind.measure in _WHOLE and (value < 0 or value != value.to_integral_value()):
            raise ValidationError(gettext("Số liệu này là số nguyên không âm."))
        return value


class WordFileForm(UploadForm):
    """A report that was edited in a word processor."""

    file = drop_field(_("tệp Word"), f"{_DOCX},.docx")


class EditForm(forms.Form):
    """Taking an edit over: the version that it was compared with, and a reason for each figure that it overwrites."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    # A figure whose change is not ticked needs no reason: what is required is told when the form comes.
    use_required_attribute = False

    def __init__(self, *args: object, overwritten: Iterable[tuple[FieldChange, Fact]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        topics = topic_names()
        for change, fact in overwritten:
            told = {"name": fact_name(fact.kind.name, topics), "before": change.before, "after": change.after}
            self.fields[f"{_REASON}{fact.id}"] = forms.CharField(
                label=gettext("%(name)s: “%(before)s” sửa thành “%(after)s”, lý do") % told, max_length=1000
            )

    def reasons(self) -> dict[UUID, str]:
        """The reasons, by the ids of their facts."""
        return {
            UUID(name.removeprefix(_REASON)): str(text)
            for name, text in self.cleaned_data.items()
            if name.startswith(_REASON)
        }
