"""Days as a browser's calendar sends them, and as people here type them."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms
from django.utils.translation import override

from thongsuot.office.fields import DayField


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("typed", ["2019-02-01", "01/02/2019", "1/2/2019", "01-02-2019", "1.2.2019"])
def test_a_day_is_read_with_the_day_before_the_month(typed: str, language: str) -> None:
    with override(language):
        assert DayField().clean(typed) == date(2019, 2, 1)


@pytest.mark.parametrize("typed", ["02/13/2019", "31/02/2019", "01/02/0019", "hôm nay"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(forms.ValidationError):
        DayField().clean(typed)
