"""Which regulation applies when."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from vanban.regulation.epoch import epoch_on, epochs


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2006, 1, 1), "ttlt-55-2005"),
        (date(2011, 3, 4), "ttlt-55-2005"),
        (date(2011, 3, 5), "tt-01-2011"),
        (date(2020, 3, 4), "tt-01-2011"),
        (date(2020, 3, 5), "nd-30-2020"),
    ],
)
def test_a_document_is_held_to_the_regulation_of_its_day(day: date, code: str) -> None:
    epoch = epoch_on(day)
    assert epoch is not None
    assert epoch.code == code


def test_before_the_earliest_regulation_there_is_none() -> None:
    assert epoch_on(date(1999, 1, 1)) is None


def test_the_regulations_follow_each_other_without_gap() -> None:
    assert all(one.active_to == next_one.active_from for one, next_one in pairwise(epochs()))


def test_every_regulation_names_its_clauses_for_the_same_subjects() -> None:
    assert len({frozenset(epoch.clauses) for epoch in epochs()}) == 1


def test_a_report_to_a_superior_is_addressed_only_since_decree_30() -> None:
    before, since = epoch_on(date(2019, 12, 1)), epoch_on(date(2020, 12, 1))
    assert before is not None
    assert since is not None
    assert "Báo cáo" not in before.addressed_types | before.addressed_types_to_superior
    assert "Báo cáo" in since.addressed_types_to_superior
