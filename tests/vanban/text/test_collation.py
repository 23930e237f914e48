"""Words and names in the order of Vietnamese dictionaries and lists of people."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.collation import collation_key, name_key


@pytest.mark.parametrize(
    "ordered",
    [
        list("aăâbcdđeêghiklmnoôơpqrstuưvxy"),
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["ca", "ca cao", "cà", "cà phê", "cam", "căm", "câm", "chi", "cơm"],
        ["Khánh Hòa", "Khánh Sơn", "Khánh Vĩnh", "Khẩu phần"],
        ["dân", "đan", "đàn"],
        ["Ba Cụm Bắc", "Ba Cụm Nam", "Sơn Bình", "Sơn Hiệp", "Sơn Lâm", "Sơn Trung", "Thành Sơn", "Tô Hạp"],
        ["Phòng 2", "Phòng a"],
    ],
)
def test_order_is_that_of_the_dictionary(ordered: list[str]) -> None:
    keys = [collation_key(text) for text in ordered]
    assert keys == sorted(set(keys))


def test_people_stand_by_given_name_then_by_the_rest() -> None:
    names = ["Nguyễn Văn An", "Trần Thị An", "Lê Anh", "Hồ Ánh", "Bùi Thị Bình", "Đỗ Đạt", "Vũ Yến"]
    keys = [name_key(name) for name in names]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hòa", "HÒA"), ("Sơn  Lâm", " Sơn Lâm "), ("Văn hóa - Xã hội", "Văn hóa, Xã hội")],
)
def test_case_space_and_punctuation_do_not_count(one: str, other: str) -> None:
    assert collation_key(one) == collation_key(other)


@given(st.text())
def test_key_sorts_alike_in_every_database(text: str) -> None:
    """Digits and small letters alone stand in the same order in every collation."""
    assert re.fullmatch(r"[0-9a-z]*", collation_key(text))


@given(st.text(alphabet="aàảãáạăằâấbcdđeêếghikmnoôơờuưứvxy ĂÂĐÊÔƠƯ"))
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    assert collation_key(unicodedata.normalize("NFD", text)) == collation_key(text)
