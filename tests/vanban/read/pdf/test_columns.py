"""Columns side by side on a page, told by the gap that all their rows leave."""

from __future__ import annotations

from vanban.read.pdf.columns import in_reading_order, with_closings_whole
from vanban.read.pdf.rows import Piece, Row

WIDTH = 595.0


def row(top: float, *pieces: tuple[str, float, float]) -> Row:
    return Row(top, [Piece(text, x0, x1, 12.0) for text, x0, x1 in pieces])


def texts(rows: list[Row]) -> list[str]:
    return [one.text for one in in_reading_order(rows, WIDTH) if one is not None]


def test_left_column_comes_before_the_right_one() -> None:
    rows = [row(100, ("A", 85, 200), ("B", 330, 500)), row(114, ("C", 85, 210), ("D", 330, 480))]
    assert texts(rows) == ["A", "C", "B", "D"]


def test_a_longer_line_narrows_the_gap_and_stays_in_its_column() -> None:
    rows = [
        row(100, ("Nơi nhận:", 85, 140), ("TM. ỦY BAN", 370, 500)),
        row(114, ("- Báo và Phát thanh, Truyền hình;", 85, 290), ("KT. CHỦ TỊCH", 360, 480)),
        row(128, ("- Lưu: VT.", 85, 150), ("PHÓ CHỦ TỊCH", 360, 480)),
    ]
    assert texts(rows) == [
        *("Nơi nhận:", "- Báo và Phát thanh, Truyền hình;", "- Lưu: VT."),
        *("TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ]


def test_the_last_line_of_a_paragraph_stays_above_the_columns() -> None:
    rows = [row(80, ("thi hành Quyết định này./.", 85, 230)), row(100, ("Nơi nhận:", 85, 140), ("CHỦ TỊCH", 370, 500))]
    order = in_reading_order(rows, WIDTH)
    assert order[0] is rows[0]
    assert order[1] is None


def test_a_line_that_runs_into_the_gap_stays_in_its_column() -> None:
    rows = [
        row(100, ("Nơi nhận:", 85, 140), ("KT. CHỦ TỊCH", 360, 480)),
        row(112, ("- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân xã;", 85, 295)),
        row(116, ("PHÓ CHỦ TỊCH", 360, 480)),
    ]
    assert texts(rows) == [
        *("Nơi nhận:", "- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân xã;"),
        *("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ]


def test_addressees_stand_below_the_columns() -> None:
    rows = [row(100, ("SỞ A", 85, 200), ("CỘNG HÒA", 330, 500)), row(114, ("Kính gửi: Sở B", 90, 180))]
    assert texts(rows) == ["SỞ A", "CỘNG HÒA", "Kính gửi: Sở B"]


def test_a_closing_that_runs_over_the_page_is_read_by_its_columns() -> None:
    page = [
        row(700, ("toàn bộ nội dung đã nêu trên.", 85, 300)),
        row(730, ("Nơi nhận:", 85, 140), ("KT. BỘ TRƯỞNG", 370, 470)),
        row(744, ("- Ban Bí thư;", 85, 180), ("THỨ TRƯỞNG", 375, 460)),
    ]
    following = [
        row(80, ("- Các bộ, cơ quan ngang bộ;", 85, 250), ("Trần Văn An", 380, 460)),
        row(94, ("- Lưu: VT.", 85, 150)),
    ]
    whole, rest = with_closings_whole([page, following], [WIDTH, WIDTH])
    assert rest == []
    assert texts(whole)[1:] == [
        "Nơi nhận:", "- Ban Bí thư;", "- Các bộ, cơ quan ngang bộ;", "- Lưu: VT.",
        "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Trần Văn An",
    ]  # fmt: skip


def test_a_page_that_begins_with_text_is_no_rest_of_a_closing() -> None:
    page = [row(730, ("Nơi nhận:", 85, 140), ("CHỦ TỊCH", 370, 470)), row(744, ("- Như trên;", 85, 180))]
    following = [row(80, ("Phụ lục kèm theo Quyết định này gồm các nội dung sau đây.", 85, 500))]
    assert with_closings_whole([page, following], [WIDTH, WIDTH]) == [page, following]
