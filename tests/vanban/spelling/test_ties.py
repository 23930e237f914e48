"""What two words side by side tell of each other."""

from __future__ import annotations

from vanban.spelling.counts import packaged_counts
from vanban.spelling.ties import TIES, Tie
from vanban.spelling.words import form_of


def tie(words: str) -> Tie:
    one, other = map(form_of, words.split())
    return TIES[one, other]


def test_halves_of_a_compound_settle_each_other_and_a_rare_pair_settles_nothing() -> None:
    assert tie("tuyên truyền").settles_first
    assert tie("tuyên truyền").settles_second
    assert not tie("tuyên quyền").settles_first


def test_a_word_is_doubted_beside_which_another_that_is_confused_with_it_is_met() -> None:
    assert tie("tuyên chuyền").doubts_second
    assert tie("chuyền hình").doubts_first
    assert not tie("tuyên hoẵng").doubts_second


def test_what_is_no_syllable_is_not_doubted_here() -> None:
    assert not tie("tuyên truyềnn").doubts_second
    assert not tie("tuyênn truyền").doubts_first


def test_the_second_half_of_a_compound_may_be_missing_and_not_within_one() -> None:
    assert "định" in map(packaged_counts().word_at, tie("quy của").fillers)
    assert not tie("quy định").fillers
