"""The header of documents of many kinds and times: what it tells, and where it leaves off."""

from __future__ import annotations

from typing import Any

import pytest
from tests.vanban.structure.reading import outline, read

NATIONAL = """
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
"""

REPORT_BEFORE_ISSUE = """
Số: /BC-UBND

Khánh Sơn, ngày tháng 12 năm 2019

BÁO CÁO

Công tác triển khai Chương trình hành động

Thực hiện Công văn số 2337/STTTT-TTBCXB, Ủy ban nhân dân huyện báo cáo như sau:
"""
LETTER = """
BỘ NỘI VỤ
CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC
Số: 123/VTLTNN-NVĐP
V/v hướng dẫn quản lý
tài liệu lưu trữ điện tử
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 02 tháng 3 năm 2021

Kính gửi: Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương

Cục Văn thư và Lưu trữ nhà nước hướng dẫn như sau:
"""
TWO_COLUMNS = """
ỦY BAN NHÂN DÂN         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH KHÁNH HÒA          Độc lập - Tự do - Hạnh phúc
SỞ THÔNG TIN VÀ TRUYỀN THÔNG
Số:      /TTr-STTTT     Khánh Hòa, ngày     tháng 3 năm 2021

TỜ TRÌNH
Về việc ban hành Kế hoạch thông tin đối ngoại năm 2021

Kính gửi:
- Ủy ban nhân dân tỉnh;
- Sở Tài chính.

Sở Thông tin và Truyền thông trình như sau:
"""
COLUMNS_RUN_TOGETHER = """
ngân hàng nhà nước cộng hoà xã hội chủ nghĩa việt nam
việt nam Độc lập - Tự do - Hạnh phúc
Số : 01/2006/TT-NHNN Hà Nội, ngày 20 tháng 02 năm 2006
Thông tư
Hướng dẫn một số nội dung về góp vốn
"""
PARTY = """
BAN CHẤP HÀNH TRUNG ƯƠNG\tĐẢNG CỘNG SẢN VIỆT NAM
BAN BÍ THƯ
*\tHà Nội, ngày 06 tháng 7 năm 2011
Số 04-CT/TW

CHỈ THỊ
CỦA BAN BÍ THƯ
về tiếp tục đổi mới và nâng cao hiệu quả công tác đối ngoại nhân dân
-----

Trong những năm qua, công tác đối ngoại nhân dân đã đạt nhiều kết quả.
"""
DECREE_OF_1945 = """
SẮC LỆNH
CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI SỐ 45 NGÀY 10 THÁNG 10 NĂM 1945

CHỦ TỊCH CHÍNH PHỦ LÂM THỜI VIỆT NAM DÂN CHỦ CỘNG HOÀ

Chiểu theo đề nghị của Bộ trưởng Bộ Tư pháp,
"""
DECISION_OF_1960 = """
VIỆT NAM DÂN CHỦ CỘNG HÒA
Độc lập - Tự do - Hạnh phúc
--------
Số: 1/UB-QĐ
Hà Nội, ngày 5 tháng 1 năm 1960

QUYẾT ĐỊNH
Về việc thành lập Ban thi đua
"""
HEADING_OF_THE_GAZETTE = """
QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 115/2004/QĐ-TTg
NGÀY 25 THÁNG 6 NĂM 2004 VỀ VIỆC SỬA ĐỔI QUY CHẾ
THỦ TƯỚNG CHÍNH PHỦ

Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;
"""
JOINT_CIRCULAR = f"""
BỘ TÀI CHÍNH - BỘ GIÁO DỤC
VÀ ĐÀO TẠO - BỘ NỘI VỤ
-------{NATIONAL}-------
Số: 71/2012/TTLT-BTC-BGDĐT-BNV
Hà Nội, ngày 10 tháng 5 năm 2012

THÔNG TƯ LIÊN TỊCH
HƯỚNG DẪN THỰC HIỆN CHÍNH SÁCH MIỄN, GIẢM HỌC PHÍ

Căn cứ Nghị định số 49/2010/NĐ-CP ngày 14 tháng 5 năm 2010 của Chính phủ;
"""
TELEGRAM = f"""
THỦ TƯỚNG CHÍNH PHỦ{NATIONAL}HỎA TỐC
Số: 1234/CĐ-TTg
Hà Nội, ngày 7 tháng 9 năm 2024

CÔNG ĐIỆN
Về việc tập trung ứng phó khẩn cấp bão số 3
"""
LAW = f"""
QUỐC HỘI
Luật số: 31/2024/QH15{NATIONAL}
LUẬT ĐẤT ĐAI

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
"""
GAZETTE_PRINTS_THE_ISSUER_TWICE = f"""
CÔNG BÁO/Số 707 + 708/Ngày 01-9-2022
3

VĂN BẢN QUY PHẠM PHÁP LUẬT

ỦY BAN THƯỜNG VỤ QUỐC HỘI

ỦY BAN THƯỜNG VỤ QUỐC HỘI

Nghị quyết số: 25/2022/UBTVQH15
{NATIONAL}
NGHỊ QUYẾT
Điều chỉnh Chương trình xây dựng luật, pháp lệnh năm 2022
"""

CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "a report with blank number and day": (
        REPORT_BEFORE_ISSUE,
        {"identifier": "/BC-UBND", "number": None, "place": "Khánh Sơn", "date": "2019-12", "document_type": "Báo cáo",
         "agency": None, "national_name": False, "subject": "Công tác triển khai Chương trình hành động"},
    ),
    "a letter": (
        LETTER,
        {"document_type": "Công văn", "parent_agency": "BỘ NỘI VỤ", "agency": "CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC",
         "subject": "hướng dẫn quản lý tài liệu lưu trữ điện tử", "identifier": "123/VTLTNN-NVĐP",
         "addressees": ("Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương",), "date": "2021-03-02"},
    ),
    "two columns in one line": (
        TWO_COLUMNS,
        {"parent_agency": "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA", "agency": "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
         "identifier": "/TTr-STTTT", "place": "Khánh Hòa", "date": "2021-03", "document_type": "Tờ trình",
         "addressees": ("Ủy ban nhân dân tỉnh", "Sở Tài chính"), "national_name": True, "motto": True},
    ),
    "two columns run together in small letters": (
        COLUMNS_RUN_TOGETHER,
        {"agency": "ngân hàng nhà nước việt nam", "identifier": "01/2006/TT-NHNN", "place": "Hà Nội",
         "date": "2006-02-20", "national_name": True, "motto": True, "document_type": "Thông tư"},
    ),
    "a directive of the Party": (
        PARTY,
        {"parent_agency": "BAN CHẤP HÀNH TRUNG ƯƠNG", "agency": "BAN BÍ THƯ", "identifier": "04-CT/TW",
         "place": "Hà Nội", "date": "2011-07-06", "document_type": "Chỉ thị", "national_name": False,
         "subject": "tiếp tục đổi mới và nâng cao hiệu quả công tác đối ngoại nhân dân"},
    ),
    "a decree of 1945": (
        DECREE_OF_1945,
        {"document_type": "Sắc lệnh", "number": "45", "date": "1945-10-10", "agency": "CHỦ TỊCH CHÍNH PHỦ LÂM THỜI",
         "subject": None},
    ),
    "a decision of 1960": (
        DECISION_OF_1960,
        {"identifier": "1/UB-QĐ", "national_name": True, "date": "1960-01-05", "subject": "thành lập Ban thi đua"},
    ),
    "number and date in the heading": (
        HEADING_OF_THE_GAZETTE,
        {"identifier": "115/2004/QĐ-TTg", "date": "2004-06-25", "agency": "THỦ TƯỚNG CHÍNH PHỦ",
         "subject": "SỬA ĐỔI QUY CHẾ", "document_type": "Quyết định"},
    ),
    "several issuers": (
        JOINT_CIRCULAR,
        {"agency": "BỘ TÀI CHÍNH - BỘ GIÁO DỤC VÀ ĐÀO TẠO - BỘ NỘI VỤ", "parent_agency": None,
         "document_type": "Thông tư liên tịch", "year": "2012", "symbol": "TTLT-BTC-BGDĐT-BNV"},
    ),
    "an urgent telegram": (TELEGRAM, {"urgency": "flash", "document_type": "Công điện", "identifier": "1234/CĐ-TTg"}),
    "a law, its name beside its type": (
        LAW, {"document_type": "Luật", "subject": "ĐẤT ĐAI", "identifier": "31/2024/QH15", "agency": "QUỐC HỘI"},
    ),
    "a page of the gazette": (
        GAZETTE_PRINTS_THE_ISSUER_TWICE,
        {"agency": "ỦY BAN THƯỜNG VỤ QUỐC HỘI", "parent_agency": None, "identifier": "25/2022/UBTVQH15"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_header_tells(text: str, expected: dict[str, Any]) -> None:
    header = read(text).header
    found = {name: getattr(header, name) for name in expected}
    if "date" in found:
        found["date"] = None if header.date is None else str(header.date)
    assert found == expected


def test_a_text_without_a_header_has_none_and_is_all_body() -> None:
    document = read(
        """
        Hàng hóa siêu trường là hàng hóa không thể tháo rời.

        1. Cơ quan quản lý.
        """
    )
    assert document.header.document_type is None
    assert outline(document.body) == "p 1"


def test_who_decides_stands_in_the_body_above_the_bases() -> None:
    document = read(
        f"""
QUỐC HỘI
Số: 12/2020/QH14{NATIONAL}
NGHỊ QUYẾT
Về kế hoạch tài chính

QUỐC HỘI
NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;

QUYẾT NGHỊ:
Điều 1. Mục tiêu
"""
    )
    assert document.header.subject == "kế hoạch tài chính"
    assert outline(document.body) == "p p c p Điều 1"


def test_every_field_that_was_read_tells_where_it_stands() -> None:
    text = LETTER.strip("\n")
    header = read(LETTER).header
    for name in ("identifier", "number", "symbol", "place", "agency", "parent_agency"):
        start, end = header.spans[name]
        assert " ".join(text[start:end].split()) == getattr(header, name)
    start, end = header.spans["date"]
    assert text[start:end] == "ngày 02 tháng 3 năm 2021"
    start, end = header.spans["subject"]
    assert " ".join(text[start:end].split()) == header.subject


def test_a_sentence_with_a_date_is_no_place_and_date() -> None:
    document = read(
        """
        THÔNG TƯ
        Hướng dẫn thi hành

        Điều 1. Hiệu lực
        Thông tư này có hiệu lực từ ngày 20 tháng 02 năm 2026.
        KT. BỘ TRƯỞNG
        THỨ TRƯỞNG

        Nguyễn Văn A
        """
    )
    assert document.header.place is None
    assert outline(document.body) == "Điều 1(p)"


def test_a_telegram_tells_who_sends_it_and_to_whom() -> None:
    document = read(
        "ỦY BAN NHÂN DÂN TỈNH A\n" + NATIONAL + "Số: 12/CĐ-UBND\nHà Nội, ngày 12 tháng 3 năm 2021\nCÔNG ĐIỆN\n"
        "Về việc ứng phó bão số 1\n\nChủ tịch Ủy ban nhân dân tỉnh điện:\n- Giám đốc các sở;\n- Các huyện.\n\n"
        "Theo dự báo, bão số 1 sẽ đổ bộ vào đất liền.\n"
    )
    assert document.header.sender == "Chủ tịch Ủy ban nhân dân tỉnh"
    assert document.header.addressees == ("Giám đốc các sở", "Các huyện")


@pytest.mark.parametrize(
    "line",
    ["Ủy ban nhân dân xã trân trọng giới thiệu:", "Tôi là Nguyễn Văn A, Chủ tịch xã.", "Xét Đơn của bà B, xã cấp cho:"],
)
def test_forms_without_a_subject_begin_with_their_text(line: str) -> None:
    document = read(NATIONAL + "Số: 12/GGT-UBND\nHà Nội, ngày 12 tháng 3 năm 2021\nGIẤY GIỚI THIỆU\n" + line + "\n")
    assert document.header.subject is None
    assert document.body[0].text == line


CONSOLIDATED = """
CÔNG BÁO/Số 635 + 636/Ngày 08-6-2020

VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

THÔNG TƯ1
Hướng dẫn cơ chế quản lý tài chính

Thông tư số 20/2016/TT-BTC ngày 03 tháng 02 năm 2016 của Bộ trưởng Bộ Tài chính hướng dẫn cơ chế quản lý tài chính,
có hiệu lực thi hành kể từ ngày 20 tháng 3 năm 2016, được sửa đổi, bổ sung bởi:

Điều 1. Phạm vi điều chỉnh
Thông tư này hướng dẫn cơ chế quản lý tài chính.
"""
AUTHENTICATED = """
BỘ TÀI CHÍNH

Số: 22/VBHN-BTC

XÁC THỰC VĂN BẢN HỢP NHẤT

Hà Nội, ngày 29 tháng 5 năm 2020
KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Đỗ Hoàng Anh Tuấn
"""


def test_what_a_consolidated_document_is_stands_in_its_authentication() -> None:
    header = read(CONSOLIDATED + AUTHENTICATED).header
    assert (header.document_type, header.subject) == ("Thông tư", "Hướng dẫn cơ chế quản lý tài chính")
    assert (header.identifier, header.agency) == ("22/VBHN-BTC", "BỘ TÀI CHÍNH")
    assert str(header.date) == "2020-05-29"
    both = read(CONSOLIDATED + AUTHENTICATED.replace("BTC\n\nXÁC", "BTC        XÁC").replace("THỰC", "NHẬN")).header
    assert (both.identifier, both.agency) == ("22/VBHN-BTC", "BỘ TÀI CHÍNH")


def test_the_document_that_is_consolidated_does_not_lend_its_number() -> None:
    assert read(CONSOLIDATED).header.identifier is None


def test_a_resolution_that_stands_for_a_law_has_a_number_in_two_parts() -> None:
    header = read("CHÍNH PHỦ\n\nSố: 66.19/2026/NQ-CP\n" + NATIONAL + "\nNGHỊ QUYẾT\nVề cắt giảm thủ tục\n").header
    assert (header.number, header.identifier) == ("66.19", "66.19/2026/NQ-CP")


def test_a_department_in_brackets_is_of_the_symbol() -> None:
    document = read("CÔNG AN TỈNH LÂM ĐỒNG\nSố: 9 /TTr-CAT(PC04)\nLâm Đồng, ngày 26 tháng 11 năm 2025\n\nTỜ TRÌNH\n")
    assert document.header.identifier == "9/TTr-CAT(PC04)"


@pytest.mark.parametrize("law", ["BẢO HIỂM Y TẾ", "CÔNG ĐOÀN", "HỢP TÁC XÃ"])
def test_a_law_may_be_named_like_a_body(law: str) -> None:
    header = read(NATIONAL + f"LUẬT\n{law}\n\nCăn cứ Hiến pháp;\n\nĐiều 1. Phạm vi\nLuật này quy định.\n").header
    assert header.subject == law


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("THÔNG TƯ", "BÃI BỎ QUY ĐỊNH TẠI THÔNG TƯ\nSỐ 11/2013/TT-BTC NGÀY 01 THÁNG 3 NĂM 2013 CỦA BỘ TÀI CHÍNH"),
        ("QUYẾT ĐỊNH", "SỬA ĐỔI, BỔ SUNG\nQUYẾT ĐỊNH SỐ 24/2006/QĐ-BTC CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH"),
        ("QUYẾT ĐỊNH", "BAN HÀNH KẾ HOẠCH NĂM HỌC\n2025-2026"),
    ],
)
def test_a_subject_goes_on_with_the_number_of_another_document_or_a_year(title: str, lines: str) -> None:
    header = read(f"BỘ TÀI CHÍNH\nSố: 12/TC\n{NATIONAL}\n{title}\n\nVỀ VIỆC {lines}\n\nCăn cứ Luật Thuế;\n").header
    assert (header.identifier, header.subject) == ("12/TC", lines.replace("\n", " "))


