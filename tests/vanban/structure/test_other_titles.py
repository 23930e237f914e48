"""Titles that name none of the law's types: they end the letterhead and make the document no letter."""

from __future__ import annotations

import pytest
from tests.vanban.structure.reading import read

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def test_a_note_of_submission_is_no_letter_and_keeps_its_addressee() -> None:
    text = (
        f"SỞ NỘI VỤ\nVĂN PHÒNG\n{STATE}\nPHIẾU TRÌNH\nGIẢI QUYẾT CÔNG VIỆC\n\nKính gửi: Giám đốc Sở Nội vụ\n\n"
        "Văn phòng trình Giám đốc xem xét dự thảo.\n"
    )
    document = read(text)
    header = document.header
    assert (header.parent_agency, header.agency, header.document_type) == ("SỞ NỘI VỤ", "VĂN PHÒNG", None)
    assert header.addressees == ("Giám đốc Sở Nội vụ",)
    assert document.body[0].text == "PHIẾU TRÌNH"


@pytest.mark.parametrize("title", ["ĐIỀU LỆ\nHỘI LÀM VƯỜN", "NỘI QUY CƠ QUAN", "DANH SÁCH\nCÁN BỘ TẬP HUẤN"])
def test_a_title_of_no_type_is_not_of_the_letterhead(title: str) -> None:
    document = read(f"HỘI LÀM VƯỜN TỈNH A\n{STATE}\n{title}\n\nĐiều 1. Tên gọi\n\n1. Hội có tên riêng.\n")
    assert (document.header.agency, document.header.document_type) == ("HỘI LÀM VƯỜN TỈNH A", None)


def test_a_letter_without_a_title_is_still_a_letter() -> None:
    text = f"HỘI LÀM VƯỜN TỈNH A\nSố: 7/HLV\n{STATE}\nKính gửi: Danh sách các hội\n\nHội đề nghị như sau.\n"
    assert read(text).header.document_type == "Công văn"


def test_what_the_title_is_issued_with_is_no_signature_above_the_first_chapter() -> None:
    issued = "(Ban hành kèm theo Quyết định số 7/QĐ-UBND ngày 02/3/2024 của\nChủ tịch Ủy ban nhân dân tỉnh)"
    text = (
        f"ỦY BAN NHÂN DÂN TỈNH A\n{STATE}\nĐIỀU LỆ\nHỘI LÀM VƯỜN\n{issued}\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Tên\n"
    )
    document = read(text)
    assert document.closing.signature is None
    assert (document.body[-1].label, document.body[-1].children[0].label) == ("Chương I", "Điều 1")
