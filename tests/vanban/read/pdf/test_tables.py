"""Tables that lines are drawn around: the words of each cell, joined cells, tables over pages and on their side."""

from __future__ import annotations

import io

import pypdfium2
import pytest
import typst
from tests.vanban.write.conftest import example

from vanban.document.model import CellSpan, Document, Node, NodeKind
from vanban.read.file import read_bytes
from vanban.write import write_pdf
from vanban.write.typeface import FOLDER

SET = '#set page(paper: "a4", margin: 20mm)\n#set text(font: "Tinos", size: 13pt, lang: "vi")\n'
HEAD = ("TT", "Nội dung", "Kinh phí")


def read(markup: str) -> Document:
    made = typst.compile((SET + markup).encode(), font_paths=[str(FOLDER)], ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return read_bytes(made)[1]


def tables(document: Document) -> list[Node]:
    return [node for node in document.walk() if node.kind is NodeKind.TABLE]


def cells(*rows: tuple[str, ...]) -> str:
    return ", ".join(f"[{cell}]" for row in rows for cell in row)


def test_cells_that_stand_close_and_run_over_lines_keep_their_words() -> None:
    rows = (HEAD, ("1", "Tập huấn cho cán bộ các thôn của xã", "12.000.000"), ("2", "In tài liệu", "8.000.000"))
    document = read(f"Kinh phí như sau:\n\n#table(columns: (1cm, 3cm, 2.2cm), inset: 2pt, {cells(*rows)})\n\nHết phần.")
    (table,) = tables(document)
    assert table.rows == rows
    assert [node.text for node in document.body if node.kind is NodeKind.PARAGRAPH] == [
        "Kinh phí như sau:",
        "Hết phần.",
    ]


def test_cells_are_joined_where_no_line_parts_them() -> None:
    markup = (
        "#table(columns: 3, table.cell(rowspan: 2)[Đơn vị], table.cell(colspan: 2)[Số lượng], [Năm 2024], [Năm 2025],"
        " [Xã Sơn Lâm], [12], [15])"
    )
    (table,) = tables(read(markup))
    assert table.rows == (("Đơn vị", "Số lượng", ""), ("", "Năm 2024", "Năm 2025"), ("Xã Sơn Lâm", "12", "15"))
    assert set(table.spans) == {CellSpan(0, 0, 2, 1), CellSpan(0, 1, 1, 2)}


def test_a_table_over_pages_is_one_and_its_head_stands_once() -> None:
    rows = [(str(number), f"Hoạt động số {number}", f"{number}.000.000") for number in range(1, 80)]
    (table,) = tables(read(f"#table(columns: 3, table.header({cells(HEAD)}), {cells(*rows)})"))
    assert table.rows == (HEAD, *rows)
    assert table.header_rows == 1


@pytest.mark.parametrize("angle", [90, -90])
def test_a_table_on_its_side_is_read_as_one(angle: int) -> None:
    rows = (HEAD, ("1", "Tập huấn", "12.000.000"), ("2", "In tài liệu", "8.000.000"))
    (table,) = tables(read(f"Phụ lục.\n\n#rotate({angle}deg, reflow: true, table(columns: 3, {cells(*rows)}))"))
    assert table.rows == rows


@pytest.mark.parametrize(("angle", "turn"), [(90, 270), (-90, 90), (180, 180)])
def test_a_page_that_is_shown_turned_has_its_tables(angle: int, turn: int) -> None:
    rows = (HEAD, ("1", "Tập huấn", "12.000.000"), ("2", "In tài liệu", "8.000.000"))
    markup = f"{SET}#rotate({angle}deg, reflow: true, table(columns: 3, {cells(*rows)}))"
    made = typst.compile(markup.encode(), font_paths=[str(FOLDER)], ignore_system_fonts=True)
    document = pypdfium2.PdfDocument(made)
    document[0].set_rotation(turn)
    turned = io.BytesIO()
    document.save(turned)
    (table,) = tables(read_bytes(turned.getvalue())[1])
    assert table.rows == rows


@pytest.mark.parametrize(
    "markup",
    [
        "#box(stroke: 1pt, inset: 8pt)[HỎA TỐC]",
        "#table(columns: 1, [Ghi chú thứ nhất.], [Ghi chú thứ hai.])",
        "#underline[Độc lập - Tự do - Hạnh phúc] #line(length: 5cm) #line(length: 3cm, angle: 90deg)",
        "#table(columns: 2, stroke: none, [Nơi nhận:], [CHỦ TỊCH], [- Như trên;], [Nguyễn Văn Minh])",
    ],
)
def test_frames_and_rules_are_no_tables(markup: str) -> None:
    assert tables(read(f"Nội dung của văn bản.\n\n{markup}")) == []


def test_what_is_written_with_a_table_is_read_back() -> None:
    document = example("ke-hoach")
    written = tables(document)
    assert written
    assert [table.rows for table in tables(read_bytes(write_pdf(document))[1])] == [table.rows for table in written]
