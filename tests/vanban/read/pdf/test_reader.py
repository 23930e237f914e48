"""What is read of a PDF's text layer: columns unmixed, lines healed, pages without their furniture."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst
from tests.factories.uploads import pdf_with_attachments

from vanban.read.file import read_bytes
from vanban.read.pdf.attachments import attachments

FONTS = Path(__file__).parents[4] / "src" / "vanban" / "write" / "fonts"
PAGE = '#set page(paper: "a4", margin: (left: 30mm, rest: 20mm), numbering: "1", header: [TÀI LIỆU LƯU HÀNH NỘI BỘ])\n'
TEXT = (
    '#set text(font: "Tinos", size: 14pt, lang: "vi")\n'
    "#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true))\n"
)
LONG = (
    "Ủy ban nhân dân huyện đã triển khai đầy đủ các nhiệm vụ được giao trong năm, bảo đảm tiến độ và chất lượng đề ra. "
)


def pdf(markup: str) -> bytes:
    made = typst.compile((PAGE + TEXT + markup).encode(), font_paths=[str(FONTS)], ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def test_two_columns_are_unmixed() -> None:
    markup = """#grid(columns: (1fr, 1.4fr), gutter: 1cm, align: center,
      [ỦY BAN NHÂN DÂN \\ HUYỆN KHÁNH SƠN \\ Số: 5/BC-UBND],
      [CỘNG HÒA XÃ HỘI CHỦ NGHĨA \\ VIỆT NAM \\ Khánh Sơn, ngày 10 tháng 12 năm 2019])
    #align(center)[BÁO CÁO]
    #align(center)[Kết quả năm 2019]
    Đoạn văn thứ nhất của báo cáo.
    """
    source, document = read_bytes(pdf(markup))
    assert source.reading_may_err
    assert document.header.agency == "ỦY BAN NHÂN DÂN HUYỆN KHÁNH SƠN"
    assert document.header.identifier == "5/BC-UBND"
    assert (document.header.place, str(document.header.date)) == ("Khánh Sơn", "2019-12-10")


def test_lines_are_healed_into_paragraphs_over_pages() -> None:
    source, document = read_bytes(pdf("\n\n".join(f"{n}. {LONG * 5}" for n in range(1, 12))))
    assert [node.label for node in document.body] == [str(n) for n in range(1, 12)]
    assert [node.title for node in document.body] == [(LONG * 5).strip()] * 11
    assert "NỘI BỘ" not in source.text


def test_an_identifier_broken_at_its_hyphen_is_whole() -> None:
    markup = LONG + "Theo Thông tư số 27/2018/TT-BLĐTBXH. " * 12
    source, _ = read_bytes(pdf(markup))
    assert source.text.count("27/2018/TT-BLĐTBXH") == 12


def test_attachments_are_given_by_name() -> None:
    markup = '#pdf.attach("report.json", bytes("{\\"a\\": 1}"), mime-type: "application/json")\nMột.'
    assert attachments(pdf(markup)) == (("report.json", b'{"a": 1}'),)


def test_of_two_attachments_with_one_name_both_are_given() -> None:
    assert [content for _name, content in attachments(pdf_with_attachments(b"one", b"two"))] == [b"one", b"two"]


@pytest.mark.parametrize("turned", ["", "flipped: true, "])
def test_a_page_on_its_side_is_read(turned: str) -> None:
    markup = f'#set page({turned}paper: "a4")\n{LONG}'
    source, _ = read_bytes(pdf(markup))
    assert LONG.strip() in source.text


@pytest.mark.parametrize("angle", [-90, 90])
def test_a_table_that_lies_on_its_side_is_read_behind_what_stands_upright(angle: int) -> None:
    lying = (
        f"#rotate({angle}deg, reflow: true)[#box(width: 15cm)[1. Danh sách người lao động \\ 2. Tổng số tháng đóng]]"
    )
    source, _ = read_bytes(pdf(f"#set page(header: none, numbering: none)\n{lying}\n\n{LONG}"))
    lines = source.text.strip().split("\n")
    assert lines == [LONG.strip(), "1. Danh sách người lao động", "2. Tổng số tháng đóng"]


def test_letters_drawn_later_stand_in_their_words() -> None:
    """A font without Vietnamese letters: they are drawn behind the others, and the text's order tells no words."""
    line = "HỘI CHỦ NGHĨA VIỆT NAM"
    late = [place for place, letter in enumerate(line) if letter in "ỘỦĨỆ"]
    early = "".join(f"#hide[{letter}]" if place in late else letter for place, letter in enumerate(line))
    placed = "".join(f"#place(top + left)[#hide[{line[:place]}]{line[place]}]" for place in late)
    plain = "#set page(header: none, numbering: none)\n#set par(first-line-indent: 0pt, justify: false)\n"
    source, _ = read_bytes(pdf(f"{plain}#set text(kerning: false)\n#block[{early}{placed}]"))
    assert " ".join(source.text.split()) == line


def test_a_pdf_tells_pages_letters_and_where_its_numbers_stand() -> None:
    markup = f"#align(center)[*BÁO CÁO*]\n\n#emph[{LONG}]\n\n" + "\n\n".join([LONG * 5] * 12)
    found = read_bytes(pdf(markup.replace("TÀI", "")))[0].formatting
    assert found is not None
    (sheet,) = found.sheets
    assert (round(sheet.width_mm), round(sheet.height_mm)) == (210, 297)
    assert sheet.numbering is not None
    assert (sheet.numbering.edge, sheet.numbering.alignment, sheet.numbering.first_shown) == ("bottom", "centre", True)
    title, slanted, plain, *_ = (one.stretches[0].lettering for one in found.paragraphs)
    assert (title.font, title.size, title.bold, title.italic) == ("Tinos", 14.0, True, False)
    assert (slanted.bold, slanted.italic) == (False, True)
    assert (plain.bold, plain.italic) == (False, False)
    assert found.pages == 3
    assert {one.page for one in found.paragraphs} == {1, 2, 3}
