"""Web pages: blocks, lists, tables, styles, encodings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.document.model import CellSpan, InlineKind
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.formats import format_of
from vanban.read.html.reader import read_html


def text(body: str) -> str:
    return read_html(f"<html><body>{body}</body></html>".encode()).text


def test_blocks_are_paragraphs_and_white_space_counts_once() -> None:
    assert text("<h1>Điều  1</h1>\n<p>a\n <b>b</b> c<br>d</p><div>e<p>f</div>g") == "Điều 1\na b c\nd\ne\nf\ng\n"


def test_what_a_page_does_not_show_is_left_out() -> None:
    body = (
        "<script>x</script><style>y</style><nav>z</nav><!-- c --><p style='display:none'>h</p><p hidden>i</p>"
        "<p>a<del>b</del><span style='mso-hide:all'>c</span></p><template>t</template>"
    )
    assert text(body) == "a\n"


def test_lists_show_their_numbers() -> None:
    body = "<ol start=3><li>a<li><p>b</p><p>c</p></ol><ol type=a><li>d</ol><ul><li>e<ul><li>f</ul></ul>"
    assert text(body).splitlines() == ["3. a", "4. b", "c", "a. d", "- e", "- f"]


def test_tables_keep_cells_and_merges() -> None:
    body = "<table><thead><tr><th colspan=2>A<th>B</thead><tr><td rowspan=2>C<td>D<td>E<tr><td>F<td>G</table>"
    layout = read_html(f"<body>{body}</body>".encode()).layout
    assert layout is not None
    table = layout.blocks[0].table
    assert table is not None
    assert table.rows == (("A", "", "B"), ("C", "D", "E"), ("", "F", "G"))
    assert table.spans == (CellSpan(0, 0, 1, 2), CellSpan(1, 0, 2, 1))
    assert table.header_rows == 1


def test_tables_that_lay_out_a_page_are_its_paragraphs() -> None:
    body = "<table><tr><td>menu<td><p>Điều 1</p><table><tr><td>x<td>y</table></table>"
    assert text(body) == "menu\nĐiều 1\nx\ty\n"


def test_bold_and_italic_come_from_tags_and_styles() -> None:
    page = (
        "<head><style>p.MsoTitle, .t {font-weight:bold} span.n {font-weight:normal}</style></head>"
        "<body><p class=MsoTitle>a<span class=n>b</span><i>c</i></p></body>"
    )
    layout = read_html(page.encode()).layout
    assert layout is not None
    assert [(i.kind, i.text) for i in layout.blocks[0].inlines] == [
        (InlineKind.STRONG, "a"), (InlineKind.TEXT, "b"), (InlineKind.STRONG, "c"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        "<body><font face='.VnTimeH'>Bé Tµi chÝnh</font></body>",
        "<body><p style='font-family:\".VnTimeH\",serif'>Bé Tµi chÝnh</p></body>",
        "<head><style>p {font-family:.VnTimeH}</style></head><body><p>Bé Tµi chÝnh</p></body>",
    ],
)
def test_legacy_fonts_are_decoded(page: str) -> None:
    for encoded in (page.encode(), page.encode("cp1252")):
        reading = read_html(encoded)
        assert (reading.text, reading.encoding) == ("BỘ TÀI CHÍNH\n", "tcvn3")


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta http-equiv=Content-Type content="text/html; charset=windows-1258">', "cp1258"),
        ('<meta charset="no-such-thing">', "utf-8"),
        ("", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_encodings_of_pages(declaration: str, encoding: str) -> None:
    page = f"<html><head>{declaration}</head><body><p>Straße – “đô”</p></body></html>"
    assert read_html(page.encode(encoding)).text == "Straße – “đô”\n"


def test_a_page_said_to_be_utf8_that_is_not() -> None:
    assert read_html("<meta charset=utf-8><p>Größe".encode("cp1252")).text == "Größe\n"


def test_marks_of_footnotes_are_not_shown() -> None:
    assert text("<p>Điều 1<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a>.</p>") == "Điều 1.\n"


@pytest.mark.parametrize(
    "head", ["<!DOCTYPE html>", "\n<!-- x -->\n<HTML>", "<?xml version='1.0'?><html>", "<meta charset=x>"]
)
def test_pages_are_known_by_how_they_begin(head: str) -> None:
    for encoded in (head.encode(), head.encode("utf-16")):
        assert format_of(encoded + "<p>a".encode("utf-16-le" if encoded[0] == 0xFF else "ascii")).name == ".html"


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(ReadFailure) as caught:
        read_html(b"<html></html>")
    assert caught.value.code is Unreadable.NO_TEXT


def test_pages_nested_without_end_are_read_or_refused() -> None:
    try:
        assert "a" in text("<div>" * 5000 + "a")
    except ReadFailure as failure:
        assert failure.code is Unreadable.HOSTILE  # noqa: PT017 - either is right, by the parser's version


@given(st.text(alphabet=st.sampled_from(list("<>/=\"' abpdivtrlo\n&;#1"))))
def test_no_page_does_more_than_be_refused(body: str) -> None:
    try:
        assert isinstance(text(body), str)
    except ReadFailure as failure:
        assert failure.code in (Unreadable.NO_TEXT, Unreadable.DAMAGED)  # noqa: PT017 - either is right
