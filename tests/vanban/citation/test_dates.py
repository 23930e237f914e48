"""Dates behind a number, in every spelling."""

from __future__ import annotations

import pytest

from vanban.citation.dates import date_after


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (" ngày 28/3/2012 của", "2012-03-28"),
        (" ngày 19/10/ 2016 của", "2016-10-19"),
        (" ngày 24/ 8/2001", "2001-08-24"),
        (" ngày 06 tháng 11 năm 2018 của", "2018-11-06"),
        (" ngày 01 tháng \n7 năm 2025", "2025-07-01"),
        (", ngày 28-08-2008", "2008-08-28"),
        (" (ngày 5.3.2021)", "2021-03-05"),
        (" 12/3/2010 của", "2010-03-12"),
        (" được ban hành ngày 3 tháng 2 năm 2010", "2010-02-03"),
        (" ngày 17/1/03 của", "2003-01-17"),
        (" ngày tháng 12 năm 2019", "2019-12"),
        (" ngày ... tháng 5 năm 2014", "2014-05"),
        (" ngày.....tháng.....năm 2014", "2014"),
        (" ngày   /12/2019", "2019-12"),
        (" tháng 5/2019 của", "2019-05"),
        (" năm 2013 và", "2013"),
        (" ngày 31/4/2021", "2021-04-31"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_stated(text: str, date: str) -> None:
    found = date_after(text, 0, len(text))
    assert found is not None
    assert str(found.date) == date


@pytest.mark.parametrize(
    "text", [" ngày 12/3 tại", " của Chính phủ ngày 12/3/2021", ", năm 2019 huyện đã", " ngày mai"]
)
def test_what_is_no_date_of_the_document_is_left_alone(text: str) -> None:
    assert date_after(text, 0, len(text)) is None


def test_the_place_runs_from_the_day_to_the_year() -> None:
    text = " ngày 19/10/ 2016 của"
    found = date_after(text, 0, len(text))
    assert found is not None
    assert text[found.start : found.end] == "19/10/ 2016"
