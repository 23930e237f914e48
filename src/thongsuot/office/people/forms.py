"""The forms about people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.office.administration_forms import PeriodForm, UnitField
from thongsuot.office.fields import choices_of
from thongsuot.office.templatetags.office import capital
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.organisation.queries.people import PeopleFilter
from thongsuot.organisation.roles import Role

_EVERY = ("", pgettext_lazy("người", "Tất cả"))


class PersonForm(forms.Form):
    """Who it is, and the name under which they sign in."""

    full_name = forms.CharField(label=_("họ và tên"), max_length=150)
    username = forms.CharField(
        label=_("tên đăng nhập"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        help_text=_("Chữ, số và các dấu @ . + - _, không có dấu cách."),
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
    )
    email = forms.EmailField(label=_("thư điện tử"), required=False, widget=forms.EmailInput)


class AppointForm(PeriodForm):
    """What a person is from a day on."""

    unit = UnitField(label=_("đơn vị công tác"))
    title = forms.CharField(
        label=_("chức vụ"), max_length=150, help_text=_("Như ghi trên văn bản, ví dụ “Phó Chủ tịch”.")
    )
    role = forms.ChoiceField(
        label=_("vai trò trong hệ thống"), choices=choices_of(Role), initial=Role.OFFICER, widget=forms.RadioSelect
    )
    field_order = ("unit", "title", "role", "active_from", "active_to")

    def __init__(self, *args: Any, units: Iterable[tuple[Unit, UnitName]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["unit"]
        assert isinstance(field, UnitField)
        field.offer(units)


class PeopleFilterForm(forms.Form):
    """Sent with GET; a value that is none of those offered counts as not given."""

    q = forms.CharField(label=_("Tìm"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    unit = UnitField(label=_("Đơn vị"), required=False)
    role = forms.ChoiceField(label=_("Vai trò"), required=False)
    standing = forms.ChoiceField(
        label=_("Tài khoản"),
        choices=(
            ("", _("Đang hoạt động")),
            ("idle", _("Chưa có vị trí công tác")),
            ("inactive", _("Đã ngừng")),
            ("all", pgettext_lazy("người", "Tất cả")),
        ),
        required=False,
    )

    def __init__(self, *args: Any, units: Iterable[tuple[Unit, UnitName]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit, role = self.fields["unit"], self.fields["role"]
        assert isinstance(unit, UnitField)
        assert isinstance(role, forms.ChoiceField)
        unit.offer(units, empty=_EVERY[1])
        role.choices = [_EVERY, *((one.value, capital(gettext(str(one.label)))) for one in Role)]

    def wanted(self) -> PeopleFilter:
        """What the list is narrowed to."""
        self.is_valid()
        told, standing = self.cleaned_data, self.cleaned_data.get("standing", "")
        unit = told.get("unit")
        return PeopleFilter(
            words=told.get("q", ""),
            unit=None if unit is None else unit.pk,
            role=told.get("role", ""),
            active={"inactive": False, "all": None}.get(standing, True),
            without_position=standing == "idle",
        )
