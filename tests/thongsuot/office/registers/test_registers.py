"""Registers: every number with its place, opened and closed by the registry, printed as the law wants it."""

from __future__ import annotations

from http import HTTPStatus
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from tests.factories.correspondence import NOON, District, make_district, make_outgoing
from tests.factories.office import client_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document

from thongsuot.correspondence.actions.direct_handling import direct_handling
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.actions.void_number import void_number
from thongsuot.correspondence.models import Direction, Register, RegisterEntry

pytestmark = pytest.mark.django_db


def _incoming(district: District) -> Register:
    return open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)


def _enter(district: District, register: Register, identifier: str = "2337/STTTT-TTBCXB", **more) -> RegisterEntry:
    document = make_document(identifier, document_type="Công văn", day="2019-12-10", issuer="Sở TT&TT", **more)
    return register_incoming(register=register, document=document, by=district.clerk, at=NOON)


def _row(client, register: Register) -> tuple[str, ...]:
    return client.get(f"/registers/{register.pk}/print/").context["book"].rows[0].cells


def test_an_incoming_number_says_who_got_it() -> None:
    district = make_district()
    register = _incoming(district)
    entry = _enter(district, register, subject="Báo cáo năm")
    direct_handling(entry=entry, text="Làm.", lead=district.officer, by=district.chairman, at=NOON)
    assert _row(client_of(district.clerk), register) == (
        "16/12/2019", "1", "Sở TT&TT", "2337/STTTT-TTBCXB", "10/12/2019", "Công văn: Báo cáo năm",
        "Nguyễn Văn Ví Dụ", "16/12/2019", "", "",
    )  # fmt: skip


def test_a_void_outgoing_number_keeps_its_place_and_its_reason() -> None:
    district = make_district()
    outgoing = make_outgoing(district, "numbered")
    void_number(outgoing=outgoing, by=district.clerk, at=NOON, remark="Ghi nhầm ngày")
    client = client_of(district.clerk)
    cells = _row(client, district.register)
    assert cells[0] == "01/BC-UBND"
    assert cells[5] == "VT"
    assert cells[-1] == "Số đã hủy: Ghi nhầm ngày"
    assert "Ghi nhầm ngày" in text_of(client.get(f"/registers/{district.register.pk}/"))


def test_the_printed_book_has_the_ten_columns_of_the_annex() -> None:
    district = make_district()
    book = client_of(district.officer).get(f"/registers/{district.register.pk}/print/").context["book"]
    assert [heading for _key, heading in book.form.columns][:3] == [
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
    ]
    assert len(book.form.columns) == 10


def test_the_workbook_takes_no_text_for_a_formula() -> None:
    district = make_district()
    register = _incoming(district)
    _enter(district, register, subject="=HYPERLINK(1)")
    answer = client_of(district.clerk).get(f"/registers/{register.pk}/workbook/")
    assert answer["Content-Disposition"] == 'attachment; filename="so-van-ban-den-2019.xlsx"'
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    last = list(sheet.iter_rows())[-1]
    assert last[5].value == "Công văn: =HYPERLINK(1)"
    assert {cell.data_type for cell in last if cell.value is not None} == {"s"}


@pytest.mark.parametrize("path", ["", "print/"])
def test_one_number_and_many_take_the_same_queries(path: str) -> None:
    district = make_district()
    register = _incoming(district)
    client = client_of(district.clerk)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/registers/{register.pk}/{path}").status_code == HTTPStatus.OK
        return len(captured)

    entry = _enter(district, register)
    direct_handling(entry=entry, text="Làm.", lead=district.division, by=district.chairman, at=NOON)
    queries()
    one = queries()
    for number in range(1, 12):
        entry = _enter(district, register, f"{number}/STTTT")
        direct_handling(entry=entry, text="Làm.", lead=district.officer, by=district.chairman, at=NOON)
    assert queries() == one


def test_the_registry_opens_for_the_body_that_it_serves_and_for_no_other() -> None:
    district, other = make_district("mot"), make_district("hai")
    client = client_of(district.clerk)
    told = {"unit": str(district.committee.pk), "direction": "incoming", "year": 2020, "series": "", "first_number": 1}
    assert client.post("/registers/new/", told).status_code == HTTPStatus.SEE_OTHER
    assert Register.objects.filter(unit=district.committee, direction="incoming", year=2020).exists()
    refused = client.post("/registers/new/", {**told, "unit": str(other.committee.pk)})
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not Register.objects.filter(unit=other.committee, year=2020).exists()


def test_only_the_registry_closes_and_closing_stops_numbers() -> None:
    district = make_district()
    url = f"/registers/{district.register.pk}/close/"
    assert client_of(district.officer).post(url).status_code == HTTPStatus.FORBIDDEN
    assert client_of(district.clerk).get(url).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    client_of(district.clerk).post(url)
    district.register.refresh_from_db()
    assert district.register.closed_at is not None


def test_an_entry_is_voided_with_a_reason_and_may_be_made_anew() -> None:
    district = make_district()
    register = _incoming(district)
    entry = _enter(district, register)
    client, url = client_of(district.clerk), f"/registers/{register.pk}/entries/{entry.pk}/void/"
    assert client.post(url, {"reason": ""}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    client.post(url, {"reason": "Đăng ký nhầm"})
    entry.refresh_from_db()
    assert entry.void_reason == "Đăng ký nhầm"
    assert client.get(url).status_code == HTTPStatus.NOT_FOUND


def test_another_house_finds_no_register() -> None:
    district, stranger = make_district("mot"), make_district("hai")
    for path in ("", "print/", "workbook/"):
        answer = client_of(stranger.clerk).get(f"/registers/{district.register.pk}/{path}")
        assert answer.status_code == HTTPStatus.NOT_FOUND
