"""The body: headings as the law has them, and text that is never taken for one."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.document.model import Inline, InlineKind, Node, NodeKind
from vanban.regulation.layout import Part, layout_on
from vanban.write.compose.body import BodyComposer
from vanban.write.composition import Paragraph

LAYOUT = layout_on(date(2021, 1, 1))
TEXT = Node(NodeKind.PARAGRAPH, text="Lời văn.")


def section(label: str, title: str, *children: Node, inlines: tuple[Inline, ...] = ()) -> Node:
    return Node(NodeKind.SECTION, label=label, title=title, children=children, inlines=inlines)


def composed(*nodes: Node) -> list[Paragraph]:
    blocks = BodyComposer(LAYOUT).blocks(nodes, LAYOUT.text_width_mm)
    return [block for block in blocks if isinstance(block, Paragraph)]


def text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def test_roman_section_stands_in_capitals_in_the_outline() -> None:
    (heading,) = composed(section("I", "Kết quả thực hiện"))
    assert (heading.part, text(heading), heading.outline) == (Part.ROMAN_HEADING, "I. KẾT QUẢ THỰC HIỆN", 1)


def test_what_runs_on_behind_a_heading_in_capitals_stays_ordinary_text() -> None:
    (heading,) = composed(section("III", "KIẾN NGHỊ, ĐỀ XUẤT: Không."))
    assert text(heading) == "III. KIẾN NGHỊ, ĐỀ XUẤT: Không."
    assert [run.text for run in heading.runs if run.bold is False] == [" Không."]


def test_clause_with_content_is_a_heading() -> None:
    heading, _ = composed(section("1", "Mục đích", TEXT))
    assert heading.part is Part.CLAUSE_HEADING
    assert heading.keep_with_next


@pytest.mark.parametrize("title", ["Duy trì chuyên mục.", "Duy trì chuyên mục"])
def test_clause_without_content_is_a_paragraph(title: str) -> None:
    (paragraph,) = composed(section("1", title))
    assert (paragraph.part, paragraph.outline) == (Part.CLAUSE, None)


def test_clause_that_leads_to_points_is_a_sentence() -> None:
    clause, point = composed(section("2", "Kinh phí gồm:", section("a", "Ngân sách xã;")))
    assert clause.part is Part.CLAUSE
    assert (point.part, text(point)) == (Part.POINT, "a) Ngân sách xã;")


def test_chapter_stands_on_a_line_of_its_own_above_its_title() -> None:
    label, title = composed(section("Chương I", "Quy định chung"))
    assert (label.part, text(label)) == (Part.DIVISION, "Chương I")
    assert (title.part, text(title)) == (Part.DIVISION_TITLE, "QUY ĐỊNH CHUNG")


def test_only_the_label_of_an_article_without_a_title_is_bold() -> None:
    (article,) = composed(section("Điều 2", "Quyết định này có hiệu lực kể từ ngày ký."))
    assert article.part is Part.ARTICLE
    assert [run.bold for run in article.runs] == [None, False]


def test_basis_and_item_and_paragraph_have_their_looks() -> None:
    basis, item, paragraph = composed(
        Node(NodeKind.BASIS, text="Căn cứ Luật;"), Node(NodeKind.ITEM, label="-", title="một lớp;"), TEXT
    )
    assert (basis.part, item.part, paragraph.part) == (Part.BASIS, Part.BODY, Part.BODY)
    assert text(item) == "- một lớp;"


def test_depth_in_the_outline_is_that_of_the_tree() -> None:
    blocks = composed(section("Phần thứ nhất", "Một", section("I", "Hai", section("1", "Ba", TEXT))))
    assert [block.outline for block in blocks if block.outline] == [1, 2, 3]


def test_label_of_no_known_form_is_printed_as_it_is() -> None:
    (paragraph,) = composed(section("Câu 1:", "Hỏi gì"))
    assert text(paragraph) == "Câu 1: Hỏi gì"


def test_field_in_a_heading_keeps_its_id() -> None:
    inlines = (Inline(InlineKind.TEXT, "Kết quả năm "), Inline(InlineKind.FIELD, "2019", "year"))
    (heading,) = composed(section("I", "Kết quả năm 2019", inlines=inlines))
    assert [(run.text, run.field) for run in heading.runs] == [
        ("I. ", None),
        ("KẾT QUẢ NĂM ", None),
        ("2019", "year"),
    ]
