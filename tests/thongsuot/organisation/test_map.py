"""The map of 2019 and the map of today, and what is carried from one to the other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.factories.example import load_map

from thongsuot.organisation.errors import UnknownUnit
from thongsuot.organisation.models import AdministrativeUnit
from thongsuot.organisation.queries.administrative_units import administrative_unit_on, containing_areas, heirs

THEN, NOW = date(2019, 12, 10), date(2026, 1, 1)


@pytest.fixture(autouse=True)
def _map(khanh_hoa: Path) -> None:
    """Every test here looks at the example's map."""


def area(code: str, day: date = THEN) -> AdministrativeUnit:
    return administrative_unit_on(code, day)


def names(units) -> list[str]:
    return [unit.name for unit in units]


def test_code_names_another_area_after_the_reordering() -> None:
    assert area("22714").name == "Thị trấn Tô Hạp"
    assert area("22714", NOW).name == "Xã Khánh Sơn"


def test_nothing_is_said_of_a_district_after_its_end() -> None:
    assert area("575").name == "Huyện Khánh Sơn"
    with pytest.raises(UnknownUnit):
        area("575", date(2025, 7, 1))


def test_levels_are_whatever_the_day_has() -> None:
    assert names(containing_areas(area("22717"), THEN)) == ["Huyện Khánh Sơn", "Tỉnh Khánh Hòa"]
    assert names(containing_areas(area("22720", NOW), NOW)) == ["Tỉnh Khánh Hòa"]


@pytest.mark.parametrize(
    ("code", "heir"),
    [
        ("22714", "Xã Khánh Sơn"),
        ("22723", "Xã Khánh Sơn"),
        ("22726", "Xã Khánh Sơn"),
        ("22717", "Xã Tây Khánh Sơn"),
        ("22720", "Xã Tây Khánh Sơn"),
        ("22729", "Xã Đông Khánh Sơn"),
        ("22732", "Xã Đông Khánh Sơn"),
        ("22735", "Xã Đông Khánh Sơn"),
    ],
)
def test_each_commune_of_khanh_son_went_whole_to_one_heir(code: str, heir: str) -> None:
    found = heirs(area(code), NOW)
    assert (names(found.units), found.exact, found.default and found.default.name) == ([heir], True, heir)


def test_divided_commune_is_carried_inexactly_to_the_heir_that_holds_most() -> None:
    found = heirs(area("22435"), NOW)
    assert names(found.units) == ["Xã Cam Hiệp", "Xã Cam Lâm", "Xã Suối Dầu"]
    assert not found.exact
    assert found.default is not None
    assert found.default.name == "Xã Suối Dầu"


def test_district_lies_in_the_heirs_of_its_communes_with_none_foremost() -> None:
    found = heirs(area("575"), NOW)
    assert names(found.units) == ["Xã Khánh Sơn", "Xã Tây Khánh Sơn", "Xã Đông Khánh Sơn"]
    assert (found.exact, found.default) == (False, None)


def test_area_is_its_own_heir_while_it_stands() -> None:
    found = heirs(area("575"), date(2025, 6, 30))
    assert (names(found.units), found.exact) == (["Huyện Khánh Sơn"], True)


def test_two_provinces_became_one() -> None:
    for code in ("56", "58"):
        found = heirs(area(code), NOW)
        assert ([unit.active_from for unit in found.units], found.exact) == ([date(2025, 7, 1)], True)


def test_importing_again_changes_nothing() -> None:
    assert load_map() == 0