def test_a_long_subject_goes_on_to_the_line_above_the_addressees() -> None:
    subject = (
        "Về việc đề nghị " + "xây dựng Quyết định quy định tổ chức và hoạt động của các hội " * 2 + "\nQuy mô cấp tỉnh"
    )
    text = f"SỞ NỘI VỤ\nSố: 7/TTr-SNV\n{NATIONAL}\nTỜ TRÌNH\n{subject}\nKính gửi: Ủy ban nhân dân tỉnh A\n\nSở trình.\n"
    header = read(text).header
    assert header.addressees == ("Ủy ban nhân dân tỉnh A",)
    assert header.subject is not None
    assert header.subject.endswith("Quy mô cấp tỉnh")


def test_about_in_capitals_is_no_label() -> None:
    head = f"BỘ Y TẾ\nSố: 2/CĐ-BYT\n{NATIONAL}\nCÔNG ĐIỆN\nV/V ỨNG PHÓ MƯA LŨ\n"
    assert read(head + "\nTheo dự báo, mưa lớn.\n").header.subject == "ỨNG PHÓ MƯA LŨ"
    assert read(head + "BỘ TRƯỞNG BỘ Y TẾ điện:\n- Sở Y tế các tỉnh\n").header.subject == "ỨNG PHÓ MƯA LŨ"


