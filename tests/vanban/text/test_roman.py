"""Roman numerals invert, and only the right form is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.roman import LARGEST, from_roman, to_roman


@given(st.integers(1, LARGEST))
def test_a_number_comes_back_from_its_numeral(number: int) -> None:
    assert from_roman(to_roman(number)) == number


@pytest.mark.parametrize(("text", "number"), [("I", 1), ("IV", 4), ("XIV", 14), ("XXXIX", 39), ("MCMXLV", 1945)])
def test_known_numerals(text: str, number: int) -> None:
    assert from_roman(text) == number
    assert to_roman(number) == text


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "i", "Đ", "MMMM", "I" * 1000])
def test_what_is_no_numeral(text: str) -> None:
    assert from_roman(text) is None


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_what_has_no_numeral(number: int) -> None:
    with pytest.raises(ValueError):
        to_roman(number)
