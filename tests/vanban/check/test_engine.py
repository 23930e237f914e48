"""How rules are chosen and run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from vanban.check.case import Case
from vanban.check.catalogue import RULES
from vanban.check.engine import INTERNAL_ERROR, check, is_chosen
from vanban.check.finding import Finding, Severity, Stage
from vanban.check.rule import Hit
from vanban.citation.legal_index import packaged_index
from vanban.citation.model import Citations
from vanban.document.model import Document, Header
from vanban.document.partial_date import PartialDate
from vanban.regulation.document_types import Family
from vanban.text.source import SourceText


def case_of(header: Header, *, as_of: date | None = None) -> Case:
    return Case(SourceText(""), Document(header=header), Citations(), packaged_index(), Stage.ISSUED, as_of)


@pytest.mark.parametrize(
    ("code", "select", "ignore", "runs"),
    [
        ("VD01", (), (), True),
        ("VD01", ("VD",), (), True),
        ("TT03", ("VD",), (), False),
        ("VD01", (), ("VD",), False),
        ("VD01", ("VD01",), ("VD",), True),
        ("VD01", ("VD",), ("VD01",), False),
    ],
)
def test_the_longer_of_select_and_ignore_is_heeded(
    code: str, select: tuple[str, ...], ignore: tuple[str, ...], runs: bool
) -> None:
    assert is_chosen(code, select, ignore) is runs


def test_a_rule_that_breaks_is_reported_and_the_others_still_run() -> None:
    def breaks(case: Case) -> Iterator[Hit]:
        raise ZeroDivisionError

    def works(case: Case) -> Iterator[Hit]:
        yield Hit(0, 1, "đúng")

    rules = (replace(RULES[0], find=breaks), replace(RULES[1], find=works))
    found = check(SourceText("a"), Document(), Citations(), stage=Stage.ISSUED, index=packaged_index(), rules=rules)
    assert [one.code for one in found] == [INTERNAL_ERROR, RULES[1].code]
    assert RULES[0].code in found[0].message


def test_a_rule_out_of_its_time_does_not_run() -> None:
    rule = replace(RULES[0], active_from=date(2020, 3, 5), active_to=date(2025, 1, 1))
    assert [rule.holds_on(day) for day in (date(2020, 3, 4), date(2020, 3, 5), date(2025, 1, 1))] == [
        False,
        True,
        False,
    ]


def test_a_document_is_held_to_the_last_day_that_its_date_can_mean_unless_told_otherwise() -> None:
    header = Header(date=PartialDate(2019, 12))
    assert case_of(header).day == date(2019, 12, 31)
    assert case_of(header, as_of=date(2021, 1, 1)).day == date(2021, 1, 1)


@pytest.mark.parametrize(
    ("header", "family"),
    [
        (Header(document_type="Báo cáo", symbol="BC-UBND"), Family.ADMINISTRATIVE),
        (Header(document_type="Quyết định", symbol="QĐ-UBND", number="12"), Family.ADMINISTRATIVE),
        (Header(document_type="Quyết định", symbol="QĐ-TTg", number="12", year="2021"), Family.LEGAL),
        (Header(document_type="Thông tư", symbol="TT-BTC"), Family.LEGAL),
        (Header(document_type="Nghị định"), Family.LEGAL),
        (Header(document_type="Báo cáo", symbol="BC/TU"), Family.PARTY),
        (Header(document_type="Kết luận"), Family.PARTY),
        (Header(), Family.ADMINISTRATIVE),
    ],
)
def test_legal_and_party_documents_are_told_from_administrative_ones(header: Header, family: Family) -> None:
    assert case_of(header).family is family


def test_what_was_read_with_doubt_says_so() -> None:
    def works(case: Case) -> Iterator[Hit]:
        yield Hit(0, 1, "đúng")

    source = SourceText("a", reading_may_err=True)
    rules = (replace(RULES[0], find=works),)
    (found,) = check(source, Document(), Citations(), stage=Stage.ISSUED, index=packaged_index(), rules=rules)
    assert found.possible_reading_error


def test_a_defect_that_the_reading_may_have_made_is_advice_there_only() -> None:
    def works(case: Case) -> Iterator[Hit]:
        yield Hit(0, 1, "đúng")

    rules = (replace(RULES[0], find=works, fragile=True),)
    severities = [
        check(source, Document(), Citations(), stage=Stage.ISSUED, index=packaged_index(), rules=rules)[0].severity
        for source in (SourceText("a"), SourceText("a", reading_may_err=True))
    ]
    assert severities == [RULES[0].severity, Severity.ADVICE]


PARTY_PLAN = """ĐẢNG BỘ TỈNH KHÁNH HÒA                    ĐẢNG CỘNG SẢN VIỆT NAM
HUYỆN ỦY KHÁNH SƠN
*                                   Khánh Sơn, ngày 5 tháng 3 năm 2024
Số 12-KH/HU

KẾ HOẠCH
thực hiện công tác tuyên truyền năm 2024

Căn cứ Chương trình số 05-CTr/TU ngày 10/01/2024 của Tỉnh ủy về công tác tuyên truyền.
Căn cứ Nghị quyết Đại hội Đảng bộ huyện.

1. Mục đích

Nâng cao nhận thức của cán bộ, đảng viên và ủy ban nhân dân các xã.

Nơi nhận:                               T/M BAN THƯỜNG VỤ
- Tỉnh ủy (b/c),                        PHÓ BÍ THƯ
- Huyện ủy viên.
                                        Trần Văn Minh
"""


def test_documents_of_the_party_are_not_held_to_the_rules_of_the_state(
    findings: Callable[..., tuple[Finding, ...]],
) -> None:
    assert [one.code for one in findings(PARTY_PLAN, select=("TT", "TB", "VH"))] == []


RESOLUTION = """ĐẢNG BỘ XÃ KHÁNH SƠN                    ĐẢNG CỘNG SẢN VIỆT NAM
ĐẠI HỘI ĐẠI BIỂU LẦN THỨ I            Khánh Sơn, ngày 25 tháng 7 năm 2025

NGHỊ QUYẾT
ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ LẦN THỨ I

Đại hội đại biểu Đảng bộ xã Khánh Sơn lần thứ I,

QUYẾT NGHỊ

1. Tán thành các nội dung của Báo cáo chính trị.

T/M ĐOÀN CHỦ TỊCH
"""


def test_a_resolution_of_the_party_without_a_number_is_the_partys(findings: Callable[..., tuple[Finding, ...]]) -> None:
    assert [one.code for one in findings(RESOLUTION, select=("TT", "TB", "VH"))] == []


def test_the_partys_name_in_a_sentence_makes_no_document_of_the_party(
    findings: Callable[..., tuple[Finding, ...]],
) -> None:
    text = RESOLUTION.replace("ĐẢNG CỘNG SẢN VIỆT NAM", "", 1) + "\nThi đua chào mừng ĐẢNG CỘNG SẢN VIỆT NAM\n"
    assert "TT02" in [one.code for one in findings(text, select=("TT",))]
