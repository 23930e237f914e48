"""Vietnamese ordinals in words."""

from __future__ import annotations

import pytest

from vanban.text.ordinal import from_ordinal


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("nhất", 1),
        ("HAI", 2),
        ("tư", 4),
        ("mười", 10),
        ("mười một", 11),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mốt", 21),
        ("năm mươi tư", 54),
    ],
)
def test_words_say_their_number(words: str, number: int) -> None:
    assert from_ordinal(words) == number


@pytest.mark.parametrize("words", ["", "trưởng", "một hai ba", "mười mươi", "một hai"])
def test_what_is_no_ordinal(words: str) -> None:
    assert from_ordinal(words) is None
