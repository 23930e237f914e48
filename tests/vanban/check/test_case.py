"""What a case prepares for all rules at once."""

from __future__ import annotations

from vanban.check.case import Case
from vanban.check.finding import Stage
from vanban.citation.legal_index import packaged_index
from vanban.citation.model import Citations
from vanban.structure.document import structure
from vanban.text.source import SourceText

TEXT = """Ủy ban nhân dân huyện báo cáo như sau.
Tổng kinh phí là 54 TRIỆU ĐỒNG, hỗ trợ 12 hộ.
Các đơn vị đã tổ chức thực hiện đầy đủ.
"""


def case_of(text: str) -> Case:
    source = SourceText(text)
    return Case(source, structure(source), Citations(), packaged_index(), Stage.ISSUED)


def test_blocks_are_found_by_words_in_any_case() -> None:
    case = case_of(TEXT)
    assert [TEXT[slice(*block.span)].split()[0] for block in case.blocks_with("đồng")] == ["Tổng"]
    assert [TEXT[slice(*block.span)].split()[0] for block in case.blocks_with("huyện", "thực hiện")] == ["Ủy", "Các"]
    assert case.blocks_with("xã", "tỷ") == ()


def test_amounts_are_read_in_any_case_at_their_places() -> None:
    case = case_of(TEXT)
    found = [one for block in case.blocks for one in case.amounts_of(block)]
    assert [(int(one.value), one.unit, TEXT[one.start : one.end]) for one in found] == [
        (54_000_000, "đồng", "54 TRIỆU ĐỒNG"),
        (12, "hộ", "12 hộ"),
    ]


def test_the_blocks_that_hold_amounts_are_known() -> None:
    case = case_of(TEXT)
    assert [TEXT[slice(*block.span)].split()[0] for block in case.blocks_with_amounts] == ["Tổng"]


def test_numbers_count_before_a_word_and_not_in_a_date_a_symbol_or_alone() -> None:
    text = "Ngày 12 tháng 6 năm 2020, theo Công văn số 15/UBND, 7 xã có 1.250 hộ, 20km đường (3) và 12 năm học.\n"
    case = case_of(text)
    assert [text[place:].split()[0] for place in case.counts] == ["7", "1.250", "20km", "12"]
