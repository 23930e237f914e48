"""The example's units as at a day: names, letterheads, relations, heirs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.factories.organisation import AT, BY, make_unit

from thongsuot.audit.models import AuditEvent
from thongsuot.organisation.actions.end_unit import end_unit
from thongsuot.organisation.actions.import_units import import_units
from thongsuot.organisation.errors import UnknownUnit, UnnamedUnit
from thongsuot.organisation.models import UnitRelationKind
from thongsuot.organisation.queries.units import (
    Letterhead,
    letterhead,
    name_on,
    related_units,
    serves_or_is,
    successors,
    unit_on,
)

THEN, NOW = date(2019, 12, 10), date(2026, 1, 1)


def codes(units) -> list[str]:
    return [unit.code for unit in units]


@pytest.mark.parametrize(
    ("code", "head"),
    [
        (
            "ubnd-huyen-khanh-son",
            Letterhead(None, "ỦY BAN NHÂN DÂN HUYỆN KHÁNH SƠN", "Khánh Sơn", "UBND"),
        ),
        (
            "so-tttt-khanh-hoa",
            Letterhead("UBND TỈNH KHÁNH HÒA", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Khánh Hòa", "STTTT"),
        ),
        (
            "phong-vhtt-khanh-son",
            Letterhead("UBND HUYỆN KHÁNH SƠN", "PHÒNG VĂN HÓA VÀ THÔNG TIN", "Khánh Sơn", "PVHTT"),
        ),
    ],
)
def test_letterhead_names_the_parent_where_there_is_one(khanh_hoa: Path, code: str, head: Letterhead) -> None:
    assert letterhead(unit_on(code, THEN), THEN) == head


def test_who_guides_is_not_who_stands_above(khanh_hoa: Path) -> None:
    division = unit_on("phong-vhtt-khanh-son", THEN)
    assert codes(related_units(division, UnitRelationKind.ADMINISTRATIVE_PARENT, THEN)) == ["ubnd-huyen-khanh-son"]
    assert codes(related_units(division, UnitRelationKind.PROFESSIONAL_GUIDANCE, THEN)) == ["so-tttt-khanh-hoa"]


def test_department_finds_those_that_it_guides(khanh_hoa: Path) -> None:
    department = unit_on("so-tttt-khanh-hoa", THEN)
    guided = codes(related_units(department, UnitRelationKind.PROFESSIONAL_GUIDANCE, THEN, inward=True))
    assert [code for code in guided if code.startswith("ubnd-huyen-")] == [
        "ubnd-huyen-cam-lam",
        "ubnd-huyen-khanh-son",
        "ubnd-huyen-khanh-vinh",
    ]


def test_office_serves_both_committee_and_council(khanh_hoa: Path) -> None:
    office = unit_on("van-phong-huyen-khanh-son", THEN)
    assert codes(related_units(office, UnitRelationKind.SERVES, THEN)) == [
        "hdnd-huyen-khanh-son",
        "ubnd-huyen-khanh-son",
    ]
    assert serves_or_is(office, unit_on("ubnd-huyen-khanh-son", THEN), THEN)
    assert not serves_or_is(office, unit_on("ubnd-huyen-cam-lam", THEN), THEN)


def test_work_of_the_department_went_to_two_heirs_by_function(khanh_hoa: Path) -> None:
    department = unit_on("so-tttt-khanh-hoa", THEN)
    assert codes(successors(department, NOW, "báo chí, thông tin đối ngoại")) == ["so-vhttdl-khanh-hoa"]
    assert codes(successors(department, NOW, "chuyển đổi số")) == ["so-khcn-khanh-hoa"]
    assert codes(successors(department, NOW)) == ["so-khcn-khanh-hoa", "so-vhttdl-khanh-hoa"]
    assert codes(successors(department, THEN)) == ["so-tttt-khanh-hoa"]


def test_district_committee_has_three_heirs(khanh_hoa: Path) -> None:
    assert codes(successors(unit_on("ubnd-huyen-khanh-son", THEN), NOW)) == [
        "ubnd-xa-dong-khanh-son",
        "ubnd-xa-khanh-son",
        "ubnd-xa-tay-khanh-son",
    ]


def test_unit_answers_for_its_area(khanh_hoa: Path) -> None:
    province = unit_on("ubnd-tinh-khanh-hoa", NOW)
    assert [area.administrative_unit.active_from for area in province.areas.all()] == [date(2025, 7, 1)]


def test_importing_again_changes_nothing(khanh_hoa: Path) -> None:
    before = AuditEvent.objects.count()
    import_units(path=khanh_hoa / "units.yaml", by=BY, at=AT)
    assert AuditEvent.objects.count() == before


@pytest.mark.django_db
def test_missing_name_is_said_with_the_day() -> None:
    unit = make_unit("a")
    unit.names.all().delete()
    with pytest.raises(UnnamedUnit, match="“a” vào ngày 10/12/2019"):
        name_on(unit, THEN)


def test_what_is_known_of_a_unit_ends_with_it(khanh_hoa: Path) -> None:
    day = date(2024, 1, 1)
    unit = unit_on("ubnd-huyen-khanh-son", THEN)
    office = unit_on("van-phong-huyen-khanh-son", THEN)
    end_unit(unit=unit, day=day, by=BY, at=AT)
    with pytest.raises(UnknownUnit):
        unit_on("ubnd-huyen-khanh-son", day)
    assert codes(related_units(office, UnitRelationKind.SERVES, date(2023, 12, 31))) == [
        "hdnd-huyen-khanh-son",
        "ubnd-huyen-khanh-son",
    ]
    assert codes(related_units(office, UnitRelationKind.SERVES, day)) == ["hdnd-huyen-khanh-son"]
