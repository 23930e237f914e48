"""What stands under or above a document that was copied."""

from __future__ import annotations

import pytest
from tests.vanban.structure.reading import read

from vanban.structure.copies import electronic_copy

DOCUMENT = "Điều 1. Một\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\nTrần Văn C\n\n"
COPY = (
    "SỞ NỘI VỤ\nSAO Y\nSố: 05/SY-SNV\nHà Nội, ngày 02 tháng 3 năm 2021\n"
    "Nơi nhận:\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\n\nLê Thị B\n"
)


def test_a_copy_is_no_part_of_the_document() -> None:
    document = read(DOCUMENT + COPY)
    assert len(document.body) == 1
    (copy,) = document.copies
    assert (copy.form, copy.agency, copy.identifier, str(copy.date)) == ("SY", "SỞ NỘI VỤ", "05/SY-SNV", "2021-03-02")
    assert document.closing.signature is not None
    assert document.closing.signature.name == "Trần Văn C"


def test_the_address_at_the_foot_stands_below_a_copy_too() -> None:
    document = read(DOCUMENT + COPY + "\nSố 1, đường A, xã B\nĐT: 0258 000 000; Website: xab.example\n")
    assert document.closing.contact == ("Số 1, đường A, xã B", "ĐT: 0258 000 000; Website: xab.example")
    assert len(document.copies) == len(document.body) == 1


def test_what_stands_below_a_copy_is_not_lost() -> None:
    document = read(DOCUMENT + COPY + "\nGhi chú: bản này lưu tại phòng Văn thư của Sở.\n")
    assert [node.text for node in document.body[1:]] == ["Ghi chú: bản này lưu tại phòng Văn thư của Sở."]


def test_words_about_copying_are_no_copy() -> None:
    assert read(DOCUMENT + "Bản sao y có giá trị như bản chính.\n").copies == ()


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Sao y; SỞ NỘI VỤ; 05/03/2021 14:30:00 +07:00", "2021-03-05T14:30:00+07:00"),
        ("SAO LỤC; Sở Nội vụ; 5/3/2021, 9:05:00", "2021-03-05T09:05:00+07:00"),
        ("Trích sao; Sở Nội vụ; 2021-03-05T14:30:00+07:00", "2021-03-05T14:30:00+07:00"),
    ],
)
def test_line_of_an_electronic_copy(line: str, moment: str) -> None:
    copy = electronic_copy(line)
    assert copy is not None
    assert copy.signed_at == moment


def test_another_line_with_semicolons_is_none() -> None:
    assert electronic_copy("Sở Nội vụ; Sở Tài chính; 05/03/2021 14:30") is None
