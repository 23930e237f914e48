"""The tree of labels: what is whose child, what begins anew, what runs on."""

from __future__ import annotations

import pytest
from tests.vanban.structure.reading import outline, read

from vanban.document.model import NodeKind

CASES = {
    "a law": (
        """
        PHẦN THỨ NHẤT
        NHỮNG QUY ĐỊNH CHUNG
        Chương I
        QUY ĐỊNH CHUNG
        Mục 1. PHẠM VI
        Tiểu mục 1. ĐỐI TƯỢNG
        Điều 1. Phạm vi điều chỉnh
        Luật này quy định về đất đai.
        Điều 2. Đối tượng
        1. Cơ quan:
        a) Trung ương;
        b) Địa phương.
        2. Tổ chức.
        Chương II
        QUYỀN HẠN
        Điều 3. Sở hữu
        """,
        "PHẦN THỨ NHẤT(Chương I(Mục 1(Tiểu mục 1(Điều 1(p) Điều 2(1(a b) 2)))) Chương II(Điều 3))",
    ),
    "a report": (
        "I. MỘT\n1. Một\na) Một\n- Một;\n+ Một\n+ Hai\n- Hai.\nđ) Hai\n2. Hai\nII. HAI\n1. Một",
        "I(1(a(-(+ +) -) đ) 2) II(1)",
    ),
    "capital letters over Roman numerals": (
        "A. MỘT\nI. Một\n1. Một\nII. Hai\nB. HAI\nI. Một\nC. BA",
        "A(I(1) II) B(I) C",
    ),
    "decimals": ("1. Một\n1.1. Một\n1.1.1. Một\n1.2. Hai\n2. Hai\n2.1 Một", "1(1.1(1.1.1) 1.2) 2(2.1)"),
    "decimals without their numbers": ("I. MỘT\n1.1. Một\n1.2. Hai\nII. HAI", "I(1.1 1.2) II"),
    "articles under Roman chapters": (
        "I. MỘT\nĐiều 1. Một\nĐiều 2. Hai\nII. HAI\nĐiều 3. Ba",
        "I(Điều 1 Điều 2) II(Điều 3)",
    ),
    "Roman headings inside an article": (
        "Điều 1. Phê duyệt:\nI. MỘT\n1. Một\nII. HAI\nĐiều 2. Hai",
        "Điều 1(I(1) II) Điều 2",
    ),
    "the letter i after h": ("1. Một\ng) Một\nh) Hai\ni) Ba\nk) Bốn", "1(g h i k)"),
    "small Roman numerals": ("a) Một:\ni) Một\nii) Hai\nb) Hai", "a(i ii) b"),
    "V after IV": ("IV. Bốn\nV. Năm\nVI. Sáu", "IV V VI"),
    "labels that restart under a heading": ("I. MỘT\n1. Một\n2. Hai\nII. HAI\n1. Một\n2. Hai", "I(1 2) II(1 2)"),
    "a list that a point announces": ("1. Một\n2. Gồm:\n1) Một\n2) Hai\n3. Ba", "1 2(1 2) 3"),
    "a skipped and a repeated label": ("1. Một\n3. Ba\n3. Ba nữa\n4. Bốn", "1 3 3 4"),
    "other stops in one list": ("1. Một\n2) Hai\n3. Ba", "1 2 3"),
    "letters under a dash": (
        "1. Một\n- Nhóm thứ nhất:\na) Một\nb) Hai\n- Nhóm thứ hai:\na) Một\n2. Hai",
        "1(-(a b) -(a)) 2",
    ),
    "a paragraph after dashes": ("1. Một\n- Một;\n- Hai.\nTrường hợp khác.\n2. Hai", "1(- - p) 2"),
    "a heading without a stop": (
        "Điều 1 Phạm vi\nĐiều 2 Đối tượng\nĐiều 5 Luật này quy định khác.",
        "Điều 1 Điều 2(p)",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_labels_stand_where_they_belong(text: str, expected: str) -> None:
    assert outline(read(text).body) == expected


def test_a_heading_that_runs_on_keeps_its_whole_line() -> None:
    (section,) = read("III. KIẾN NGHỊ, ĐỀ XUẤT: Không.").body
    assert (section.label, section.title) == ("III", "KIẾN NGHỊ, ĐỀ XUẤT: Không.")


def test_a_chapter_takes_its_title_from_the_lines_below() -> None:
    (chapter,) = read("Chương I\nHỖ TRỢ BẰNG TIỀN\nTỪ QUỸ BẢO HIỂM THẤT NGHIỆP\nĐiều 1. Đối tượng").body
    assert chapter.title == "HỖ TRỢ BẰNG TIỀN TỪ QUỸ BẢO HIỂM THẤT NGHIỆP"
    assert outline(chapter.children) == "Điều 1"


def test_levels_count_from_one() -> None:
    (part,) = read("I. MỘT\n1. Một\na) Một\n- Một").body
    assert [node.level for node in part.walk()] == [1, 2, 3, 4]
    assert [node.kind for node in part.walk()] == [NodeKind.SECTION] * 3 + [NodeKind.ITEM]


def test_a_section_ends_where_its_last_child_ends() -> None:
    text = "I. MỘT\n\n1. Một\n\nĐoạn văn.\n\nII. HAI"
    first, second = read(text).body
    assert text[first.start : first.end] == "I. MỘT\n\n1. Một\n\nĐoạn văn."
    assert text[second.start : second.end] == "II. HAI"


def test_a_paragraph_broken_by_a_blank_line_stays_two() -> None:
    assert outline(read("qua đó UBND huyện\n\nđã chỉ đạo Trung tâm.").body) == "p p"


def test_a_request_under_its_heading_is_what_the_section_says() -> None:
    text = "I. MỘT\nHai.\n\nII. KIẾN NGHỊ\nKính đề nghị Bộ Nội vụ xem xét.\nUBND tỉnh kính báo cáo Bộ Nội vụ./.\n"
    assert outline(read(f"{text}\nNơi nhận:\n- Lưu: VT.").body) == "I(p) II(p) p"


def test_the_closing_paragraph_stands_at_the_top() -> None:
    document = read("1. Một\n\nTrên đây là báo cáo của huyện./.\n\nNơi nhận:\n- Lưu: VT.")
    assert outline(document.body) == "1 p"


def test_a_document_that_speaks_of_itself_at_its_end_closes() -> None:
    document = read("1. Một.\n2. Hai.\nChỉ thị này có hiệu lực kể từ ngày ký.")
    assert outline(document.body) == "1 2 p"


def test_what_stands_under_a_heading_is_its_content_though_it_tells_of_the_document() -> None:
    document = read("I. MỘT\nII. Tổ chức thực hiện:\nThông tư này có hiệu lực sau 15 ngày.")
    assert outline(document.body) == "I II(p)"


def test_basis_lines_are_told_apart_and_only_above_the_first_section() -> None:
    document = read(
        "Căn cứ Luật Tổ chức Chính phủ;\n- Căn cứ Nghị định số 1;\nTheo đề nghị của Bộ trưởng;\n"
        "Điều 1. Một\nCăn cứ tình hình, Sở báo cáo."
    )
    assert outline(document.body) == "c c p Điều 1(p)"


def test_a_line_that_runs_on_from_a_basis_into_the_matter_is_a_paragraph() -> None:
    assert outline(read("Căn cứ Công văn số 5, Ủy ban nhân dân huyện báo cáo như sau:\n1. Một").body) == "p 1"


def test_lists_that_announce_lists_without_end_nest_only_so_deep() -> None:
    document = read("1. Một:\n" * 500)
    assert max(node.level or 0 for node in document.walk()) <= 20
