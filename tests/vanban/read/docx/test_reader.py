"""What is read of a `.docx`: what its reader sees, and the fields that a program placed."""

from __future__ import annotations

import gc
from uuid import UUID

import pytest
from tests.vanban.read.office import docx, p, r, table

from vanban.document.field_id import bookmark_name
from vanban.document.model import InlineKind, Orientation
from vanban.read.file import read_bytes

FACT = str(UUID(int=7))


def text_of(body: str, **parts: str) -> str:
    return read_bytes(docx(body, **parts))[0].text.strip("\n")


def test_a_paragraph_is_a_line() -> None:
    assert text_of(p("Một") + p() + p("Hai")) == "Một\n\nHai"


def test_breaks_tabs_and_hyphens_are_what_the_reader_sees() -> None:
    runs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/></w:r>"
    assert text_of(p(runs=runs)) == "a\tb\nc-d"


def test_tracked_changes_are_accepted() -> None:
    runs = (
        r("Số ") + '<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del>' + f'<w:ins w:id="2">{r("6")}</w:ins>'
        f'<w:moveFrom w:id="3">{r("bỏ")}</w:moveFrom><w:moveTo w:id="4">{r(" đến")}</w:moveTo>'
    )
    assert text_of(p(runs=runs)) == "Số 6 đến"


def test_a_deleted_end_joins_two_paragraphs() -> None:
    assert text_of(p("Một ", "<w:rPr><w:del/></w:rPr>") + p("hai")) == "Một hai"


def test_hidden_text_and_field_instructions_are_not_seen() -> None:
    runs = (
        r("Trang ")
        + r("ẩn", "<w:vanish/>")
        + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("7") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert text_of(p(runs=runs)) == "Trang 7"


def test_headers_two_columns_come_in_reading_order() -> None:
    body = table(
        [
            p("ỦY BAN NHÂN DÂN") + p("HUYỆN KHÁNH SƠN"),
            p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc"),
        ],
        [p("Số: 5/BC-UBND"), p("Khánh Sơn, ngày 10 tháng 12 năm 2019")],
    ) + p("BÁO CÁO") + p("Kết quả năm 2019") + p("I. MỘT")  # fmt: skip
    source, document = read_bytes(docx(body))
    assert "DÂN\nHUYỆN KHÁNH SƠN\nCỘNG HÒA" in source.text
    assert document.header.agency == "ỦY BAN NHÂN DÂN HUYỆN KHÁNH SƠN"
    assert document.header.identifier == "5/BC-UBND"
    assert [node.label for node in document.body] == ["I"]


def test_recipients_beside_the_signature_come_column_by_column() -> None:
    body = p("1. Một") + table(
        [p("Nơi nhận:") + p("- Sở Y tế;") + p("- Lưu: VT."), p("KT. CHỦ TỊCH") + p("PHÓ CHỦ TỊCH")],
        [p(), p("Nguyễn Văn A")],
    )
    _, document = read_bytes(docx(body))
    assert document.closing.recipients == ("Sở Y tế", "Lưu: VT")
    assert document.closing.signature is not None
    assert document.closing.signature.name == "Nguyễn Văn A"


def test_a_table_of_data_keeps_rows_widths_and_merged_cells() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    begins, goes_on = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    body = p("1. Số liệu") + table(
        [wide + p("Năm"), p("Tổng")],
        [begins + p("2018"), p("10"), p("30")],
        [goes_on + p(), p("20"), p("50")],
        grid=(1000, 2000, 1000),
    )
    source, document = read_bytes(docx(body))
    (section,) = document.body
    (found,) = section.children
    assert found.rows == (("Năm", "", "Tổng"), ("2018", "10", "30"), ("", "20", "50"))
    assert found.widths == (0.25, 0.5, 0.25)
    assert {(span.row, span.column, span.rows, span.columns) for span in found.spans} == {(0, 0, 1, 2), (1, 0, 2, 1)}
    assert "2018\t10\t30" in source.text[found.start : found.end]


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/><w:isLgl/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
)


