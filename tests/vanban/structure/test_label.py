"""What is a label at the head of a paragraph, and what only looks like one."""

from __future__ import annotations

import pytest

from vanban.structure.label import Label, Style, label_at


def read(text: str) -> Label | None:
    return label_at(text, 0, len(text))


@pytest.mark.parametrize(
    ("paragraph", "style", "label", "ordinal", "title"),
    [
        ("Phần thứ nhất", Style.PART, "Phần thứ nhất", 1, ""),
        ("PHẦN THỨ HAI: TỔ CHỨC", Style.PART, "PHẦN THỨ HAI", 2, "TỔ CHỨC"),
        ("Phần II", Style.PART, "Phần II", 2, ""),
        ("Chương II", Style.CHAPTER, "Chương II", 2, ""),
        ("Chương 2. QUY ĐỊNH CHUNG", Style.CHAPTER, "Chương 2", 2, "QUY ĐỊNH CHUNG"),
        ("CHƯƠNG IV QUY ĐỊNH CHUNG", Style.CHAPTER, "CHƯƠNG IV", 4, "QUY ĐỊNH CHUNG"),
        ("chương i", Style.CHAPTER, "chương i", 1, ""),
        ("Mục 1", Style.DIVISION, "Mục 1", 1, ""),
        ("Mục III. CHÍNH SÁCH", Style.DIVISION, "Mục III", 3, "CHÍNH SÁCH"),
        ("Tiểu mục 2. Đất ở", Style.SUBDIVISION, "Tiểu mục 2", 2, "Đất ở"),
        ("Điều 5. Phạm vi", Style.ARTICLE, "Điều 5", 5, "Phạm vi"),
        ("Điều 1: Sửa đổi", Style.ARTICLE, "Điều 1", 1, "Sửa đổi"),
        ("Điều 12.- Nay bổ nhiệm", Style.ARTICLE, "Điều 12", 12, "Nay bổ nhiệm"),
        ("Điều thứ nhất - Nay đặt", Style.ARTICLE, "Điều thứ nhất", 1, "Nay đặt"),
        ("Điều 5a. Phạm vi", Style.ARTICLE, "Điều 5a", 5, "Phạm vi"),
        ("ĐIỀU 3.", Style.ARTICLE, "ĐIỀU 3", 3, ""),
        ("A. TÌNH HÌNH", Style.CAPITAL, "A", 1, "TÌNH HÌNH"),
        ("Đ. KIẾN NGHỊ", Style.CAPITAL, "Đ", 5, "KIẾN NGHỊ"),
        ("I. ĐÁNH GIÁ", Style.ROMAN, "I", 1, "ĐÁNH GIÁ"),
        ("I- TÌNH HÌNH", Style.ROMAN, "I", 1, "TÌNH HÌNH"),
        ("II/ Những nội dung", Style.ROMAN, "II", 2, "Những nội dung"),
        ("XIV", Style.ROMAN, "XIV", 14, ""),
        ("1. Xây dựng", Style.NUMBER, "1", 1, "Xây dựng"),
        ("1.Xây dựng", Style.NUMBER, "1", 1, "Xây dựng"),
        ("1- Xây dựng", Style.NUMBER, "1", 1, "Xây dựng"),
        ("1/ Xây dựng", Style.NUMBER, "1", 1, "Xây dựng"),
        ("1.- Xây dựng", Style.NUMBER, "1", 1, "Xây dựng"),
        ("(1) Cơ quan", Style.NUMBER, "1", 1, "Cơ quan"),
        ("1.1. Triển khai", Style.NUMBER_2, "1.1", 1, "Triển khai"),
        ("2.3 Triển khai", Style.NUMBER_2, "2.3", 3, "Triển khai"),
        ("2.3.1. Triển khai", Style.NUMBER_3, "2.3.1", 1, "Triển khai"),
        ("II.1. Triển khai", Style.NUMBER, "II.1", 1, "Triển khai"),
        ("a) Tuyên truyền", Style.LETTER, "a", 1, "Tuyên truyền"),
        ("đ) Tiếp đón", Style.LETTER, "đ", 5, "Tiếp đón"),
        ("b. Tổ chức", Style.LETTER, "b", 2, "Tổ chức"),
        ("a/ Tổ chức", Style.LETTER, "a", 1, "Tổ chức"),
        ("iii) Tổ chức", Style.SMALL_ROMAN, "iii", 3, "Tổ chức"),
        ("- Sở Y tế;", Style.DASH, "-", None, "Sở Y tế;"),
        ("– Sở Y tế;", Style.DASH, "–", None, "Sở Y tế;"),
        ("- 24.000.000đ phục vụ", Style.DASH, "-", None, "24.000.000đ phục vụ"),
        ("+ Trong đó nữ", Style.PLUS, "+", None, "Trong đó nữ"),
    ],
)
def test_a_label_is_read(paragraph: str, style: Style, label: str, ordinal: int | None, title: str) -> None:
    found = read(paragraph)
    assert found is not None
    assert (found.style, found.text, found.ordinal) == (style, label, ordinal)
    assert paragraph[found.title_start :] == title
    assert not found.weak


@pytest.mark.parametrize(
    "paragraph",
    [
        "Mục tiêu của Chương trình",
        "Phần mềm quản lý",
        "Điều kiện kinh doanh",
        "Điều 5 của Luật này",
        "54.000.000đ, trong đó",
        "1.000 đồng",
        "24/7 trong tuần",
        "30-4 và 1-5",
        "2019 là năm",
        "Căn cứ Luật",
        "v.v...",
        "TP. Hồ Chí Minh",
        "UBND huyện",
        "Trong năm",
        "-5 độ",
        "ÔNG NGUYỄN VĂN A",
        "(Ban hành kèm theo)",
        "Vì vậy",
    ],
)
def test_what_only_looks_like_a_label_is_none(paragraph: str) -> None:
    assert read(paragraph) is None


def test_a_heading_without_a_stop_is_weak() -> None:
    found = read("Điều 5 Phạm vi điều chỉnh")
    assert found is not None
    assert found.weak


@pytest.mark.parametrize(
    ("paragraph", "style", "ordinal"),
    [("C. Kiến nghị", Style.CAPITAL, 3), ("V. Kiến nghị", Style.CAPITAL, 21), ("i) Kiến nghị", Style.SMALL_ROMAN, 1)],
)
def test_a_letter_that_is_a_roman_digit_keeps_its_second_reading(paragraph: str, style: Style, ordinal: int) -> None:
    found = read(paragraph)
    assert found is not None
    assert found.other is not None
    assert (found.other.style, found.other.ordinal) == (style, ordinal)
