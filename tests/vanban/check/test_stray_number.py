"""Page numbers that are known give the place of those that nothing else tells."""

from __future__ import annotations

import pytest

from vanban.check.stray_number import of_the_same_run

KNOWN = [(3000, 2), (6100, 3), (12_050, 5), (15_000, 6)]


def test_a_number_stands_where_its_page_begins() -> None:
    assert of_the_same_run(KNOWN, 9100, 4)


@pytest.mark.parametrize(("place", "number"), [(9100, 5), (4500, 4), (18_000, 7), (9100, 3)])
def test_a_number_elsewhere_or_out_of_the_run_is_none(place: int, number: int) -> None:
    assert not of_the_same_run(KNOWN, place, number)


def test_few_pages_or_numbers_that_do_not_rise_tell_nothing() -> None:
    assert not of_the_same_run(KNOWN[:3], 9100, 4)
    assert not of_the_same_run([(3000, 2), (6000, 9), (9000, 4), (12_000, 5)], 7000, 3)