def numbered(text: str, number: int, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_are_written() -> None:
    body = (
        numbered("Một", 1) + numbered("Một", 1, 1) + numbered("Một", 1, 2) + numbered("Hai", 1, 2)
        + numbered("Hai", 1, 1) + numbered("Hai", 1) + numbered("Một", 1, 1) + numbered("Bảy", 2) + numbered("Gạch", 3)
    )  # fmt: skip
    assert text_of(body, numbering=LISTS).split("\n") == [
        "I. Một", "1.1. Một", "a) Một", "b) Hai", "1.2. Hai", "II. Hai", "2.1. Một", "VII. Bảy", "- Gạch",
    ]  # fmt: skip


def test_a_style_can_number_its_paragraphs() -> None:
    styles = (
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Heading"><w:basedOn w:val="Base"/></w:style>'
    )
    body = p("Một", '<w:pStyle w:val="Heading"/>') + p("Hai", '<w:pStyle w:val="Heading"/>')
    assert text_of(body, numbering=LISTS, styles=styles) == "I. Một\nII. Hai"


CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'
MARK = '<w:bookmarkStart w:id="9" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="9"/>'


@pytest.mark.parametrize("field", [FACT, "so_lop"])
@pytest.mark.parametrize("how", ["control", "bookmark", "both"])
def test_a_field_is_known_by_its_control_or_by_its_bookmark(field: str, how: str) -> None:
    inside = r("54.000.000")
    if how in ("control", "both"):
        inside = CONTROL.format(tag=field, inside=inside)
    if how in ("bookmark", "both"):
        inside = MARK.format(name=bookmark_name(field, 2), inside=inside)
    source, document = read_bytes(docx(p(runs=r("Bố trí ") + inside + r("đ"))))
    (paragraph,) = document.body
    (found,) = [inline for inline in paragraph.inlines if inline.kind is InlineKind.FIELD]
    assert (found.id, found.text) == (field, "54.000.000")
    assert source.text[found.start : found.end] == "54.000.000"
    assert "".join(inline.text for inline in paragraph.inlines) == paragraph.text


@pytest.mark.parametrize("tag", ["goog_rdk_0", "Không phải mã", "MỤC LỤC"])
def test_a_control_of_another_origin_is_no_field(tag: str) -> None:
    _, document = read_bytes(docx(p(runs=CONTROL.format(tag=tag, inside=r("Một")))))
    assert document.body[0].inlines == ()


def test_bold_and_italic_are_kept_over_the_runs_that_split_them() -> None:
    runs = r("a) ") + r("Tên", "<w:b/>") + r(" gọi", "<w:b/>") + r(" khác", '<w:b w:val="0"/><w:i/>')
    _, document = read_bytes(docx(p(runs=runs)))
    (section,) = document.body
    assert [(inline.kind, inline.text) for inline in section.inlines] == [
        (InlineKind.STRONG, "Tên gọi"),
        (InlineKind.EM, " khác"),
    ]


def test_text_boxes_follow_the_paragraph_that_anchors_them() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('MẬT')}</w:txbxContent></w:pict></w:r>"
    assert text_of(p(runs=r("Một") + box) + p("Hai")) == "Một\nMẬT\nHai"


def test_of_two_versions_of_a_text_box_one_is_read() -> None:
    choice = f"<mc:Choice><w:drawing><w:txbxContent>{p('Hộp')}</w:txbxContent></w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><w:txbxContent>{p('Hộp')}</w:txbxContent></w:pict></mc:Fallback>"
    runs = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    assert text_of(p(runs=r("Một") + runs)) == "Một\nHộp"


def test_footnotes_stand_at_the_end() -> None:
    notes = f'<w:footnote w:id="2">{p("Theo Nghị định số 5.")}</w:footnote>'
    runs = r("Mức thuế") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" mới")
    assert text_of(p(runs=runs) + p("Hai"), footnotes=notes) == "Mức thuế mới\nHai\n\n[1] Theo Nghị định số 5."


def test_the_way_round_of_a_section_is_that_of_its_appendix() -> None:
    turned = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    body = (
        p("Điều 1. Một")
        + p("BỘ TRƯỞNG")
        + p("Nguyễn Văn A", "<w:sectPr/>")
        + p("Phụ lục I")
        + p("BIỂU TỔNG HỢP")
        + turned
    )
    _, document = read_bytes(docx(body))
    (appendix,) = document.appendices
    assert appendix.orientation is Orientation.LANDSCAPE


def test_the_strict_form_of_the_standard_is_read_too() -> None:
    strict = docx(p("Một"), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read_bytes(strict)[0].text.strip() == "Một"


def test_what_a_reader_holds_goes_when_the_reading_is_done() -> None:
    data = docx(p("Một đoạn văn.") + numbered("Một mục", 1) + table([p("Lớp"), p("2")]))
    read_bytes(data)
    gc.collect()
    gc.disable()
    try:
        read_bytes(data)
        assert gc.collect() == 0
    finally:
        gc.enable()
