"""The closing: who receives the document and who signs it, in all the capacities that the law knows."""

from __future__ import annotations

import pytest
from tests.vanban.structure.reading import outline, read

from vanban.document.model import Signature

BODY = "Điều 1. Một\nĐiều 2. Hai\n"
SIGNATURES = {
    "for a body, for its head": (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A",
        Signature("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"),
    ),
    "for the minister": (
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLê Thị B", Signature(None, "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê Thị B"),
    ),
    "with the hand in the line of the name": (
        "BỘ TRƯỞNG\nTrần Văn C – Đã ký", Signature(None, None, "BỘ TRƯỞNG", "Trần Văn C"),
    ),
    "the head": ("BỘ TRƯỞNG\n\n(Đã ký)\n\nTrần Văn C", Signature(None, None, "BỘ TRƯỞNG", "Trần Văn C")),
    "by order": (
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nTrần Văn C",
        Signature(None, "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Trần Văn C"),
    ),
    "by order, and for him who signs so": (
        "TL. BỘ TRƯỞNG\nKT. VỤ TRƯỞNG\nPHÓ VỤ TRƯỞNG\n\nTrần Văn C",
        Signature("TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG", "Trần Văn C"),
    ),
    "by delegation": (
        "TUQ. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ PHÁP CHẾ\n\nTrần Văn C",
        Signature(None, "TUQ. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP CHẾ", "Trần Văn C"),
    ),
    "acting": ("Q. GIÁM ĐỐC\n\nTrần Văn C", Signature(None, None, "Q. GIÁM ĐỐC", "Trần Văn C")),
    "in small letters, as old fonts leave it": (
        "KT/ bộ trưởng bộ tài chính\nThứ trưởng\n\nTrần Văn C",
        Signature(None, "KT/ bộ trưởng bộ tài chính", "Thứ trưởng", "Trần Văn C"),
    ),
    "of the Party": ("T/M BAN BÍ THƯ\n\nLê Hồng C", Signature("T/M BAN BÍ THƯ", None, None, "Lê Hồng C")),
    "a body's name over two lines": (
        "TM. ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\nCHỦ TỊCH\n\nTrần Văn C",
        Signature("TM. ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", None, "CHỦ TỊCH", "Trần Văn C"),
    ),
    "a general": ("BỘ TRƯỞNG\n\nĐại tướng Phan Văn C", Signature(None, None, "BỘ TRƯỞNG", "Đại tướng Phan Văn C")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIGNATURES.values(), ids=SIGNATURES.keys())
def test_a_signature_is_read(text: str, expected: Signature) -> None:
    document = read(BODY + "\n" + text)
    assert document.closing.signature == expected
    assert outline(document.body) == "Điều 1 Điều 2"


def test_several_signers_one_after_the_other() -> None:
    document = read(
        BODY
        + "\nKT. BỘ TRƯỞNG\nBỘ NỘI VỤ\nTHỨ TRƯỞNG\n\nNguyễn Văn A\nKT. BỘ TRƯỞNG\nBỘ TÀI CHÍNH\nTHỨ TRƯỞNG\n\nLê Thị B"
    )
    assert document.closing.signature == Signature(None, "KT. BỘ TRƯỞNG BỘ NỘI VỤ", "THỨ TRƯỞNG", "Nguyễn Văn A")
    assert document.closing.other_signatures == (
        Signature(None, "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG", "Lê Thị B"),
    )


def test_several_signers_side_by_side() -> None:
    document = read(
        BODY
        + """
KT. BỘ TRƯỞNG BỘ NỘI VỤ                         KT. BỘ TRƯỞNG BỘ TÀI CHÍNH
THỨ TRƯỞNG                                      THỨ TRƯỞNG

Nguyễn Văn A                                    Lê Thị B
"""
    )
    signers = (document.closing.signature, *document.closing.other_signatures)
    assert [(one.capacity, one.name) for one in signers if one] == [
        ("KT. BỘ TRƯỞNG BỘ NỘI VỤ", "Nguyễn Văn A"),
        ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "Lê Thị B"),
    ]


