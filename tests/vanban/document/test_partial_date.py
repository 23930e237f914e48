"""A date is known as far as it is stated."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.document.partial_date import PartialDate


@given(st.dates())
def test_iso_and_back(day: date) -> None:
    assert PartialDate.from_iso(day.isoformat()).as_date() == day


@pytest.mark.parametrize("text", ["2019-12-10", "2019-12", "2019"])
def test_iso_is_cut_to_what_is_known(text: str) -> None:
    assert str(PartialDate.from_iso(text)) == text


@pytest.mark.parametrize("text", ["", "19-12-10", "2019-1", "10/12/2019", "2019-12-10T00:00", "2019-12-10\n"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.from_iso(text)


def test_an_impossible_day_is_kept_as_stated_but_is_no_calendar_day() -> None:
    stated = PartialDate(2019, 2, 31)
    assert str(stated) == "2019-02-31"
    assert stated.as_date() is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-12", date(2019, 12, 31)),
        ("2020-02", date(2020, 2, 29)),
        ("2019", date(2019, 12, 31)),
        ("2019-05-04", date(2019, 5, 4)),
    ],
)
def test_the_latest_day_it_can_mean(text: str, day: date) -> None:
    assert PartialDate.from_iso(text).latest() == day
