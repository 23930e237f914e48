"""Lines broken at the margin are one paragraph; lines that only look so are not."""

from __future__ import annotations

import re

from tests.vanban.structure.reading import outline, read

from vanban.structure.document import structure
from vanban.structure.layout import Block, Layout
from vanban.text.source import SourceText

WRAPPED = """
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định chi tiết một số điều Luật Giao thông đường thủy
nội địa và Luật sửa đổi, bổ sung một số điều của Luật Giao thông đường thủy
nội địa và các hoạt động có liên quan khác, theo quy định tại khoản
3. Chính phủ quy định mức hỗ trợ, gồm cả phần của Bộ Lao động - Thương
binh và Xã hội và của Văn phòng Quốc gia về giảm nghèo thuộc Bộ Tài
Chính trong giai đoạn này.
1. Cơ sở đóng mới, hoán cải, sửa chữa phục hồi phương tiện, gồm các cơ sở
- xã hội hóa và cơ sở công lập.
2. Vận tải hàng hóa siêu trường, hàng hóa siêu trọng.

CÔNG BÁO/Số 229/Ngày 19-04-2026
71

3. Các tổ chức, cá nhân chịu trách nhiệm thi hành quy định này và báo cáo

72
CÔNG BÁO/Số 229/Ngày 19-04-2026

Thủ tướng Chính phủ theo quy định.
"""


def test_a_short_heading_that_ends_like_a_sentence_does_not_take_the_next_one() -> None:
    assert outline(read("I. KẾT QUẢ TRONG NĂM\n1. Một\n2. Hai").body) == "I(1 2)"


def test_lines_are_healed_into_paragraphs() -> None:
    (article,) = read(WRAPPED).body
    assert outline([article]) == "Điều 1(p 1 2 3)"
    assert article.children[3].title == (
        "Các tổ chức, cá nhân chịu trách nhiệm thi hành quy định này và báo cáo Thủ tướng Chính phủ theo quy định."
    )


def test_a_text_with_a_line_for_each_paragraph_is_not_joined() -> None:
    text = "\n".join(
        f"{word} đã triển khai đầy đủ các nhiệm vụ được giao trong năm, bảo đảm tiến độ đề ra"
        for word in ("Sở", "Phòng", "Ban")
    )
    assert outline(read(text).body) == "p p p"


def test_page_numbers_between_lines_of_a_sentence_are_left_out_of_titles() -> None:
    text = (
        "1. Giao Sở Tài chính chủ trì, phối hợp với các đơn vị có liên quan hướng dẫn,\n2\n"
        "theo dõi và đôn đốc các đơn vị thực hiện, bảo đảm đúng tiến độ được giao cho\nmỗi đơn vị."
    )
    (section,) = read(text).body
    assert section.title is not None
    assert "hướng dẫn, theo dõi" in section.title


def test_a_file_with_a_paragraph_for_each_line_of_a_page_is_healed_too() -> None:
    text = WRAPPED.strip("\n")
    lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
    layout = Layout(tuple(Block(start, end) for start, end in lines))
    by_lines, by_paragraphs = structure(SourceText(text)), structure(SourceText(text), layout)
    assert outline(by_paragraphs.body) == outline(by_lines.body)


def test_notes_in_small_print_do_not_make_full_lines_of_the_text_look_short() -> None:
    body = (
        "Sau khi rà soát theo quy định của pháp luật hiện hành về công tác của cơ quan, đơn vị\n"
        "và của cá nhân được giao, căn cứ vào kết quả, đề nghị những người được cử sang giúp\n"
        "Lào và các nước láng giềng thực hiện đúng các quy định hiện hành của pháp luật.\n"
    )
    note = (
        "1 Khoản này được sửa đổi, bổ sung theo quy định tại văn bản sửa đổi một số điều của văn bản trên, có hiệu\n"
        "lực từ ngày văn bản ấy được công bố trên Công báo in và Công báo điện tử của Chính phủ, trừ khoản 2 và\n"
        "khoản 3 Điều này.\n"
    )
    nodes = read((body * 10 + note * 3) * 4).body
    assert [node.text for node in nodes if (node.text or "").startswith("Lào")] == []


def test_a_line_that_ends_inside_the_name_of_a_body_goes_on() -> None:
    text = "Sở thực hiện đúng quy định tại Thông tư số 99/2024/TT-BCA ngày 31/12/2024 của Bộ trưởng\nBộ Công an."
    assert outline(read(text).body) == "p"
