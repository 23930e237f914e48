"""Whatever tree a document is built of, it is read back as that tree: docx, HTML and plain text alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vanban.write.stability import told

from vanban.document.model import Closing, Document, Header, Inline, InlineKind, Node, NodeKind, Signature
from vanban.document.partial_date import PartialDate
from vanban.read.file import read_bytes
from vanban.text.list_letters import letter_at
from vanban.text.roman import to_roman
from vanban.write import write_docx, write_html, write_txt

SENTENCES = (
    "Các đơn vị chủ động triển khai thực hiện.",
    "Ủy ban nhân dân xã đã tổ chức 02 lớp tập huấn cho 70 cán bộ thôn.",
    "Kinh phí thực hiện là 54.000.000 đồng từ ngân sách địa phương.",
    "Công tác tuyên truyền được duy trì thường xuyên trên hệ thống loa truyền thanh và cổng thông tin điện tử của xã, "
    "góp phần nâng cao nhận thức của người dân về chủ trương, chính sách mới.",
    "Thực hiện Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối "
    "ngoại.",
)
RECIPIENTS = ("Như trên", "Các thôn", "Sở Nội vụ", "Thường trực Hội đồng nhân dân xã")
HEADINGS = ("Kết quả thực hiện", "Tồn tại, hạn chế", "Phương hướng, nhiệm vụ", "Kiến nghị")

sentence = st.sampled_from(SENTENCES)
paragraph = st.builds(Node, kind=st.just(NodeKind.PARAGRAPH), text=sentence)


def labelled(label: str, title: str, children: tuple[Node, ...] = ()) -> Node:
    return Node(NodeKind.SECTION, label=label, title=title, children=children)


items = st.lists(sentence, min_size=1, max_size=3).map(
    lambda texts: tuple(Node(NodeKind.ITEM, label="-", title=text) for text in texts)
)
points = st.lists(sentence, min_size=2, max_size=5).map(
    lambda texts: tuple(labelled(letter_at(number), text) for number, text in enumerate(texts, 1))
)
# What stands under a heading: paragraphs, dashes, or a list that a line announces.
content = st.one_of(
    st.lists(paragraph, min_size=1, max_size=2).map(tuple),
    items,
    points.map(lambda below: (Node(NodeKind.PARAGRAPH, text="Các nội dung gồm:"), *below)),
)
clauses = st.lists(st.tuples(st.sampled_from(HEADINGS), content), min_size=1, max_size=4).map(
    lambda pairs: tuple(labelled(str(number), title, below) for number, (title, below) in enumerate(pairs, 1))
)
parts = st.lists(st.tuples(st.sampled_from(HEADINGS), st.one_of(clauses, content)), min_size=1, max_size=4).map(
    lambda pairs: tuple(
        labelled(to_roman(number), title.upper(), below) for number, (title, below) in enumerate(pairs, 1)
    )
)
articles = st.lists(st.tuples(st.sampled_from(HEADINGS), content), min_size=1, max_size=4).map(
    lambda pairs: tuple(labelled(f"Điều {number}", title, below) for number, (title, below) in enumerate(pairs, 1))
)
CLOSING_LINE = Node(NodeKind.PARAGRAPH, text="Trên đây là nội dung của văn bản./.")
bodies = st.one_of(
    st.tuples(paragraph, parts).map(lambda pair: (pair[0], *pair[1], CLOSING_LINE)),
    articles,
)
documents = st.builds(
    Document,
    header=st.builds(
        Header,
        agency=st.sampled_from(["ỦY BAN NHÂN DÂN XÃ KHÁNH SƠN", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"]),
        number=st.sampled_from(["01", "12", "345"]),
        symbol=st.just("BC-UBND"),
        place=st.just("Khánh Sơn"),
        date=st.dates().filter(lambda day: day.year > 2011).map(PartialDate.from_date),
        document_type=st.sampled_from(["Báo cáo", "Kế hoạch", "Hướng dẫn"]),
        subject=st.sampled_from(["Kết quả công tác quý I", "Triển khai công tác thông tin đối ngoại giai đoạn mới"]),
    ),
    body=bodies,
    closing=st.builds(
        Closing,
        recipients=st.lists(
            st.sampled_from(["Như trên", "Các thôn", "Sở Nội vụ"]), min_size=1, max_size=3, unique=True
        ).map(lambda names: (*names, "Lưu: VT")),
        signature=st.sampled_from(
            [
                Signature(position="CHỦ TỊCH", name="Nguyễn Văn Minh"),
                Signature("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Hòa"),
            ]
        ),
    ),
).map(lambda document: replace(document, header=identified(document.header)))


def identified(header: Header) -> Header:
    return replace(header, identifier=f"{header.number}/{header.symbol}")


@pytest.mark.parametrize("write", [write_docx, write_html, write_txt])
@given(document=documents)
@settings(deadline=None, max_examples=25)
def test_any_structure_is_read_back(write: Callable[[Document], bytes], document: Document) -> None:
    _, found = read_bytes(write(document))
    assert told(found) == told(document)


field_texts = st.lists(
    st.tuples(st.sampled_from(["so_lop", "0b0e7a52-6f5e-4b1c-9d2e-3a4b5c6d7e8f"]), st.integers(0, 10**9).map(str)),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("write", [write_docx, write_html])
@given(fields=field_texts)
@settings(deadline=None, max_examples=25)
def test_fields_are_read_back_in_order(write: Callable[[Document], bytes], fields: list[tuple[str, str]]) -> None:
    inlines = [
        inline
        for field_id, value in fields
        for inline in (Inline(InlineKind.TEXT, "Có "), Inline(InlineKind.FIELD, value, field_id))
    ]
    document = Document(body=(Node(NodeKind.PARAGRAPH, inlines=(*inlines, Inline(InlineKind.TEXT, " lớp."))),))
    _, found = read_bytes(write(document))
    kept = [(one.id, one.text) for node in found.walk() for one in node.inlines if one.kind is InlineKind.FIELD]
    assert kept == fields
