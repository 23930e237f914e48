"""Units: founded, renamed, related and ended from a day on, with what was before still told."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus

import pytest
from tests.factories.administration import administrator_of
from tests.factories.correspondence import make_district
from tests.factories.office import text_of
from tests.factories.organisation import make_unit

from thongsuot.correspondence.models import Register
from thongsuot.organisation.models import Unit, UnitRelation, UnitRelationKind
from thongsuot.organisation.queries.units import letterhead, name_on, successors

pytestmark = pytest.mark.django_db
NAMES = {"name": "Phòng Nội vụ huyện", "abbreviation": "NV", "place_name": "Khánh Sơn"}


def test_a_unit_is_founded_with_its_name_and_its_place() -> None:
    district = make_district()
    told = {**NAMES, "code": "phong-noi-vu", "kind": "division", "active_from": "2019-12-01", "serves": "on"}
    client = administrator_of(district)
    client.post("/units/new/", {**told, "parent": str(district.committee.pk)})
    unit = Unit.objects.get(code="phong-noi-vu")
    head = letterhead(unit, date(2019, 12, 16))
    assert (head.agency, head.parent_agency) == ("PHÒNG NỘI VỤ HUYỆN", "ỦY BAN NHÂN DÂN HUYỆN KHÁNH SƠN")
    assert set(unit.relations.values_list("kind", flat=True)) == {
        UnitRelationKind.ADMINISTRATIVE_PARENT,
        UnitRelationKind.LETTERHEAD_PARENT,
        UnitRelationKind.SERVES,
    }


@pytest.mark.parametrize("typed", ["van hoa dan toc", "VHDT", "vhdt Sở", "so-van-hoa"])
def test_units_are_found_by_name_short_name_and_code_without_marks(typed: str) -> None:
    client = administrator_of(make_district())
    wanted = make_unit("so-van-hoa", "Sở Văn hóa và Dân tộc", abbreviation="VHDT")
    assert list(client.get("/units/", {"q": typed}).context["rows"]) == [wanted]


def test_a_code_that_is_borne_is_not_given_again() -> None:
    district = make_district()
    told = {**NAMES, "code": district.committee.code, "kind": "division"}
    assert administrator_of(district).post("/units/new/", told).status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_a_new_name_leaves_the_old_one_to_its_time() -> None:
    district = make_district()
    unit = district.division
    administrator_of(district).post(f"/units/{unit.pk}/name/", {**NAMES, "day": "2019-12-10"})
    assert name_on(unit, date(2019, 12, 9)).name != "Phòng Nội vụ huyện"
    assert name_on(unit, date(2019, 12, 10)).name == "Phòng Nội vụ huyện"


def test_a_relation_begins_and_ends() -> None:
    district = make_district()
    department = make_unit("so", "Sở Thông tin")
    client, page = administrator_of(district), f"/units/{district.committee.pk}/"
    told = {"kind": "professional_guidance", "related": str(department.pk), "active_from": "2019-12-01"}
    client.post(f"{page}relations/new/", told)
    relation = UnitRelation.objects.get(unit=district.committee, related=department)
    assert "Sở Thông tin" in text_of(client.get(page))
    client.post(f"{page}relations/{relation.pk}/end/", {"day": "2019-12-16"})
    relation.refresh_from_db()
    assert str(relation.active_to) == "2019-12-16"


def test_merging_closes_the_registers_and_hands_the_work_to_the_heir() -> None:
    district, heir = make_district(), make_unit("xa-moi", "Ủy ban nhân dân xã mới")
    client = administrator_of(district)
    answer = client.post(f"/units/{district.committee.pk}/end/", {"day": "2019-12-16", "heirs": [str(heir.pk)]})
    assert answer.status_code == HTTPStatus.SEE_OTHER
    district.committee.refresh_from_db()
    assert successors(district.committee, date(2019, 12, 16)) == (heir,)
    assert not Register.objects.filter(unit=district.committee, closed_at=None).exists()


def test_the_unit_of_the_last_administrator_stays() -> None:
    district = make_district()
    client = administrator_of(district)
    answer = client.post(f"/units/{district.office.pk}/end/", {"day": "2019-12-16"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "quản trị viên cuối cùng" in text_of(answer)


def test_a_unit_is_not_ended_before_its_day() -> None:
    district = make_district()
    answer = administrator_of(district).post(f"/units/{district.committee.pk}/end/", {"day": "2020-01-01"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Ngày kết thúc chưa đến" in text_of(answer)
    assert Register.objects.filter(unit=district.committee, closed_at=None).exists()


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_takes_as_many_queries_for_one_as_for_many(count: int, django_assert_num_queries) -> None:
    client = administrator_of(make_district())
    for number in range(count):
        make_unit(f"don-vi-{number}")
    client.get("/units/")
    with django_assert_num_queries(7):
        client.get("/units/?q=don+vi")
