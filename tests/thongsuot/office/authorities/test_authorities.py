"""Signing authorities: granted on a basis for a period, ended on a day, each as the law lets them be given."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus

import pytest
from tests.factories.administration import administrator_of
from tests.factories.correspondence import make_district
from tests.factories.office import text_of
from tests.factories.programme import make_document

from thongsuot.correspondence.errors import NoSigningAuthority
from thongsuot.correspondence.models import SigningAuthority
from thongsuot.correspondence.queries.signing import signature_on

pytestmark = pytest.mark.django_db


def test_granted_on_a_basis_it_makes_the_signature_block() -> None:
    district, basis = make_district(), make_document()
    told = {
        "position": str(district.office_head.pk),
        "unit": str(district.committee.pk),
        "form": "TL",
        "head": "Chủ tịch",
        "granted_by": str(district.chairman.pk),
        "basis": basis.identifier,
        "scope": "Giấy mời",
        "document_types": ["Giấy mời"],
        "active_from": "2019-12-01",
    }
    answer = administrator_of(district).post("/authorities/new/", told)
    assert answer.status_code == HTTPStatus.SEE_OTHER, text_of(answer)
    block = signature_on(district.office_head, district.committee, "Giấy mời", date(2019, 12, 16))
    assert (block.capacity, block.position) == ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")
    assert SigningAuthority.objects.get(position=district.office_head).basis == basis


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"form": "TL", "head": "Chủ tịch"}, "phải ghi người giao"),
        ({"form": "KT"}, "cần ghi chức vụ được ký thay"),
        ({"form": "own", "basis": "999/QĐ-KHÔNG"}, "nhờ văn thư đăng ký văn bản trước"),
        ({"form": "own", "active_from": "2019-12-16", "active_to": "2019-12-01"}, "phải sau ngày bắt đầu"),
    ],
    ids=["no granter", "no title", "unknown basis", "ends before it begins"],
)
def test_what_the_law_does_not_let_be_given_is_refused_with_the_reason(told: dict[str, str], why: str) -> None:
    district = make_district()
    who = {"position": str(district.office_head.pk), "unit": str(district.committee.pk)}
    answer = administrator_of(district).post("/authorities/new/", {**who, **told})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert why in text_of(answer)


def test_a_second_authority_of_the_same_form_leaves_the_first_as_it_is() -> None:
    district = make_district()
    client = administrator_of(district)
    told = {"position": str(district.office_head.pk), "unit": str(district.committee.pk), "form": "TL"}
    told |= {"head": "Chủ tịch", "granted_by": str(district.chairman.pk), "active_from": "2019-12-01"}
    for document_type in ("Giấy mời", "Công văn"):
        key = str(client.get("/authorities/new/").context["form"].initial["id"])
        for _ in range(2):
            client.post("/authorities/new/", {**told, "id": key, "document_types": [document_type]})
    given = SigningAuthority.objects.filter(position=district.office_head)
    assert sorted(one.document_types for one in given) == [["Công văn"], ["Giấy mời"]]


def test_one_that_ended_is_not_made_to_hold_again() -> None:
    district = make_district()
    ended = district.deputy.signing_authorities.get()
    type(ended).objects.filter(pk=ended.pk).update(active_to=date(2019, 12, 1))
    answer = administrator_of(district).post(f"/authorities/{ended.pk}/end/", {"day": "2020-06-01"})
    assert "Đã kết thúc từ ngày 01/12/2019" in text_of(answer)
    ended.refresh_from_db()
    assert ended.active_to == date(2019, 12, 1)


def test_nothing_is_signed_by_one_that_was_ended() -> None:
    district = make_district()
    authority = SigningAuthority.objects.get(position=district.deputy)
    client = administrator_of(district)
    client.post(f"/authorities/{authority.pk}/end/", {"day": "2019-12-16"})
    signature_on(district.deputy, district.committee, "Báo cáo", date(2019, 12, 15))
    with pytest.raises(NoSigningAuthority):
        signature_on(district.deputy, district.committee, "Báo cáo", date(2019, 12, 16))
    assert authority not in client.get("/authorities/").context["rows"].object_list
    assert authority in client.get("/authorities/?ended=on").context["rows"].object_list


@pytest.mark.parametrize("count", [1, 4])
def test_the_list_takes_as_many_queries_for_one_as_for_many(count: int, django_assert_num_queries) -> None:
    client = administrator_of(make_district())
    for number in range(count):
        make_district(f"huyen-{number}")
    client.get("/authorities/")
    with django_assert_num_queries(8):
        client.get("/authorities/")
