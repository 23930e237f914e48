"""Text without its marks: what people type finds what was written."""

from __future__ import annotations

import unicodedata

import pytest

from vanban.text.unmarked import search_words, unmarked


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("nguyen", "Nguyễn"),
        ("do", "Đỗ"),
        ("do", "ĐỖ"),
        ("do", "Ðỗ"),
        ("duong", "Dương"),
        ("phong van hoa", "Phòng  Văn hóa"),
        ("ủy ban", "Uỷ Ban"),
    ],
)
def test_letters_count_without_marks_strokes_and_case(typed: str, written: str) -> None:
    for form in ("NFC", "NFD"):
        assert unmarked(unicodedata.normalize(form, written)) == unmarked(typed)


def test_each_word_is_looked_for_once() -> None:
    assert search_words(" Đỗ  đo Văn ") == ("do", "van")


def test_no_more_than_a_dozen_words_are_looked_for() -> None:
    assert len(search_words(" ".join(map(str, range(40))))) == 12