def test_a_number_and_a_day_that_a_hand_wrote_are_left_blank_where_they_cannot_be_read() -> None:
    text = (
        "SỞ THÔNG TIN VÀ TRUYỀN THÔNG\nSố: J†§ /STTTT-CNTT\nV/v đăng ký danh sách\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nPhú Thọ, ngày /{4. tháng 12 năm 2011\n\nKính gửi: Các đơn vị trực thuộc\n"
    )
    header = read(text).header
    assert (header.agency, header.identifier) == ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "/STTTT-CNTT")
    assert (header.number, header.place, str(header.date)) == (None, "Phú Thọ", "2011-12")


@pytest.mark.parametrize("line", ["Số: xem Phụ lục/Bảng 2", "Số: A.2/Tờ trình của xã", "Số liệu: a/UBND-VP ngày 2"])
def test_other_words_behind_so_are_no_number(line: str) -> None:
    assert read(f"BÁO CÁO\nKết quả\n\n{line}\n").header.identifier is None


def test_the_name_of_the_state_is_known_where_recognition_misread_its_marks() -> None:
    text = (
        "SỞ NỘI VỤ\nCỌNG HOÀ XÃ HỌI CHỦ NGHĨA VIẸT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/BC-SNV\n\nBÁO CÁO\nKết quả\n"
    )
    header = read(text).header
    assert (header.national_name, header.agency) == (True, "SỞ NỘI VỤ")
