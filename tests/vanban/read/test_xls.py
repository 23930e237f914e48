"""Binary Excel workbooks: values as the sheet shows them, tables and the lines around them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlrd.biffh import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_EMPTY, XL_CELL_ERROR, XL_CELL_NUMBER, XL_CELL_TEXT

from vanban.document.model import CellSpan
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.xls.reader import read_xls
from vanban.read.xls.values import shown

SAMPLES = Path(__file__).parents[2] / "golden" / "samples"
EXPORTS = (SAMPLES / "tcvn3-xuat-khau-thang-2-2005.xls").read_bytes()


@pytest.mark.parametrize(
    ("kind", "value", "number_format", "text"),
    [
        (XL_CELL_TEXT, "Điều 1", "General", "Điều 1"),
        (XL_CELL_NUMBER, 54000000.0, "General", "54000000"),
        (XL_CELL_NUMBER, 0.5, "General", "0,5"),
        (XL_CELL_NUMBER, 87.23599633, "0.0", "87,2"),
        (XL_CELL_NUMBER, 1234.5, "#,##0.00_);(#,##0.00)", "1234,50"),
        (XL_CELL_NUMBER, 0.125, "0.0%", "12,5%"),
        (XL_CELL_NUMBER, 3.0, '0" lớp"', "3"),
        (XL_CELL_NUMBER, -0.04, "0.0", "0,0"),
        (XL_CELL_NUMBER, 1e20, "0", "1e+20"),
        (XL_CELL_NUMBER, 2.5, "#.##", "2,5"),
        (XL_CELL_DATE, 43809.0, "dd/mm/yyyy", "10/12/2019"),
        (XL_CELL_DATE, 43809.0, "mm/yyyy", "12/2019"),
        (XL_CELL_DATE, 43809.5, "d/m/yy h:mm", "10/12/2019 12:00"),
        (XL_CELL_DATE, 0.25, "h:mm", "06:00"),
        (XL_CELL_DATE, -5.0, "dd/mm/yyyy", "-5"),
        (XL_CELL_BOOLEAN, 1, "General", "TRUE"),
        (XL_CELL_ERROR, 0x07, "General", "#DIV/0!"),
        (XL_CELL_EMPTY, "", "General", ""),
    ],
)  # fmt: skip
def test_values_are_shown_in_their_formats(kind: int, value: object, number_format: str, text: str) -> None:
    assert shown(kind, value, number_format, 0) == text


def test_ruled_rows_are_a_table_and_the_others_lines() -> None:
    reading = read_xls(EXPORTS)
    assert reading.layout is not None
    title, table = reading.layout.blocks
    assert reading.text[title.start : title.end] == "ƯỚC THỰC HIỆN XUẤT KHẨU THÁNG 2 VÀ 2 THÁNG NĂM 2005"
    assert table.table is not None
    assert table.table.rows[6] == (
        "1", "Dầu thô", "Ng. tấn", "18500", "1730", "1400", "3130", "3304", "80,9", "94,7", "16,9",
    )  # fmt: skip
    assert table.table.spans == (CellSpan(0, 8, 1, 3),)


def test_a_damaged_file_around_the_workbook_is_read_with_a_warning() -> None:
    # The mark of the byte order at 0x1C, without which xlrd opens nothing.
    reading = read_xls(EXPORTS[:0x1C] + b"\0" + EXPORTS[0x1D:])
    assert reading.warnings == ("Tệp .xls bị hỏng; phần đọc được có thể thiếu.",)
    assert reading.text == read_xls(EXPORTS).text


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(ReadFailure) as caught:
        read_xls(EXPORTS[:600])
    assert caught.value.code is Unreadable.DAMAGED


@settings(max_examples=40, deadline=None)
@given(
    changes=st.lists(st.tuples(st.integers(0, len(EXPORTS) - 1), st.integers(0, 255)), max_size=20),
    end=st.integers(512, len(EXPORTS)),
)
def test_no_damage_does_more_than_refuse(changes: list[tuple[int, int]], end: int) -> None:
    damaged = bytearray(EXPORTS[:end])
    for place, value in changes:
        if place < end:
            damaged[place] = value
    with suppress(ReadFailure):
        assert isinstance(read_xls(bytes(damaged)).text, str)
