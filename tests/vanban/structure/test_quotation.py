"""Labels inside a quoted amendment: flagged, and children of what quotes them."""

from __future__ import annotations

import pytest
from tests.vanban.structure.reading import outline, read

CASES = {
    "one point": ("1. Sửa đổi như sau:\n“b) Trung tâm;”\n2. Hai", "1(“b) 2"),
    "several levels": (
        "Điều 1. Sửa đổi như sau:\n“Điều 9. Phạm vi\nThông tư này hướng dẫn:\n1. Một;\n2. Hai.”\nĐiều 2. Hiệu lực",
        "Điều 1(“Điều 9(“p “1 “2)) Điều 2",
    ),
    "straight marks": ('1. Được sửa như sau:\n"a) Vốn cấp của tỉnh";\n2. Hai', "1(“a) 2"),
    "straight marks over paragraphs": (
        '1. Sửa như sau:\n"Điều 13. Ban gồm:\n1. Một.\n2. Hai."\nĐiều 2. Hiệu lực',
        "1(“Điều 13(“1 “2)) Điều 2",
    ),
    "the mark after the colon": ("1. Sửa như sau: “1. Một;\n2. Hai.”\n2. Hai", "1(“2) 2"),
    "closed too early": ("1. Sửa:\n“b) Một;”\nc) Hai\nNgoài ra;”\n2. Hai", "1(“b “c(“p)) 2"),
    "a definition quotes a term": ("1. “Văn bản” là thông tin.\n2. “Hồ sơ” là tập hợp.", "1 2"),
    "a mark that nothing closes": ("1. Đề án “Quản lý hoạt động.\n2. Hai.\n3. Ba.", "1 2 3"),
    "a paragraph that begins with a quoted term": ("1. Một\n“Dịch vụ” là việc cung cấp.\n2. Hai", "1(p) 2"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_what_is_quoted_is_flagged(text: str, expected: str) -> None:
    assert outline(read(text).body) == expected


def test_levels_go_on_inside_a_quotation() -> None:
    (article,) = read("Điều 1. Sửa đổi như sau:\n“1. Một:\na) Một.”").body
    assert [(node.label, node.level) for node in article.walk()] == [("Điều 1", 1), ("1", 2), ("a", 3)]


def test_the_label_is_where_the_quoted_section_starts() -> None:
    text = "1. Sửa đổi như sau:\n“b) Trung tâm;”"
    (first,) = read(text).body
    assert text[first.children[0].start :].startswith("b)")
