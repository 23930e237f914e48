"""Numbers and symbols, as they stand in real documents."""

from __future__ import annotations

import pytest

from vanban.citation.identifiers import find_identifiers


def identifiers(text: str) -> list[str]:
    return [one.identifier.text for one in find_identifiers(text)]


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Nghị định số 72/2015/NĐ-CP ngày", "72/2015/NĐ-CP"),
        ("Quyết định số 749/QĐ-TTg ngày", "749/QĐ-TTg"),
        ("Luật Đất đai số 31/2024/QH15,", "31/2024/QH15"),
        ("Nghị quyết số 03/2021/UBTVQH15 ngày", "03/2021/UBTVQH15"),
        ("Pháp lệnh số 16/2004/PL-UBTVQH 11 ngày", "16/2004/PL-UBTVQH11"),
        ("Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP ngày", "55/2005/TTLT-BNV-VPCP"),
        ("số 01/2008/NQLT-BLĐTBXH-BCA-BVHTTDL-UBTƯMTTQVN,", "01/2008/NQLT-BLĐTBXH-BCA-BVHTTDL-UBTƯMTTQVN"),
        ("Chỉ thị số 32-CT/TW ngày", "32-CT/TW"),
        ("Kết luận số 63-KL/TW của", "63-KL/TW"),
        ("Chương trình số 12- CTr/BCĐ ngày", "12-CTr/BCĐ"),
        ("Nghị định số 206-CP ngày", "206-CP"),
        ("Nghị định 31/CP và", "31/CP"),
        ("Luật số 21-LCT/HĐNN8, có", "21-LCT/HĐNN8"),
        ("Quyết định số 166/1999/QĐ/BTC ngày", "166/1999/QĐ/BTC"),
        ("Quyết định số 652/QĐ-UB.ĐC ngày", "652/QĐ-UB.ĐC"),
        ("Thông tư số 08/2011/TT-BGD&ĐT ngày", "08/2011/TT-BGD&ĐT"),
        ("Thông tư số 57/2015/TT-BCA(C11) quy", "57/2015/TT-BCA(C11)"),
        ("Thông tư số 04 TC/TCT ngày", "04TC/TCT"),
        ("Quyết định số 92/2000/QĐ-NHNN7 ngày", "92/2000/QĐ-NHNN7"),
        ("Thông tư số65/2017/TT-BTC ngày", "65/2017/TT-BTC"),
        ("Công văn số 1379/UBND-KT4 ngày", "1379/UBND-KT4"),
        ("Công văn số 45-CV/VPTW/nb, ngày", "45-CV/VPTW/nb"),
        ("công văn số 14/2025/CV-E.K.LM ngày 12/8/2025", "14/2025/CV-E.K.LM"),
        ("công văn số 48/CCT.05-TTKT3 ngày 30/6/2025", "48/CCT.05-TTKT3"),
        ("công văn số 36/HC-2010 ngày 07/7/2010", "36/HC-2010"),
        ("công văn số 09/HDTL/2025, ngày 06/11/2025", "09/HDTL/2025"),
        ("tại Quyết định số 01a/2020/QĐ-UBND ngày", "01a/2020/QĐ-UBND"),
    ],
)
def test_every_form_of_number_and_symbol_is_read_whole(text: str, identifier: str) -> None:
    assert identifiers(text) == [identifier]


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Thông tư số 27/2018/TT-\nBLĐTBXH ngày", "27/2018/TT-BLĐTBXH"),
        ("Thông tư số 12/2010/TT- BVHTTDL ngày", "12/2010/TT-BVHTTDL"),
        ("Thông tư số 26 /2013/TT-BTTTT ngày", "26/2013/TT-BTTTT"),
        ("Quyết định số 10/2007/QĐ - BKHCN ngày", "10/2007/QĐ-BKHCN"),
        ("Quyết định số 15 3/2004/QĐ-TTg của", "153/2004/QĐ-TTg"),
        ("chỉ thị 29/200 3/CT-TTg của", "29/2003/CT-TTg"),
        ("Quyết định số 10/2007/QĐ_BKHCN ngày", "10/2007/QĐ-BKHCN"),
    ],
)
def test_what_a_line_break_or_a_slip_put_inside_is_healed(text: str, identifier: str) -> None:
    assert identifiers(text) == [identifier]


@pytest.mark.parametrize(
    ("text", "identifier"),
    [("Nghị định số 15/2019/NĐ-CP1 quy", "15/2019/NĐ-CP"), ("số 08/2021/TT-BTC12 và", "08/2021/TT-BTC")],
)
def test_the_mark_of_a_footnote_is_no_part_of_the_symbol(text: str, identifier: str) -> None:
    assert identifiers(text) == [identifier]


def test_a_number_left_blank_is_a_missing_part() -> None:
    assert identifiers("(Kèm theo Quyết định số ......../2014/QĐ-BTTTT ngày") == ["/2014/QĐ-BTTTT"]


def test_a_number_typed_into_dots_is_kept() -> None:
    assert identifiers("Quyết định số …05…./2006/ QĐ-UBND,") == ["05/2006/QĐ-UBND"]


@pytest.mark.parametrize(
    "text",
    [
        "tăng bình quân 16 - 18%/năm",
        "lưu lượng trên 200 m3/s",
        "CÔNG BÁO/Số 577 + 578/Ngày 07-3-2023",
        "Mẫu số 01/ĐK-TCT",
        "Biểu số 02/BC-SKH",
        "QCVN 102:2016/BTTTT",
        "TCVN 7957:2008/BXD",
        "ngày 12/3/2021 tại UBND",
        "Số: 15/QĐ-HĐND\nHà Nội",
        "lớp 10/A2 và lớp 11-B1",
        "mục 2.5/2021/ABC",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert identifiers(text) == []


def test_standing_after_each_other_each_is_found() -> None:
    text = "theo các văn bản số 19/BTC-NSNN ngày 02/01/2014, số 18398/BTC-NSNN ngày 31/12/2013"
    assert identifiers(text) == ["19/BTC-NSNN", "18398/BTC-NSNN"]


def test_resolutions_that_stand_for_laws_have_a_number_in_two_parts() -> None:
    assert identifiers("theo Nghị quyết số 66.16/2026/NQ-CP và số 66.7/2025/NQ-CP") == [
        "66.16/2026/NQ-CP",
        "66.7/2025/NQ-CP",
    ]
