"""Opening a register."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Direction
from thongsuot.office.fields import offer, unit_choices
from thongsuot.organisation.models import Unit, UnitName

_DIRECTIONS = ((Direction.INCOMING.value, _("văn bản đến")), (Direction.OUTGOING.value, _("văn bản đi")))


class OpenForm(forms.Form):
    """Whose register it is, of what, for which year."""

    unit = forms.ChoiceField(label=_("cơ quan"))
    direction = forms.ChoiceField(label=_("loại sổ"), choices=_DIRECTIONS, widget=forms.RadioSelect)
    year = forms.IntegerField(label=_("năm"), min_value=1945, max_value=9999)
    series = forms.CharField(
        label=_("hệ thống số"),
        max_length=60,
        required=False,
        help_text=_("Để trống cho sổ chung; ghi tên nếu đánh số riêng, ví dụ “Quyết định”."),
    )
    first_number = forms.IntegerField(
        label=_("số đầu"),
        min_value=1,
        max_value=99_999,
        initial=1,
        help_text=_("Là 1, trừ khi nối tiếp một sổ giấy đang dùng trong năm."),
    )

    def __init__(self, *args: object, bodies: Iterable[tuple[Unit, UnitName]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offered = list(bodies)
        self._bodies = {str(unit.pk): unit for unit, _named in offered}
        offer(self, "unit", unit_choices(offered))

    def body(self) -> Unit:
        """Whose register it is to be."""
        return self._bodies[self.cleaned_data["unit"]]


class VoidForm(forms.Form):
    """Why an entry is void."""

    reason = forms.CharField(label=_("lý do"), widget=forms.Textarea(attrs={"rows": 3}))
