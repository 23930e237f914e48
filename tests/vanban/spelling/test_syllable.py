"""What is a Vietnamese syllable, and where its tone mark stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.spelling.counts import packaged_counts
from vanban.spelling.syllable import Placement, folded, misplaced_tone, parse_syllable, placed, placement_of

TEXT_WORDS = tuple(
    word for word in packaged_counts().vocabulary() if parse_syllable(word) is not None and not word.isascii()
)


@pytest.mark.parametrize(
    ("word", "onset", "rime", "tone"),
    [
        ("nghiệp", "ngh", "iêp", "nặng"),
        ("quyết", "q", "uyêt", "sắc"),
        ("giếng", "gi", "êng", "sắc"),
        ("giá", "gi", "a", "sắc"),
        ("gì", "g", "i", "huyền"),
        ("ỦY", "", "uy", "hỏi"),
        ("đường", "đ", "ương", "huyền"),
        ("xoong", "x", "oong", "ngang"),
    ],
)
def test_a_syllable_has_onset_rime_and_tone(word: str, onset: str, rime: str, tone: str) -> None:
    syllable = parse_syllable(word)
    assert syllable is not None
    assert (syllable.onset, syllable.rime, syllable.tone) == (onset, rime, tone)


@pytest.mark.parametrize(
    "word", ["thưc", "nghỉệp", "ngiên", "cính", "kủa", "pháp̀", "tướng̣", "hoạtj", "stress", "đắk", ""]
)
def test_what_breaks_the_grammar_is_no_syllable(word: str) -> None:
    assert parse_syllable(word) is None


@pytest.mark.parametrize(
    ("word", "placement"),
    [
        ("hòa", Placement.OLDER),
        ("hoà", Placement.NEWER),
        ("khỏe", Placement.OLDER),
        ("THUỶ", Placement.NEWER),
        ("quý", None),
        ("toàn", None),
        ("của", None),
        ("hoa", None),
    ],
)
def test_the_two_placements_are_told_apart_where_they_differ(word: str, placement: Placement | None) -> None:
    assert placement_of(word) is placement


def test_a_mark_on_a_letter_that_neither_way_puts_it_on_is_misplaced() -> None:
    assert [misplaced_tone(word) for word in ("tòan", "Qúy", "hòa", "hoà", "toàn")] == ["toàn", "Quý", None, None, None]


@given(st.sampled_from(TEXT_WORDS))
def test_both_placements_fold_to_the_same_word_and_back(word: str) -> None:
    older, newer = placed(word, Placement.OLDER), placed(word, Placement.NEWER)
    assert folded(older) == folded(newer) == folded(word)
    assert placed(older, Placement.NEWER) == newer
    assert placed(newer, Placement.OLDER) == older
