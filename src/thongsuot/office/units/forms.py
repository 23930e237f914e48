"""The forms about units."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.office.administration_forms import DayForm, PeriodForm, UnitField
from thongsuot.office.fields import DayField, choices_of, offer, unit_choices
from thongsuot.office.templatetags.office import capital
from thongsuot.organisation.actions.name_unit import NameForms
from thongsuot.organisation.models import Unit, UnitKind, UnitName, UnitRelationKind
from thongsuot.organisation.queries.listing import UnitFilter

_EVERY = ("", pgettext_lazy("đơn vị", "Tất cả"))
_NAMES = ("name", "letterhead_name", "short_letterhead_name", "short_name", "abbreviation", "place_name")


class NamesForm(forms.Form):
    """What a unit is called, in each of the forms that documents need."""

    name = forms.CharField(label=_("tên"), max_length=250)
    letterhead_name = forms.CharField(
        label=_("tên trên đầu văn bản"), max_length=250, required=False, help_text=_("Để trống nếu là tên viết hoa.")
    )
    short_letterhead_name = forms.CharField(
        label=_("tên rút gọn khi là cơ quan chủ quản"),
        max_length=250,
        required=False,
        help_text=_("Ví dụ “UBND TỈNH KHÁNH HÒA” trên đầu văn bản của sở."),
    )
    short_name = forms.CharField(
        label=_("tên gọi tắt"), max_length=150, required=False, help_text=_("Dùng ở nơi nhận và trong danh sách.")
    )
    abbreviation = forms.CharField(
        label=_("chữ viết tắt trong ký hiệu"), max_length=30, help_text=_("Ví dụ “UBND”, “STTTT”.")
    )
    place_name = forms.CharField(
        label=_("địa danh"), max_length=100, help_text=_("Ghi trước ngày tháng, ví dụ “Khánh Sơn”.")
    )

    def names(self) -> NameForms:
        """The forms of the name."""
        told = {name: self.cleaned_data[name].strip() for name in _NAMES}
        told["letterhead_name"] = told["letterhead_name"] or told["name"].upper()
        told["short_name"] = told["short_name"] or told["name"]
        return NameForms(**told)


class UnitForm(NamesForm):
    """A new unit: its code, what sort of body it is, what it is called, from when."""

    code = forms.CharField(label=_("mã đơn vị"), max_length=64)
    agency_code = forms.CharField(
        label=_("mã định danh cơ quan"),
        max_length=35,
        required=False,
        help_text=_("Theo Quyết định 20/2020/QĐ-TTg, dùng khi gửi nhận văn bản điện tử."),
    )
    kind = forms.ChoiceField(label=_("loại đơn vị"), choices=choices_of(UnitKind))
    active_from = DayField(label=_("từ ngày"), required=False)
    parent = UnitField(label=_("cơ quan cấp trên trực tiếp"), required=False)
    serves = forms.BooleanField(
        label=_("Là bộ phận tham mưu, giúp việc của cơ quan cấp trên này"),
        required=False,
        help_text=_("Như văn phòng, phòng chuyên môn: soạn thảo cho cơ quan đó và dùng sổ của cơ quan đó."),
    )
    field_order = ("code", "kind", *_NAMES, "agency_code", "active_from", "parent", "serves")

    def __init__(self, *args: Any, units: Iterable[tuple[Unit, UnitName]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["parent"]
        assert isinstance(field, UnitField)
        field.offer(units, empty="–")


class RenameForm(NamesForm):
    """Another name, from a day on."""

    day = DayField(label=_("từ ngày"))


class RelationForm(PeriodForm):
    """How the unit stands to another."""

    kind = forms.ChoiceField(label=_("đơn vị kia là"), choices=choices_of(UnitRelationKind), widget=forms.RadioSelect)
    related = UnitField(label=_("đơn vị liên quan"))
    function = forms.CharField(
        label=_("lĩnh vực"), max_length=100, required=False, help_text=_("Để trống nếu là mọi lĩnh vực.")
    )
    field_order = ("kind", "related", "function", "active_from", "active_to")

    def __init__(self, *args: Any, units: Iterable[tuple[Unit, UnitName]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["related"]
        assert isinstance(field, UnitField)
        field.offer(units)


class DissolveForm(DayForm):
    """When a unit ends, and who takes over."""

    heirs = forms.MultipleChoiceField(
        label=_("đơn vị kế thừa"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Chọn một đơn vị khi sáp nhập, nhiều đơn vị khi chia tách; để trống nếu giải thể."),
    )
    field_order = ("day", "heirs")

    def __init__(self, *args: Any, units: Iterable[tuple[Unit, UnitName]], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        offered = list(units)
        self._units = {str(unit.pk): unit for unit, _named in offered}
        offer(self, "heirs", unit_choices(offered))

    def clean_day(self) -> date:
        """Its registers are closed at once, so that it cannot be told beforehand."""
        day: date = self.cleaned_data["day"]
        if day > self._today:
            raise forms.ValidationError(gettext("Ngày kết thúc chưa đến; hãy thực hiện vào đúng ngày đó."))
        return day

    def chosen_heirs(self) -> tuple[Unit, ...]:
        """The units that take over."""
        return tuple(self._units[key] for key in self.cleaned_data["heirs"])


class UnitFilterForm(forms.Form):
    """Sent with GET; a value that is none of those offered counts as not given."""

    q = forms.CharField(label=_("Tìm"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    kind = forms.ChoiceField(label=_("Loại"), required=False)
    ended = forms.BooleanField(label=_("Cả đơn vị đã kết thúc"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "kind", [_EVERY, *((kind.value, capital(gettext(str(kind.label)))) for kind in UnitKind)])

    def wanted(self) -> UnitFilter:
        """What the list is narrowed to."""
        self.is_valid()
        told = self.cleaned_data
        return UnitFilter(told.get("q", ""), told.get("kind", ""), told.get("ended", False))
