"""The `.docx`: styles to go on writing with, fields that survive, the notice on every page, the same bytes."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree
from tests.vanban.write.conftest import NAMES, Convert, example

from vanban.document.field_id import field_id_of_bookmark
from vanban.document.model import Document, Inline, InlineKind, Node, NodeKind
from vanban.read.file import read_bytes
from vanban.write import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UUID = "0b0e7a52-6f5e-4b1c-9d2e-3a4b5c6d7e8f"
NOTICE = "Dữ liệu minh họa, không có giá trị pháp lý"

FIELDS = Document(
    body=(
        Node(
            NodeKind.PARAGRAPH,
            text="Có 86 lượt người, 86 người.",
            inlines=(
                Inline(InlineKind.TEXT, "Có "),
                Inline(InlineKind.FIELD, "86", UUID),
                Inline(InlineKind.TEXT, " lượt người, "),
                Inline(InlineKind.FIELD, "86", UUID),
                Inline(InlineKind.TEXT, " người."),
            ),
        ),
    ),
)


def part(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(BytesIO(content)).read(name))


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    """The style and the text of each paragraph that has text."""
    found = []
    for paragraph in part(content, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(
            "-" if node.tag == f"{W}noBreakHyphen" else node.text or ""
            for node in paragraph.iter(f"{W}t", f"{W}noBreakHyphen")
        )
        if text:
            found.append(("" if style is None else style.get(f"{W}val", ""), text))
    return found


def bookmarks(content: bytes) -> dict[str, str]:
    """The text inside each bookmark."""
    found: dict[str, str] = {}
    open_ones: dict[str, str] = {}
    for node in part(content, "word/document.xml").iter():
        if node.tag == f"{W}bookmarkStart":
            open_ones[node.get(f"{W}id", "")] = node.get(f"{W}name", "")
            found[node.get(f"{W}name", "")] = ""
        elif node.tag == f"{W}bookmarkEnd":
            open_ones.pop(node.get(f"{W}id", ""), None)
        elif node.tag == f"{W}t":
            for name in open_ones.values():
                found[name] += node.text or ""
    return found


@pytest.mark.parametrize("name", NAMES)
def test_same_document_gives_the_same_bytes(name: str) -> None:
    assert write_docx(example(name)) == write_docx(example(name))


@pytest.mark.parametrize("name", NAMES)
def test_an_independent_reader_opens_the_file(name: str) -> None:
    opened = docx.Document(BytesIO(write_docx(example(name))))
    letterhead = opened.tables[0]
    assert letterhead.cell(0, 1).paragraphs[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert letterhead.cell(0, 1).paragraphs[0].style.name == "Quốc hiệu"
    assert opened.core_properties.language == "vi-VN"
    assert len(opened.sections) == 1 + len(example(name).appendices)


def test_styles_have_vietnamese_names_and_headings_stand_in_the_outline() -> None:
    styles = part(write_docx(example("bao-cao")), "word/styles.xml")
    names = {style.find(f"{W}name").get(f"{W}val"): style for style in styles.iter(f"{W}style")}
    assert {"Quốc hiệu", "Tiêu ngữ", "Tên loại", "Trích yếu", "Nội dung", "Nơi nhận", "Khoản", "Điểm"} <= set(names)
    assert names["Mục số La Mã"].find(f"{W}basedOn").get(f"{W}val") == "Heading1"
    assert names["heading 1"].find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == "0"


def test_language_and_font_are_set_for_the_whole_file() -> None:
    defaults = part(write_docx(example("bao-cao")), "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults.find(f"{W}lang").get(f"{W}val") == "vi-VN"
    assert defaults.find(f"{W}rFonts").get(f"{W}ascii") == "Times New Roman"


def test_each_component_bears_its_style() -> None:
    found = dict(reversed(paragraphs(write_docx(example("bao-cao")))))
    assert found["NationalName"] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert found["DocumentType"] == "BÁO CÁO"
    assert found["RomanHeading"] == "I. KẾT QUẢ THỰC HIỆN NĂM 2019"
    assert found["SigningCapacity"] == "TM. ỦY BAN NHÂN DÂN"
    assert found["Appendix"] == "Phụ lục"


def test_text_of_one_look_is_one_run() -> None:
    body = part(write_docx(example("bao-cao")), "word/document.xml")
    runs = {"".join(text.text or "" for text in run.iter(f"{W}t")) for run in body.iter(f"{W}r")}
    assert "I. KẾT QUẢ THỰC HIỆN NĂM 2019" in runs
    assert {"III. KIẾN NGHỊ, ĐỀ XUẤT:", " Không."} <= runs


def test_headings_leave_it_to_their_style_to_keep_with_the_next() -> None:
    written = write_docx(example("bao-cao"))
    kept = part(written, "word/document.xml").iterfind(f".//{W}pPr[{W}keepNext]/{W}pStyle")
    by_style = part(written, "word/styles.xml").iterfind(f"{W}style[{W}pPr]")
    keeps = {style.get(f"{W}styleId", "") for style in by_style if style.find(f"{W}pPr/{W}keepNext") is not None}
    assert "Heading1" in keeps
    assert "RomanHeading" not in {style.get(f"{W}val") for style in kept}


def test_symbols_have_hyphens_that_do_not_break() -> None:
    content = write_docx(Document(body=(Node(NodeKind.PARAGRAPH, text="Công văn 2337/STTTT-TTBCXB - bản sao"),)))
    assert len(list(part(content, "word/document.xml").iter(f"{W}noBreakHyphen"))) == 1
    assert ("Body", "Công văn 2337/STTTT-TTBCXB - bản sao") in paragraphs(content)


def test_field_is_a_content_control_inside_a_bookmark() -> None:
    document = part(write_docx(FIELDS), "word/document.xml")
    controls = list(document.iter(f"{W}sdt"))
    assert [control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") for control in controls] == [UUID, UUID]
    for control in controls:
        start, end = control.getprevious(), control.getnext()
        assert start is not None
        assert end is not None
        assert (start.tag, end.tag) == (f"{W}bookmarkStart", f"{W}bookmarkEnd")
        assert start.get(f"{W}id") == end.get(f"{W}id")


def test_a_field_that_holds_a_symbol_is_one_content_control() -> None:
    field = Inline(InlineKind.FIELD, "Kế hoạch 18/KH-UBND năm 2019", "ke_hoach")
    content = write_docx(
        replace(example("bao-cao"), body=(Node(NodeKind.PARAGRAPH, text=field.text, inlines=(field,)),))
    )
    (control,) = part(content, "word/document.xml").iter(f"{W}sdt")
    assert len(list(control.iter(f"{W}noBreakHyphen"))) == 1
    _source, read = read_bytes(content)
    assert read.body[0].inlines[0].text == field.text


def test_fields_survive_an_edit_in_libreoffice(libreoffice: Convert, tmp_path: Path) -> None:
    path = tmp_path / "fields.docx"
    path.write_bytes(write_docx(FIELDS))
    (edited,) = libreoffice([path], "docx")
    found = bookmarks(edited.read_bytes())
    assert [(field_id_of_bookmark(name), text) for name, text in found.items() if name.startswith("vb_")] == [
        (UUID, "86"),
        (UUID, "86"),
    ]


def test_notice_stands_on_every_page_and_in_the_properties() -> None:
    content = write_docx(example("bao-cao"))
    for name in ("word/header-default.xml", "word/header-first.xml"):
        assert "".join(part(content, name).itertext()) == NOTICE
    core = "".join(f"{child.tag}={child.text};" for child in part(content, "docProps/core.xml"))
    assert core.count(NOTICE) == 3


def test_page_number_stands_where_the_law_of_the_day_wants_it() -> None:
    circular = write_docx(example("ke-hoach"), day=date(2019, 1, 1))
    decree = write_docx(example("ke-hoach"))
    for content, here, there in ((circular, "footer", "header"), (decree, "header", "footer")):
        assert part(content, f"word/{here}-default.xml").find(f".//{W}fldSimple") is not None
        assert part(content, f"word/{here}-first.xml").find(f".//{W}fldSimple") is None
        assert part(content, f"word/{there}-default.xml").find(f".//{W}fldSimple") is None


def test_each_appendix_is_a_section_numbered_from_one() -> None:
    sections = list(part(write_docx(example("ke-hoach")), "word/document.xml").iter(f"{W}sectPr"))
    assert [section.find(f"{W}pgSz").get(f"{W}orient") for section in sections] == [None, "landscape", None]
    assert {section.find(f"{W}pgNumType").get(f"{W}start") for section in sections} == {"1"}


def test_header_rows_of_a_table_are_repeated() -> None:
    document = part(write_docx(example("ke-hoach")), "word/document.xml")
    assert len(list(document.iter(f"{W}tblHeader"))) == 3


def test_making_is_dated_by_what_is_passed_in() -> None:
    content = write_docx(example("bao-cao"), made_at=datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert "2020-01-02T03:04:05Z" in etree.tostring(part(content, "docProps/core.xml"), encoding="unicode")