def test_recipients_beside_the_signature() -> None:
    document = read(
        BODY
        + """
Nơi nhận:                                       KT/ bộ trưởng bộ tài chính
- Văn phòng TW Đảng                             Thứ trưởng
- Viện kiểm sát NDTC, Tòa án
   nhân dân tối cao                             (Đã ký)
- Lưu: VP (HC, TH)                              Trương Chí Trung
"""
    )
    assert document.closing.recipients == (
        "Văn phòng TW Đảng",
        "Viện kiểm sát NDTC, Tòa án nhân dân tối cao",
        "Lưu: VP (HC, TH)",
    )
    assert document.closing.signature == Signature(None, "KT/ bộ trưởng bộ tài chính", "Thứ trưởng", "Trương Chí Trung")


def test_recipients_lose_the_stops_that_close_them() -> None:
    document = read(BODY + "\nNơi nhận:\n- Sở TT&TT;\n- Lưu: VT, PVHTT.")
    assert document.closing.recipients == ("Sở TT&TT", "Lưu: VT, PVHTT")


def test_a_form_inside_an_amendment_is_not_the_documents_own_closing() -> None:
    document = read("Điều 1. Ban hành mẫu:\nNơi nhận:\n- Như trên.\nĐiều 2. Hiệu lực\n\nBỘ TRƯỞNG\n\nTrần Văn C")
    assert document.closing.recipients == ()
    assert document.closing.signature is not None


def test_place_and_date_above_the_signature_are_the_headers() -> None:
    document = read(
        "SẮC LỆNH\nĐặt ra Tòa án quân sự\n\nĐiều 1. Một\n\nHà Nội, ngày 10 tháng 10 năm 1945\nCHỦ TỊCH\nNguyễn Văn A"
    )
    assert str(document.header.date) == "1945-10-10"
    assert document.header.place == "Hà Nội"


def test_a_law_is_dated_by_its_adoption() -> None:
    document = read(
        "QUỐC HỘI\nLuật số: 31/2024/QH15\n\nLUẬT\nĐất đai\n\nĐiều 1. Một\n"
        "Luật này được Quốc hội thông qua ngày 18 tháng 01 năm 2024.\n\nCHỦ TỊCH QUỐC HỘI\n\nNguyễn Văn A"
    )
    assert str(document.header.date) == "2024-01-18"
    assert outline(document.body) == "Điều 1 p"


def test_mark_of_the_drafter_and_confirmation_are_told_apart_from_recipients() -> None:
    document = read(
        BODY + "Nơi nhận:\n- Như trên;\n- Lưu: VT, VP.\nPL.(300)\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nTrần Văn C\n"
        "Xác nhận của chính quyền địa phương\nnơi nghỉ phép\n"
    )
    assert document.closing.recipients == ("Như trên", "Lưu: VT, VP")
    assert document.closing.drafter == "PL.(300)"
    assert document.closing.confirmation == "Xác nhận của chính quyền địa phương nơi nghỉ phép"


def test_two_sides_sign_for_themselves() -> None:
    document = read(BODY + "ĐẠI DIỆN BÊN A" + " " * 30 + "ĐẠI DIỆN BÊN B\n\n\nTrần Văn C" + " " * 34 + "Lê Thị B\n")
    signers = [document.closing.signature, *document.closing.other_signatures]
    assert [(one.authority, one.name) for one in signers if one] == [
        ("ĐẠI DIỆN BÊN A", "Trần Văn C"),
        ("ĐẠI DIỆN BÊN B", "Lê Thị B"),
    ]


def test_where_the_agency_is_stands_behind_the_closing() -> None:
    closing = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\nTrần Văn C\n\n"
    document = read(BODY + closing + "Số 1, đường A, phường B\nĐT: 0258 000; Fax: 0258 001\n")
    assert document.closing.contact == ("Số 1, đường A, phường B", "ĐT: 0258 000; Fax: 0258 001")


