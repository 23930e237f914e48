"""The list of documents: found without marks, narrowed, sorted, by the same number of queries however long it is."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import make_district, make_outgoing
from tests.factories.office import client_of, text_of
from tests.factories.programme import make_document

pytestmark = pytest.mark.django_db


def _subjects(client, query: str = "") -> list[str]:
    return [one.subject for one in client.get(f"/documents/{query}").context["rows"]]


def test_words_are_found_without_marks_in_any_order() -> None:
    district = make_district()
    make_document("72/2015/NĐ-CP", document_type="Nghị định", day="2015-09-07", subject="Quản lý thông tin đối ngoại")
    make_document("01/CT-TTg", document_type="Chỉ thị", day="2015-01-02", subject="Phòng chống cháy rừng")
    client = client_of(district.officer)
    assert _subjects(client, "?q=doi+ngoai+quan+ly") == ["Quản lý thông tin đối ngoại"]
    assert _subjects(client, "?q=72/2015/nd-cp") == ["Quản lý thông tin đối ngoại"]
    assert _subjects(client, "?q=không+có") == []


def test_filters_narrow_and_strange_values_do_not_count() -> None:
    district = make_district()
    make_document("72/2015/NĐ-CP", document_type="Nghị định", day="2015-09-07", subject="A")
    make_document("01/CT-TTg", document_type="Chỉ thị", day="2019-01-02", subject="B")
    make_outgoing(district)
    client = client_of(district.officer)
    assert _subjects(client, "?year=2015") == ["A"]
    assert _subjects(client, "?type=Chỉ thị") == ["B"]
    assert _subjects(client, "?origin=reference&order=oldest") == ["A", "B"]
    assert _subjects(client, "?state=drafting") == ["Công tác thông tin đối ngoại năm 2019"]
    assert len(_subjects(client, "?year=abc&state=nonsense&origin=x")) == 3


def test_the_newest_comes_first_and_drafts_before_it() -> None:
    district = make_district()
    make_document("1/A", day="2015-09-07", subject="cũ")
    make_document("2/A", day="2019-09-07", subject="mới")
    make_outgoing(district)
    assert _subjects(client_of(district.officer)) == ["Công tác thông tin đối ngoại năm 2019", "mới", "cũ"]


def test_a_draft_of_another_house_is_not_listed() -> None:
    make_outgoing(make_district("mot"))
    other = make_district("hai")
    assert _subjects(client_of(other.chairman)) == []


def test_one_row_and_many_take_the_same_queries() -> None:
    district = make_district()
    client = client_of(district.officer)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/documents/").status_code == 200
        return len(captured)

    make_document("1/A")
    client.get("/documents/")
    one = queries()
    for number in range(2, 40):
        make_document(f"{number}/A", subject=f"Văn bản {number}")
    make_outgoing(district)
    assert queries() == one


def test_an_empty_list_says_what_to_do() -> None:
    client = client_of(make_district().officer)
    assert "Chưa có văn bản nào" in text_of(client.get("/documents/"))
    assert "Bỏ lọc" in text_of(client.get("/documents/?q=abc"))


def test_htmx_gets_the_rows_alone() -> None:
    client = client_of(make_district().officer)
    answer = text_of(client.get("/documents/", headers={"HX-Request": "true"}))
    assert 'id="rows"' in answer
    assert "<html" not in answer
