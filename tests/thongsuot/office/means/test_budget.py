"""Money by purpose: entered, corrected with what was spent, listed with its sums, withdrawn, with its evidence."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from django.test import Client
from tests.factories.correspondence import District
from tests.factories.entering import picture, told_of_money, with_photos
from tests.factories.office import client_of, field_of, text_of
from tests.factories.programme import make_budget_line, make_document

from thongsuot.programme.models import BudgetLine

pytestmark = pytest.mark.django_db


def test_money_is_entered_once_for_the_body(district: District, client: Client) -> None:
    document = make_document("18/KH-UBND", document_type="Kế hoạch", day="2019-01-21")
    told = told_of_money(district, basis="18/KH-UBND ngày 21/01/2019")
    for _time in range(2):
        answer = client.post("/means/new/", told)
    line = BudgetLine.objects.get()
    assert answer["Location"] == f"/means/{line.pk}/"
    assert (line.unit, line.allocated, line.spent) == (district.committee, 24_000_000, None)
    assert line.basis_document == document


@pytest.mark.parametrize(
    ("typed", "sum_"),
    [("24000000", 24_000_000), ("24 000 000 đồng", 24_000_000), ("1,200", 1_200), ("0", 0), ("950", 950)],
)
def test_a_sum_is_read_as_people_write_it(district: District, client: Client, typed: str, sum_: int) -> None:
    client.post("/means/new/", told_of_money(district, allocated=typed))
    assert BudgetLine.objects.get().allocated == sum_


@pytest.mark.parametrize("typed", ["24.5", "-1", "hai triệu", "1.2.3", "1.000,5", "9" * 25, ""])
def test_what_is_no_sum_of_whole_dong_is_shown_again(district: District, client: Client, typed: str) -> None:
    answer = client.post("/means/new/", told_of_money(district, allocated=typed))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not BudgetLine.objects.exists()


def test_the_next_line_stands_behind_the_last(district: District, client: Client) -> None:
    make_budget_line(field_of(district), position=4)
    assert client.get("/means/new/").context["form"]["position"].value() == 5


def test_what_was_spent_is_filled_in_later(district: District, client: Client) -> None:
    basis = make_document()
    line = make_budget_line(field_of(district), position=1, basis_document=basis)
    page = f"/means/{line.pk}/edit/"
    form = client.get(page).context["form"]
    assert form["allocated"].value() == "24.000.000"
    told = {name: form[name].value() or "" for name in form.fields}
    client.post(page, {**told, "spent": "23.500.000"})
    line.refresh_from_db()
    assert (line.spent, line.revision, line.basis_document) == (23_500_000, 2, basis)
    shown = text_of(client.get(f"/means/{line.pk}/"))
    assert "23.500.000 đồng" in shown
    assert "Sửa kinh phí" in shown
    assert "vừa được người khác sửa" in text_of(client.post(page, {**told, "spent": "1"}))


def test_the_list_tells_a_year_and_its_sums(district: District, client: Client) -> None:
    field = field_of(district)
    make_budget_line(field, 10_000_000, spent=9_000_000)
    make_budget_line(field, 5_000_000)
    make_budget_line(field, 1, year=2018)
    page = client.get("/means/")
    assert (page.context["year"], page.context["total"].allocated, page.context["total"].spent) == (
        2019,
        15_000_000,
        9_000_000,
    )
    assert "Chưa có số" in text_of(page)
    assert client.get("/means/?year=2018").context["total"].allocated == 1
    assert client.get(f"/means/?unit={district.committee.pk}").context["total"].allocated == 15_000_000


def test_an_empty_list_says_what_to_do_to_whoever_may(district: District, client: Client) -> None:
    assert "/means/new/" in text_of(client.get("/means/"))
    assert "/means/new/" not in text_of(client_of(district.clerk).get("/means/"))


def test_withdrawn_money_counts_no_more(district: District, client: Client) -> None:
    line = make_budget_line(field_of(district))
    client.post(f"/means/{line.pk}/withdrawal/", {"reason": "ghi trùng"})
    assert list(client.get("/means/").context["rows"]) == []
    assert "ghi trùng" in text_of(client.get(f"/means/{line.pk}/"))
    assert client.get(f"/means/{line.pk}/edit/").status_code == HTTPStatus.NOT_FOUND


def test_its_evidence_is_added_shown_opened_and_taken_back(district: District, client: Client) -> None:
    line = make_budget_line(field_of(district))
    page = f"/means/{line.pk}/"
    client.post(f"{page}photos/", with_photos((picture(), "Hóa đơn", "nobody")))
    client.post(f"{page}references/", {"caption": "Bài đã đăng", "link": "https://vidu.vn/bai"})
    pieces = {one.caption: one for one in line.evidence.all()}
    shown = text_of(client.get(page))
    assert all(caption in shown for caption in pieces)
    assert client.get(f"{page}evidence/{pieces['Hóa đơn'].pk}/").status_code == HTTPStatus.FOUND
    back = client.post(f"{page}evidence/{pieces['Hóa đơn'].pk}/withdrawal/", {"reason": "nhầm"})
    assert back["Location"] == page
    assert [one.evidence.caption for one in client.get(page).context["evidence"].pieces] == ["Bài đã đăng"]


def test_where_a_unit_has_nothing_in_a_year_the_filters_are_named(district: District, client: Client) -> None:
    field = field_of(district)
    make_budget_line(field, 10_000_000)
    make_budget_line(field, 1, year=2018)
    make_budget_line(field, 1, year=2017, unit=district.division)
    latest, before = (client.get(f"/means/?year={year}&unit={district.division.pk}") for year in (2019, 2018))
    assert [one.name for one in latest.context["conditions"]] == ["Đơn vị"]
    assert [(one.name, one.value) for one in before.context["conditions"]] == [
        ("Năm", "2018"),
        ("Đơn vị", latest.context["conditions"][0].value),
    ]
    assert "Bỏ lọc" in text_of(before)