def test_a_last_paragraph_with_the_mark_of_the_end_is_of_the_whole_document() -> None:
    document = read(
        "1. Việc thứ nhất của các đơn vị.\n2. Việc thứ hai của các đơn vị.\nĐề nghị các đơn vị thực hiện./.\n"
    )
    assert [node.label or node.text for node in document.body] == ["1", "2", "Đề nghị các đơn vị thực hiện./."]


def test_three_signers_side_by_side_are_known_by_their_columns() -> None:
    text = (
        "Thông tư này có hiệu lực.\n\nKT. THỐNG ĐỐC\tKT. BỘ TRƯỞNG\tKT. BỘ TRƯỞNG\n"
        "NGÂN HÀNG NHÀ NƯỚC\tBỘ TƯ PHÁP\tBỘ TÀI CHÍNH\nPHÓ THỐNG ĐỐC\tTHỨ TRƯỞNG\tTHỨ TRƯỞNG\n"
        "Nguyễn Phước An\tĐinh Trung Dân\tTrương Chí Hòa\n"
    )
    closing = read(text).closing
    assert closing.signature is not None
    signers = [closing.signature, *closing.other_signatures]
    assert [(one.capacity, one.position, one.name) for one in signers] == [
        ("KT. THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC", "PHÓ THỐNG ĐỐC", "Nguyễn Phước An"),
        ("KT. BỘ TRƯỞNG BỘ TƯ PHÁP", "THỨ TRƯỞNG", "Đinh Trung Dân"),
        ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG", "Trương Chí Hòa"),
    ]


@pytest.mark.parametrize("authority", ["TM. ỦY BAN NHÂN DÂN\n", ""])
def test_capacity_position_and_name_may_stand_in_one_line(authority: str) -> None:
    text = f"{BODY}Nơi nhận: - Như Điều 4; - Lưu: VT, NN.\n\n{authority}KT. CHỦ TỊCH PHÓ CHỦ TỊCH Đặng Ngọc Hậu\n"
    closing = read(text).closing
    assert closing.signature is not None
    told = (closing.signature.capacity, closing.signature.position, closing.signature.name)
    assert told == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đặng Ngọc Hậu")
    assert closing.recipients == ("Như Điều 4", "Lưu: VT, NN")


def test_a_title_and_a_name_may_stand_in_one_line() -> None:
    signature = read(f"{BODY}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTHỦ TƯỚNG Phạm Minh Chính\n").closing.signature
    assert signature is not None
    assert (signature.position, signature.name) == ("THỦ TƯỚNG", "Phạm Minh Chính")


@pytest.mark.parametrize("note", ["(Gửi bản điện tử)", "Ghi chú: gửi qua phần mềm"])
def test_a_note_between_recipients_and_signature_takes_neither_away(note: str) -> None:
    text = f"{BODY}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n{note}\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nTrần Văn C\n"
    closing = read(text).closing
    assert closing.recipients == ("Như trên", "Lưu: VT")
    assert closing.signature == Signature(None, "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Trần Văn C")


@pytest.mark.parametrize("hand", ["\n\n", "(Đã ký)\n"])
def test_the_office_held_elsewhere_stands_under_the_hand(hand: str) -> None:
    text = f"{BODY}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. TỔ TRƯỞNG\nTỔ PHÓ\n{hand}GIÁM ĐỐC SỞ NỘI VỤ\nTrần Văn C\n"
    signed = read(text).closing.signature
    assert signed == Signature(None, "KT. TỔ TRƯỞNG", "TỔ PHÓ", "Trần Văn C", "GIÁM ĐỐC SỞ NỘI VỤ")


def test_an_office_may_go_over_two_lines() -> None:
    text = f"{BODY}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nPHÓ CHỦ TỊCH\nTHƯỜNG TRỰC\n\nTrần Văn C\n"
    signed = read(text).closing.signature
    assert signed == Signature(None, None, "PHÓ CHỦ TỊCH THƯỜNG TRỰC", "Trần Văn C")
