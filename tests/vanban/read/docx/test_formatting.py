"""How a `.docx` looks: what styles, lists, tables, the theme and a run or paragraph itself make of it together."""

from __future__ import annotations

import pickle
import zipfile
from io import BytesIO

import pytest
from tests.vanban.read.office import W, docx, p, r, table, zipped

from vanban.read.file import read_bytes
from vanban.text.formatting import Alignment, Edge, Formatting, Lettering, ParagraphForm

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x">'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def with_raw_parts(data: bytes, parts: dict[str, str]) -> bytes:
    """The file with parts that are of other schemas than the document's."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        files: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    return zipped({**files, **parts})


def style(name: str, properties: str, based_on: str = "", kind: str = "paragraph", *, default: bool = False) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    mark = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{mark}>{base}{properties}</w:style>'


def formatting(body: str, raw: dict[str, str] | None = None, **parts: str) -> Formatting:
    found = read_bytes(with_raw_parts(docx(body, **parts), raw or {}))[0].formatting
    assert found is not None
    return found


def first(body: str, raw: dict[str, str] | None = None, **parts: str) -> ParagraphForm:
    return formatting(body, raw, **parts).paragraphs[0]


def lettering(body: str, raw: dict[str, str] | None = None, **parts: str) -> Lettering:
    return first(body, raw, **parts).stretches[0].lettering


def test_a_file_without_styles_has_the_looks_of_the_standard() -> None:
    assert lettering(p("Chữ")) == Lettering("Times New Roman", 10.0, False, False, None)
    assert first(p("Chữ")).shape.alignment is Alignment.LEFT


def test_the_look_goes_with_the_text_to_another_process() -> None:
    source = read_bytes(docx(p("Chữ")))[0]
    assert pickle.loads(pickle.dumps(source)).formatting == source.formatting


def test_a_text_whose_styles_are_damaged_is_read_without_its_look() -> None:
    source = read_bytes(with_raw_parts(docx(p("Chữ")), {"word/styles.xml": "<w:styles"}))[0]
    assert source.text.strip() == "Chữ"
    assert source.formatting is None


def test_a_style_takes_from_the_one_it_is_based_on_and_that_from_the_defaults() -> None:
    defined = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="20"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259"/></w:pPr></w:pPrDefault></w:docDefaults>'
        + style("Base", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>')
        + style("Own", '<w:pPr><w:spacing w:before="120"/></w:pPr><w:rPr><w:b/></w:rPr>', "Base")
    )
    found = first(p("Chữ", '<w:pStyle w:val="Own"/>'), styles=defined)
    assert found.stretches[0].lettering == Lettering("Arial", 14.0, True, False, None)
    assert found.shape.alignment is Alignment.CENTRE
    assert (found.shape.before_pt, found.shape.after_pt) == (6.0, 8.0)
    assert found.shape.lines == pytest.approx(259 / 240)


def test_bold_of_two_styles_cancels_and_of_the_run_itself_stands() -> None:
    defined = style("Own", "<w:rPr><w:b/></w:rPr>") + style("Word", "<w:rPr><w:b/></w:rPr>", kind="character")
    paragraph = '<w:pStyle w:val="Own"/>'
    assert lettering(p(properties=paragraph, runs=r("a")), styles=defined).bold is True
    assert lettering(p(properties=paragraph, runs=r("a", '<w:rStyle w:val="Word"/>')), styles=defined).bold is False
    both = '<w:rStyle w:val="Word"/><w:b/>'
    assert lettering(p(properties=paragraph, runs=r("a", both)), styles=defined).bold is True
    assert lettering(p(properties=paragraph, runs=r("a", '<w:b w:val="0"/>')), styles=defined).bold is False


def test_a_font_of_the_theme_stands_over_the_one_named_beside_it() -> None:
    run = r("a", '<w:rFonts w:ascii="Arial" w:asciiTheme="majorHAnsi"/>')
    assert lettering(p(runs=run), raw={"word/theme/theme1.xml": THEME}).font == "Cambria"


def test_a_style_of_the_table_stands_under_that_of_the_paragraph() -> None:
    defined = style(
        "Grid", '<w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>', kind="table"
    ) + style("Own", '<w:rPr><w:sz w:val="26"/></w:rPr>')
    left = p("ỦY BAN NHÂN DÂN") + p("HUYỆN KHÁNH SƠN", '<w:pStyle w:val="Own"/>')
    right = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")
    body = table([left, right]).replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>')
    one, two, *_ = formatting(body + p("Sau bảng"), styles=defined).paragraphs
    assert (one.stretches[0].lettering.size, one.shape.after_pt, one.in_table) == (9.0, 2.0, True)
    assert two.stretches[0].lettering.size == 13.0


def test_a_list_of_the_paragraph_stands_over_its_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="-"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    )
    defined = style("Own", '<w:pPr><w:ind w:left="100"/></w:pPr>')
    properties = '<w:pStyle w:val="Own"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'
    shape = first(p("Việc", properties), styles=defined, numbering=numbering).shape
    assert shape.left_mm == pytest.approx(12.7)
    assert shape.first_line_mm == pytest.approx(-6.35)


def test_neighbours_of_one_look_are_one_stretch_in_the_text_that_is_read() -> None:
    form = first(p(runs=r("Một ") + r("hai ") + r("ba", "<w:b/>")))
    assert [(one.end - one.start, one.lettering.bold) for one in form.stretches] == [(8, False), (2, True)]


def test_pages_tell_size_margins_and_where_the_number_stands() -> None:
    section = (
        '<w:sectPr xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<w:footerReference w:type="default" r:id="f1"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1417" w:gutter="284"/><w:titlePg/></w:sectPr>'
    )
    footer = (
        f'<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r></w:p></w:ftr>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="f1" Type="x" Target="footer1.xml"/></Relationships>'
    )
    raw = {"word/footer1.xml": footer, "word/_rels/document.xml.rels": links}
    (sheet,) = formatting(p("Chữ") + section, raw).sheets
    assert (round(sheet.width_mm), round(sheet.height_mm)) == (210, 297)
    assert [round(one or 0) for one in (sheet.top_mm, sheet.bottom_mm, sheet.left_mm, sheet.right_mm)] == [
        20, 20, 30, 15,
    ]  # fmt: skip
    assert sheet.numbering is not None
    assert (sheet.numbering.edge, sheet.numbering.alignment, sheet.numbering.first_shown) == (
        Edge.BOTTOM, Alignment.RIGHT, False,
    )  # fmt: skip
    assert sheet.numbering.lettering.size == 13.0
