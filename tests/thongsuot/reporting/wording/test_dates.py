"""Periods in words, as an officer says them."""

from __future__ import annotations

from datetime import date

import pytest

from thongsuot.facts.model import Period
from thongsuot.reporting.wording.dates import period_text, year_of


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2019, 1, 1), date(2020, 1, 1), "năm 2019"),
        (date(2019, 5, 1), date(2019, 6, 1), "tháng 5 năm 2019"),
        (date(2019, 1, 1), date(2019, 4, 1), "quý I năm 2019"),
        (date(2019, 10, 1), date(2020, 1, 1), "quý IV năm 2019"),
        (date(2019, 1, 1), date(2019, 7, 1), "6 tháng đầu năm 2019"),
        (date(2019, 7, 1), date(2020, 1, 1), "6 tháng cuối năm 2019"),
        (date(2019, 1, 1), date(2019, 10, 1), "9 tháng đầu năm 2019"),
        (date(2019, 12, 1), date(2020, 1, 1), "tháng 12 năm 2019"),
        (date(2019, 2, 1), date(2019, 4, 1), "từ ngày 01/02/2019 đến ngày 31/03/2019"),
        (date(2018, 12, 1), date(2019, 12, 1), "từ ngày 01/12/2018 đến ngày 30/11/2019"),
        (date(2018, 12, 15), date(2019, 12, 15), "từ ngày 15/12/2018 đến ngày 14/12/2019"),
    ],
)
def test_a_period_in_words(start: date, end: date, text: str) -> None:
    assert period_text(Period(start, end)) == text


def test_the_year_of_a_period_is_that_of_its_last_day() -> None:
    assert year_of(Period(date(2018, 12, 15), date(2019, 12, 15))) == 2019
    assert year_of(Period(date(2019, 1, 1), date(2020, 1, 1))) == 2019
