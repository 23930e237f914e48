"""Totals of tables against what they add up: only where the table itself shows what is added."""

from __future__ import annotations

import pytest
from tests.vanban.read.office import docx, p, table

from vanban.check.engine import check
from vanban.check.finding import Stage
from vanban.check.table_sums import wrong_sums
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.document.model import Node, NodeKind
from vanban.read.file import read_bytes


def sums(*rows: tuple[str, ...], header_rows: int = 1) -> list[tuple[int, int, str]]:
    found = wrong_sums(Node(NodeKind.TABLE, rows=rows, header_rows=header_rows))
    return [(one.row, one.column, str(one.right)) for one in found]


HEAD = ("STT", "Đơn vị", "Số lớp", "Học viên")


def test_a_total_row_is_held_against_the_rows_above() -> None:
    rows = (HEAD, ("1", "Xã A", "4", "120"), ("2", "Xã B", "5", "1.130"))
    assert sums(*rows, ("", "Tổng cộng", "9", "1.250")) == []
    assert sums(*rows, ("", "Tổng cộng", "9", "1.350")) == [(3, 3, "1250")]


def test_a_total_may_stand_first_and_empty_cells_count_nothing() -> None:
    rows = (("1", "Xã A", "4", "-"), ("2", "Xã B", "", "130"))
    assert sums(HEAD, ("", "Tổng số", "4", "130"), *rows) == []
    assert sums(HEAD, ("", "Tổng số", "5", "130"), *rows) == [(1, 2, "4")]


def test_a_column_of_totals_is_believed_where_other_rows_prove_it() -> None:
    head = ("Đơn vị", "Tổng số", "Nam", "Nữ")
    right = (("Xã A", "30", "10", "20"), ("Xã B", "25", "15", "10"), ("Xã C", "12", "6", "6"))
    assert sums(head, *right, ("Xã D", "40", "10", "20")) == [(4, 1, "30")]
    assert sums(head, ("Xã A", "30", "10", "5"), ("Xã B", "25", "1", "10")) == []


@pytest.mark.parametrize(
    "rows",
    [
        (("Năm", "Tỷ lệ (%)"), ("2020", "45,5"), ("2021", "50,5"), ("Tổng", "48,0")),
        (("TT", "Nội dung", "Đơn giá"), ("1", "A", "5"), ("2", "B", "7"), ("", "Cộng", "99")),
        (("TT", "Nội dung", "Số"), ("I", "Nhóm", "12"), ("1", "A", "5"), ("2", "B", "7"), ("", "Cộng", "12")),
        (("TT", "Nội dung", "Số"), ("1", "A", "năm"), ("2", "B", "7"), ("", "Cộng", "12")),
    ],
)
def test_shares_years_prices_groups_and_words_are_not_added(rows: tuple[tuple[str, ...], ...]) -> None:
    assert sums(*rows) == []


def test_rounded_parts_may_miss_by_their_last_digit() -> None:
    rows = (("Đơn vị", "Tỷ đồng"), ("Xã A", "1,25"), ("Xã B", "2,25"), ("Xã C", "3,26"))
    assert sums(*rows, ("Tổng", "6,77")) == []
    assert sums(*rows, ("Tổng", "6,97")) == [(4, 1, "6.76")]


def test_the_finding_points_at_the_cell() -> None:
    body = p("Kết quả như sau:") + table(
        [p("Đơn vị"), p("Số lớp")], [p("Xã A"), p("14")], [p("Xã B"), p("5")], [p("Tổng cộng"), p("29")]
    )
    source, document = read_bytes(docx(body))
    index = packaged_index()
    citations = find_citations(source.text, document, index)
    (one,) = check(source, document, citations, stage=Stage.ISSUED, index=index, select=("SL01",))
    assert one.start is not None
    assert source.text[one.start : one.end] == "29"


@pytest.mark.parametrize(
    "numbers",
    [
        ("A", "B", "1", "2", "31", "32"),
        ("1", "2", "3", "4", "5 = 3 + 4", "6"),
        ("Họ tên", "Bậc", "1", "2", "3", "Ngày"),
    ],
)
def test_a_row_that_numbers_the_columns_is_not_added(numbers: tuple[str, ...]) -> None:
    head = ("Họ tên", "Bậc", "Công", "Phép", "Tổng số", "Ghi chú")
    rows = (("An", "", "2", "3", "5", ""), ("Bình", "", "4", "1", "5", ""), ("Chi", "", "2", "2", "4", ""))
    assert sums(head, numbers, *rows) == []


def test_rows_that_hold_what_others_add_up_to_are_no_parts() -> None:
    head = ("STT", "Nội dung", "Thành tiền")
    rows = (
        ("Đào tạo", "", "5.200.000"),
        ("1", "Giảng viên", "2.900.000"),
        ("2", "Chi phí ở", "2.300.000"),
        ("Bảo hành", "", "1.120.000"),
        ("1", "Tài liệu", "120.000"),
        ("2", "Hỗ trợ", "1.000.000"),
    )
    assert sums(head, *rows, ("", "Tổng cộng", "6.320.000")) == []


def test_commas_part_thousands_where_one_number_shows_it() -> None:
    head = ("STT", "Nội dung", "Thành tiền")
    rows = (("1", "Giảng viên", "2,900,000"), ("2", "Đi lại", "600,000"), ("3", "In ấn", "120,000"))
    assert sums(head, *rows, ("", "Tổng cộng", "3,620,000")) == []
    assert sums(head, *rows, ("", "Tổng cộng", "3,720,000")) == [(4, 2, "3620000")]
