"""An outline file is read whole, or every mistake in it is named with its section and its place."""

from __future__ import annotations

from typing import Protocol

import pytest

from thongsuot.facts.model import FactQuery
from thongsuot.reporting.outline.model import Outline
from thongsuot.reporting.outline.parse import OutlineError, parse_outline


class Finder(Protocol):
    def find(self, key: str) -> FactQuery | None: ...


def test_sections_stand_in_their_order_with_their_labels(outline: Outline) -> None:
    assert [(path, section.key) for path, section in outline.walk()] == [
        (("I",), "ket_qua"),
        (("I", "1"), "tap_huan"),
        (("I", "2"), "kinh_phi"),
    ]


def test_indicators_take_their_kind_from_the_catalogue(outline: Outline) -> None:
    assert outline.indicators["kinh phí"].kind.key == "budget"


def _problems(text: str, office: Finder) -> tuple[str, ...]:
    with pytest.raises(OutlineError) as error:
        parse_outline(text, office.find)
    return error.value.problems


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{kinh phí}.", "{kinh phi}.", "Mục I.2 (“kinh_phi”), câu 1: chỗ điền {kinh phi} chưa khai ở “chỉ tiêu”"),
        ("{tên lớp}", "{tên}", "Mục I.1 (“tap_huan”), câu 1, “mỗi mục”: chỗ điền {tên} không có trong “các lớp”"),
        ("dữ kiện: budget,", "dữ kiện: money,", "Chỉ tiêu “kinh phí”: không có dữ kiện “money”"),
        ("đơn vị tính: đồng", "đơn vị tính: triệu đồng", "nhưng dữ kiện “budget” tính bằng “đồng”"),
        ("đồng, tổng hợp: cộng", "đồng, tổng hợp: liệt kê", "dữ kiện “budget” được tổng hợp theo cách “cộng”"),
        ('        chưa có dữ liệu: "Chưa có dữ liệu về kinh phí."\n', "", "thiếu câu “chưa có dữ liệu”"),
        ('        không phát sinh: "Không phát sinh kinh phí."\n', "", "thiếu câu “không phát sinh”"),
        ("khóa: kinh_phi", "khóa: tap_huan", "“khóa” trùng với Mục I.1"),
        ("đã bố trí {kinh phí}.", "đã bố trí kinh phí.", "không hỏi dữ kiện nào"),
        ("phiên bản: 1", "phiên bản: một", "“phiên bản” phải là số nguyên"),
        ("kết thúc:", "kết thúc báo cáo:", "không có phần nào tên “kết thúc báo cáo”"),
        ('            mỗi mục: "{tên lớp}[ tại {nơi tổ chức}]"\n', "", "{các lớp} là danh sách"),
        ("[ tại {nơi tổ chức}]", "[ tại nơi", "thiếu dấu ]"),
        ("số lớp: {dữ", "năm: {dữ", "trùng với một tên dành sẵn"),
    ],
)
def test_a_mistake_is_named_with_its_place(office: Finder, outline_text: str, old: str, new: str, said: str) -> None:
    assert old in outline_text
    assert any(said in problem for problem in _problems(outline_text.replace(old, new), office))


def test_all_mistakes_are_told_at_once(office: Finder, outline_text: str) -> None:
    wrong = outline_text.replace("{kinh phí}.", "{sai một}.").replace("{năm}", "{sai hai}")
    assert len(_problems(wrong, office)) >= 2


def test_a_key_that_stands_twice_is_not_silently_lost(office: Finder, outline_text: str) -> None:
    (problem,) = _problems(outline_text + "\nkhóa: khac\n", office)
    assert "“khóa” đứng hai lần" in problem


@pytest.mark.parametrize("text", ["", "- a\n- b", "a: [", "42"])
def test_what_is_no_outline_is_refused(office: Finder, text: str) -> None:
    assert _problems(text, office)
