"""A sum in whole đồng, as people type it: with dots, commas or spaces between the thousands, or with nothing."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from thongsuot.office.templatetags.office import whole

_GROUPED = re.compile(r"\d{1,3}(?:([., \u00a0])\d{3})?(?:\1\d{3})*|\d+")
_PARTS = re.compile(r"[., \u00a0]")
# What a row of the database holds.
_MOST = 2**63 - 1


class MoneyField(forms.CharField):
    """`24.000.000`, `24 000 000 đồng`, `24000000`; None where nothing was typed. Cents there are none."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric"})
        super().__init__(max_length=30, widget=widget, **kwargs)

    def clean(self, value: Any) -> int | None:
        """The number of đồng."""
        typed = str(super().clean(value)).removesuffix("đồng").removesuffix("đ").strip()
        if not typed:
            return None
        if _GROUPED.fullmatch(typed) is None or int(_PARTS.sub("", typed)) > _MOST:
            raise ValidationError(_("Hãy ghi số tiền bằng đồng, là số nguyên, ví dụ 24.000.000."))
        return int(_PARTS.sub("", typed))

    def prepare_value(self, value: Any) -> Any:
        """A number that is stored, with its thousands parted."""
        return whole(value) if isinstance(value, int) else value
