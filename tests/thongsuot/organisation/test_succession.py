"""Who answers for a unit that is no more: the one unit that took over all its work, or nobody."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.organisation import AT, BY, make_unit

from thongsuot.organisation.actions.end_unit import end_unit
from thongsuot.organisation.actions.succeed_unit import succeed_unit
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.succession import answering_unit, divided_units, last_name_on, whole_heir

pytestmark = pytest.mark.django_db
THAT_DAY, DAY_BEFORE, LATER = date(2025, 7, 1), date(2025, 6, 30), date(2026, 1, 1)


def _end(unit: Unit, *heirs: Unit, function: str = "", day: date = THAT_DAY) -> None:
    for heir in heirs:
        succeed_unit(predecessor=unit, successor=heir, day=day, function=function, by=BY, at=AT)
    end_unit(unit=unit, day=day, by=BY, at=AT)


def test_a_unit_answers_for_itself_until_the_day_on_which_its_heir_does() -> None:
    former, heir = make_unit("xa-cu"), make_unit("xa-moi")
    _end(former, heir)
    assert answering_unit(former, DAY_BEFORE) == former
    assert answering_unit(former, THAT_DAY) == heir
    assert (whole_heir(former, DAY_BEFORE), whole_heir(heir, THAT_DAY)) == (None, None)
    assert last_name_on(former, LATER).name == "Đơn vị xa-cu"


@pytest.mark.any_database
def test_an_heir_s_heir_answers() -> None:
    former, heir, last = make_unit("a"), make_unit("b"), make_unit("c")
    _end(former, heir)
    _end(heir, last, day=LATER)
    assert whole_heir(former, DAY_BEFORE.replace(year=2026)) == last


@pytest.mark.parametrize(
    ("heirs", "function", "divided"),
    [((), "", False), (("b", "c"), "", True), (("b",), "báo chí", True)],
    ids=["nobody", "several", "one function alone"],
)
def test_nobody_answers_for_all_where_nobody_took_over_all(
    heirs: tuple[str, ...], function: str, divided: bool
) -> None:
    former = make_unit("a")
    _end(former, *(make_unit(code) for code in heirs), function=function)
    assert answering_unit(former, THAT_DAY) is None
    assert list(divided_units(THAT_DAY)) == ([former] if divided else [])
    assert not divided_units(DAY_BEFORE).exists()


@pytest.mark.any_database
def test_heirs_in_a_circle_end_the_search() -> None:
    first, second = make_unit("a"), make_unit("b")
    _end(first, second)
    _end(second, first)
    assert whole_heir(first, LATER) is None
