"""The one text that paragraphs and tables make, and what is told of its layout."""

from __future__ import annotations

import pytest

from vanban.document.model import CellSpan, Inline, InlineKind
from vanban.read.composition import compose
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.flow import Cell, Flow, Paragraph, Run, Table
from vanban.structure.layout import Block, TableHint


def p(text: str, font: str | None = None) -> Paragraph:
    return Paragraph((Run(text, font),))


def cell(text: str, columns: int = 1, continues: bool = False) -> Cell:
    return Cell((p(text),), columns, continues)


def test_a_paragraph_is_a_line_and_a_block() -> None:
    composed = compose((p("Điều 1"), p(""), p("Hết")))
    assert composed.text == "Điều 1\n\nHết\n"
    assert composed.layout.blocks == (Block(0, 6), Block(8, 11))


def test_forms_are_inlines_with_offsets() -> None:
    runs = (Run("Căn cứ "), Run("Luật", strong=True), Run(" này", strong=True), Run(" và", em=True), Run("5", id="a"))
    (block,) = compose((Paragraph(runs),)).layout.blocks
    assert block.inlines == (
        Inline(InlineKind.TEXT, "Căn cứ ", None, 0, 7),
        Inline(InlineKind.STRONG, "Luật này", None, 7, 15),
        Inline(InlineKind.EM, " và", None, 15, 18),
        Inline(InlineKind.FIELD, "5", "a", 18, 19),
    )


def test_a_table_of_data_is_rows_with_tabs() -> None:
    table = Table(((cell("TT"), cell("Tên")), (cell("1"), cell("Lớp\ttập huấn"))), header_rows=1, widths=(0.2, 0.8))
    composed = compose((p("Bảng"), table, p("Hết")))
    assert composed.text == "Bảng\nTT\tTên\n1\tLớp tập huấn\nHết\n"
    assert composed.layout.blocks[1] == Block(
        5, 26, table=TableHint((("TT", "Tên"), ("1", "Lớp tập huấn")), 1, (0.2, 0.8))
    )


def test_covered_cells_are_empty_and_told_of() -> None:
    table = Table(
        (
            (cell("A"), cell("B", columns=2)),
            (cell("", continues=True), cell("C"), cell("D")),
            (cell("", continues=True), cell("E"), cell("F")),
        )
    )
    hint = compose((table,)).layout.blocks[0].table
    assert hint is not None
    assert hint.rows == (("A", "B", ""), ("", "C", "D"), ("", "E", "F"))
    assert hint.spans == (CellSpan(0, 0, 3, 1), CellSpan(0, 1, 1, 2))


def test_the_header_in_two_columns_is_read_row_by_row() -> None:
    table = Table(
        (
            (
                cell("ỦY BAN NHÂN DÂN"),
                Cell((p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("Độc lập - Tự do - Hạnh phúc"))),
            ),
            (cell("Số: 1/BC-UBND"), cell("Khánh Sơn, ngày 10 tháng 12 năm 2019")),
        ),
    )
    assert compose((table,)).text.strip().splitlines() == [
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 1/BC-UBND",
        "Khánh Sơn, ngày 10 tháng 12 năm 2019",
    ]


def test_the_header_is_known_in_a_legacy_encoding_too() -> None:
    table = Table(((cell("Bé"), Cell((p("Céng hoµ x· héi chñ nghÜa ViÖt Nam", ".VnTimeH"),))),))
    composed = compose((table,))
    assert composed.text.strip() == "Bộ\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert composed.encoding == "tcvn3"


def test_a_table_in_a_cell_belongs_to_the_cell() -> None:
    inner = Table(((cell("x"), cell("y")),))
    composed = compose((Table(((Cell((p("a"), inner)), cell("b")), (cell("c"), cell("d")))),))
    assert composed.layout.blocks[0].table == TableHint((("a x y", "b"), ("c", "d")))


def test_one_cell_alone_is_a_frame_around_paragraphs() -> None:
    flow: Flow = (Table(((Cell((p("Điều 1"), p("Điều 2"))),),)),)
    assert compose(flow).text == "\nĐiều 1\nĐiều 2\n\n"
    assert all(block.table is None for block in compose(flow).layout.blocks)


def test_recipients_are_read_before_the_signature_beside_them() -> None:
    table = Table(
        (
            (cell("Nơi nhận:"), cell("TM. ỦY BAN NHÂN DÂN")),
            (cell("- Như trên;"), cell("KT. CHỦ TỊCH")),
        )
    )
    assert compose((table,)).text == "\nNơi nhận:\n- Như trên;\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n\n"


def test_footnotes_follow_the_text_with_their_numbers() -> None:
    composed = compose((p("Điều 1"),), [(p("Sửa đổi năm 2010"),), ()])
    assert composed.text == "Điều 1\n\n[1] Sửa đổi năm 2010\n\n[2] \n"


def test_more_paragraphs_than_any_document_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vanban.read.flow.MOST_PARAGRAPHS", 3)
    with pytest.raises(ReadFailure) as caught:
        compose((p("a"),) * 4)
    assert caught.value.code is Unreadable.HOSTILE
