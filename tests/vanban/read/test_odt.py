"""OpenDocument texts: what is written of a paragraph, and what is not shown."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from vanban.document.model import CellSpan, InlineKind, Orientation
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.odt.reader import read_odt
from vanban.read.reading import Reading

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "manifest": "manifest",
    }.items()
)  # fmt: skip


def flat(body: str, styles: str = "") -> bytes:
    """A text in one XML file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def read(body: str, styles: str = "") -> Reading:
    return read_odt(flat(body, styles))


def p(text: str, style: str = "P") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_white_space_counts_once_and_elements_count_as_told() -> None:
    body = p("  a \n b<text:s text:c='3'/>c<text:tab/>d<text:line-break/>e")
    assert read(body).text == "a b   c\td\ne\n"


def test_what_was_deleted_commented_or_hidden_is_not_shown() -> None:
    styles = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + p("x")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + p(
            "a<text:change/><office:annotation>"
            + p("y")
            + '</office:annotation><text:span text:style-name="H">z</text:span>b'
        )
    )
    assert read(body, styles).text == "ab\n"


def test_lists_are_numbered_through_their_levels() -> None:
    styles = (
        '<text:list-style style:name="L">'
        '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."'
        ' text:display-levels="2"/>'
        '<text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>'
    )
    item = "<text:list-item>"
    body = (
        f'<text:list text:style-name="L">{item}{p("a")}{p("b")}<text:list>{item}{p("c")}</text:list-item>'
        f"{item}{p('d')}<text:list>{item}{p('e')}</text:list-item></text:list></text:list-item></text:list></text:list-item>"
        f'<text:list-item text:start-value="5">{p("f")}</text:list-item></text:list>'
        f'<text:list text:style-name="L" text:continue-numbering="true">{item}{p("g")}</text:list-item></text:list>'
    )
    assert read(body, styles).text.splitlines() == ["I. a", "b", "I.1. c", "I.2. d", "- e", "V. f", "VI. g"]


def test_cells_that_cover_others() -> None:
    cell = "<table:table-cell{}>{}</table:table-cell>"
    covered = "<table:covered-table-cell/>"
    body = (
        "<table:table><table:table-column table:number-columns-repeated='3'/><table:table-header-rows><table:table-row>"
        + cell.format(" table:number-columns-spanned='2'", p("A")) + covered + cell.format("", p("B"))
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell.format(" table:number-rows-spanned='2'", p("C")) + cell.format("", p("D")) + cell.format("", p("E"))
        + "</table:table-row><table:table-row>" + covered + cell.format("", p("F")) + cell.format("", p("G"))
        + "</table:table-row></table:table>"
    )  # fmt: skip
    layout = read(body).layout
    assert layout is not None
    table = layout.blocks[0].table
    assert table is not None
    assert table.rows == (("A", "", "B"), ("C", "D", "E"), ("", "F", "G"))
    assert table.spans == (CellSpan(0, 0, 1, 2), CellSpan(1, 0, 2, 1))
    assert table.header_rows == 1


def test_a_bookmark_of_ours_is_a_field() -> None:
    body = p('Mở <text:bookmark-start text:name="vb_nso_lop"/>3<text:bookmark-end text:name="vb_nso_lop"/> lớp')
    layout = read(body).layout
    assert layout is not None
    assert [(i.kind, i.id, i.text) for i in layout.blocks[0].inlines][1] == (InlineKind.FIELD, "so_lop", "3")


def test_pages_of_a_master_page_may_be_landscape() -> None:
    styles = (
        '<style:page-layout style:name="PL"><style:page-layout-properties style:print-orientation="landscape"/>'
        '</style:page-layout><style:master-page style:name="M" style:page-layout-name="PL"/>'
        '<style:style style:name="W" style:family="paragraph" style:master-page-name="M"/>'
    )
    layout = read(p("a") + p("b", "W") + p("c"), styles).layout
    assert layout is not None
    wide, upright = Orientation.LANDSCAPE, Orientation.PORTRAIT
    assert [block.orientation for block in layout.blocks] == [upright, wide, wide]


def test_fonts_come_from_styles_and_their_parents() -> None:
    styles = (
        '<style:font-face style:name="F" svg:font-family="\'.VnTimeH\'"/>'
        '<style:style style:name="A" style:family="paragraph">'
        '<style:text-properties style:font-name="F"/></style:style>'
        '<style:style style:name="P" style:family="paragraph" style:parent-style-name="A"/>'
    )
    assert read(p("Bé Tµi chÝnh"), styles).text == "BỘ TÀI CHÍNH\n"


def test_footnotes_follow_the_text() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        + p("Sửa đổi")
        + "</text:note-body></text:note>"
    )
    assert read(p(f"Điều 1{note}.")).text == "Điều 1.\n\n[1] Sửa đổi\n"


def zipped(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


def test_a_password_is_told_of() -> None:
    manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(ReadFailure) as caught:
        read_odt(zipped(**{"content_xml": b"\x00", "META-INF__manifest_xml": manifest}))
    assert caught.value.code is Unreadable.ENCRYPTED


@pytest.mark.parametrize("data", [zipped(a_txt=b""), b"<a/>", flat("").replace(b"office:text", b"office:sheet")])
def test_a_file_without_a_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadFailure) as caught:
        read_odt(data)
    assert caught.value.code is Unreadable.DAMAGED


def test_elements_nested_without_end_are_refused() -> None:
    deep = "<text:section>" * 3000 + p("a") + "</text:section>" * 3000
    with pytest.raises(ReadFailure):
        read_odt(flat(deep))


def test_a_count_of_spaces_is_bounded() -> None:
    assert len(read(p("a<text:s text:c='999999999'/>b")).text) < 5000
