"""The forms of money and equipment, and what their lists are narrowed to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.office.activities.papers import NamedDocumentsField
from thongsuot.office.fields import DayField, choices_of, offer, unit_choices
from thongsuot.office.means.money_field import MoneyField
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.programme.models import Programme
from thongsuot.programme.states import EquipmentCategory

_FIRST_YEAR = 2000


class MeansForm(forms.Form):
    """What money and equipment have in common: one form for a new record and for a correction.

    `revision` is the one that the person saw of a record that there is; `programmes` are none then.
    """

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: object, programmes: QuerySet[Programme] | None, visible: QuerySet[Document], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["basis"] = NamedDocumentsField(
            among=visible,
            label=_("văn bản làm căn cứ"),
            required=False,
            widget=forms.TextInput(),
            help_text=_("Số, ký hiệu; nếu cần thì thêm “ngày …/…/…”."),
        )
        if programmes is None:
            return
        chosen: Any = forms.ModelChoiceField(label=_("chương trình"), queryset=programmes, empty_label=None)
        if len(programmes) == 1:
            chosen.widget, chosen.initial = forms.HiddenInput(), programmes[0].pk
        self.fields["programme"] = chosen

    def clean_basis(self) -> Document | None:
        """A record rests on one document."""
        named: tuple[Document, ...] = self.cleaned_data["basis"]
        return named[0] if named else None


class BudgetLineForm(MeansForm):
    """Money for one purpose in one budget year."""

    year = forms.IntegerField(label=_("năm ngân sách"), min_value=_FIRST_YEAR, max_value=2100)
    purpose = forms.CharField(label=_("nội dung chi"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    allocated = MoneyField(label=_("kinh phí bố trí (đồng)"))
    spent = MoneyField(
        label=_("kinh phí thực hiện (đồng)"), required=False, help_text=_("Bỏ trống khi chưa biết; chưa chi thì ghi 0.")
    )
    position = forms.IntegerField(
        label=_("thứ tự"), min_value=0, max_value=9999, help_text=_("Nội dung chi đứng thứ mấy trong báo cáo.")
    )

    def given(self) -> dict[str, Any]:
        """What the actions take of it."""
        told = self.cleaned_data
        same = ("year", "allocated", "spent", "position")
        return {
            **{name: told[name] for name in same},
            "purpose": told["purpose"].strip(),
            "basis_document": told["basis"],
        }


class EquipmentForm(MeansForm):
    """What was put into use, where, how much of it, at what cost."""

    name = forms.CharField(label=_("tên thiết bị"), max_length=300)
    category = forms.ChoiceField(label=_("nhóm thiết bị"), choices=choices_of(EquipmentCategory))
    quantity = forms.IntegerField(label=_("số lượng"), min_value=1, max_value=1_000_000, initial=1)
    unit_of_measure = forms.CharField(label=_("đơn vị tính"), max_length=40, help_text=_("Ví dụ: bộ, chiếc, hệ thống."))
    holder = forms.ChoiceField(label=_("đơn vị sử dụng"))
    put_into_use_on = DayField(label=_("ngày đưa vào sử dụng"))
    cost = MoneyField(label=_("giá trị (đồng)"), required=False, help_text=_("Tổng giá trị; bỏ trống khi chưa biết."))
    description = forms.CharField(
        label=_("mô tả"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: object, today: date, units: Mapping[Unit, UnitName], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        self._units = {str(unit.pk): unit for unit in units}
        offer(self, "holder", unit_choices(units.items()))

    def clean_put_into_use_on(self) -> date:
        """What is yet to come is not in use."""
        day: date = self.cleaned_data["put_into_use_on"]
        if day > self._today:
            raise forms.ValidationError(gettext("Ngày đưa vào sử dụng chưa đến; hãy ghi khi thiết bị đã được dùng."))
        return day

    def given(self) -> dict[str, Any]:
        """What the actions take of it."""
        told = self.cleaned_data
        same = ("name", "quantity", "unit_of_measure", "put_into_use_on", "cost", "description")
        return {
            **{name: told[name] for name in same},
            "category": EquipmentCategory(told["category"]),
            "holder": self._units[told["holder"]],
            "basis_document": told["basis"],
        }


class _Narrowed(forms.Form):
    unit = forms.TypedChoiceField(label=_("Đơn vị"), coerce=UUID, empty_value=None, required=False)

    def _offer(self, units: Iterable[tuple[Unit, UnitName]]) -> None:
        every = ("", pgettext_lazy("đơn vị", "Tất cả"))
        offer(self, "unit", [every, *((one.pk, name.short_name) for one, name in units)])


class BudgetFilterForm(_Narrowed):
    """Sent with GET; a value that is none of those offered counts as not given."""

    year = forms.TypedChoiceField(label=_("Năm"), coerce=int, empty_value=None, required=False)
    field_order = ("year", "unit")

    def __init__(
        self, *args: object, years: Sequence[int], units: Iterable[tuple[Unit, UnitName]], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer(self, "year", [(year, str(year)) for year in years])
        self._offer(units)
        self.latest = next(iter(years), None)

    def wanted(self) -> tuple[int | None, UUID | None]:
        """The year, the latest where none was chosen; and the unit."""
        self.is_valid()
        return self.cleaned_data.get("year") or self.latest, self.cleaned_data.get("unit")


class EquipmentFilterForm(_Narrowed):
    """Sent with GET; a value that is none of those offered counts as not given."""

    category = forms.ChoiceField(
        label=_("Nhóm"),
        choices=[("", pgettext_lazy("nhóm thiết bị", "Tất cả")), *choices_of(EquipmentCategory)],
        required=False,
    )
    field_order = ("category", "unit")

    def __init__(self, *args: object, units: Iterable[tuple[Unit, UnitName]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._offer(units)

    def wanted(self) -> tuple[str, UUID | None]:
        """The category and the unit."""
        self.is_valid()
        return self.cleaned_data.get("category", ""), self.cleaned_data.get("unit")
