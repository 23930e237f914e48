"""A document on a page: the looks of its law, marks at their places, nothing of it taken for HTML."""

from __future__ import annotations

import re

import pytest

from thongsuot.office.official.marks import Link, Marks, Remark
from thongsuot.office.official.sheet import sheet
from vanban.document.model import Closing, Document, Header, Inline, InlineKind, Node, NodeKind, Signature
from vanban.document.partial_date import PartialDate
from vanban.read.printed import printed

HEADER = Header(
    agency="Ủy ban nhân dân huyện Khánh Sơn",
    national_name=True,
    motto=True,
    symbol="BC-UBND",
    identifier="/BC-UBND",
    place="Khánh Sơn",
    date=PartialDate(2019, 12),
    document_type="Báo cáo",
    subject="Kết quả <năm> 2019",
)


def _html(document: Document, *marks: Link | Remark) -> str:
    text, placed = printed(document)
    links = [one for one in marks if isinstance(one, Link)]
    return sheet(text, placed, Marks(links, [one for one in marks if isinstance(one, Remark)]))


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_what_the_text_says_is_never_html() -> None:
    html = _html(Document(header=HEADER, body=(Node(NodeKind.PARAGRAPH, text="<script>alert(1)</script>"),)))
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "&lt;năm&gt;" in html


def test_every_word_of_the_document_is_there_in_order() -> None:
    body = (
        Node(
            NodeKind.SECTION,
            level=1,
            label="I",
            title="Kết quả",
            children=(Node(NodeKind.SECTION, level=2, label="1", title="Đã làm.", children=()),),
        ),
        Node(NodeKind.TABLE, rows=(("STT", "Nội dung"), ("1", "Tập huấn")), header_rows=1),
    )
    closing = Closing(("Như trên", "Lưu: VT"), Signature("TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị A"))
    told = _words(_html(Document(header=HEADER, body=body, closing=closing)))
    places = [
        told.index(word)
        for word in (
            "BÁO CÁO",
            "I. Kết quả",
            "1. Đã làm.",
            "STT",
            "Tập huấn",
            "Nơi nhận:",
            "KT. CHỦ TỊCH",
            "Trần Thị A",
        )
    ]
    assert places == sorted(places)


def test_a_link_and_a_remark_may_lie_over_one_another() -> None:
    text, placed = printed(
        Document(body=(Node(NodeKind.PARAGRAPH, text="Theo Quyết định số 1/QĐ-TTg của Thủ tướng."),))
    )
    start = text.index("Quyết định")
    link = Link(start, start + 20, "/documents/x/", "Về một việc")
    remark = Remark(start + 11, start + 35, 7, "late", "Thiếu ngày")
    html = sheet(text, placed, Marks([link], [remark]))
    assert _words(html).replace(" 7 ", " ").replace(" ", "") == "TheoQuyếtđịnhsố1/QĐ-TTgcủaThủtướng.".replace(" ", "")
    assert html.count('id="place-7"') == 1
    assert html.count('href="/documents/x/"') == 2


@pytest.mark.parametrize("title", ["Kiến nghị, đề xuất", "KIẾN NGHỊ, ĐỀ XUẤT"])
def test_roman_headings_are_headings(title: str) -> None:
    assert re.search(r"<h3[^>]*>I\. ", _html(Document(body=(Node(NodeKind.SECTION, level=1, label="I", title=title),))))


def test_text_that_runs_on_after_a_title_in_capitals_keeps_its_small_letters() -> None:
    node = Node(NodeKind.SECTION, level=1, label="III", title="KIẾN NGHỊ: Không có.")
    assert "o-caps" not in _html(Document(body=(node,)))


def test_a_field_can_be_found_by_its_id() -> None:
    inlines = (
        Inline(InlineKind.TEXT, "Có "),
        Inline(InlineKind.FIELD, "12", id="so_lop"),
        Inline(InlineKind.TEXT, " lớp."),
    )
    text, placed = printed(Document(body=(Node(NodeKind.PARAGRAPH, text="Có 12 lớp.", inlines=inlines),)))
    html = sheet(text, placed, Marks(fields={"so_lop": "/facts/so_lop/"}))
    assert '<a class="fact" data-fact="so_lop" href="/facts/so_lop/">12</a>' in html
