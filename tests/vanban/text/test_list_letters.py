"""The letters of Vietnamese lists, in their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.list_letters import letter_at, letter_position


@given(st.integers(1, 46))
def test_a_place_comes_back_from_its_letter(position: int) -> None:
    assert letter_position(letter_at(position)) == position


def test_d_with_a_stroke_stands_between_d_and_e() -> None:
    assert [letter_at(place) for place in (4, 5, 6, 7)] == ["d", "đ", "e", "g"]


def test_capitals_have_the_same_place() -> None:
    assert letter_position("Đ") == 5


@pytest.mark.parametrize("letter", ["f", "j", "w", "z", "ab", "", "1"])
def test_what_is_no_list_letter(letter: str) -> None:
    assert letter_position(letter) is None
