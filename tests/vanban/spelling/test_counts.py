"""The packed table gives back what was packed, and stays within its budget."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.spelling.counts import DATA_FILE, SyllableCounts, pack, packaged_counts

WORDS = st.sampled_from(["an", "bình", "chính", "đất", "ý"])
COUNTS = st.integers(1, 2_000_000)
BUDGET = 2_500_000


@given(
    st.dictionaries(st.tuples(WORDS), COUNTS, min_size=1),
    st.dictionaries(st.tuples(WORDS, WORDS), COUNTS),
    st.dictionaries(st.tuples(WORDS, WORDS, WORDS), COUNTS),
)
def test_counts_come_back_within_four_parts_in_a_hundred(
    words: dict[tuple[str, ...], int], pairs: dict[tuple[str, ...], int], triples: dict[tuple[str, ...], int]
) -> None:
    counts = SyllableCounts(memoryview(pack(words, pairs, triples)))
    for (word,), count in words.items():
        assert counts.word(word) == pytest.approx(count, rel=0.04)
    for (one, other), count in pairs.items():
        known = (one,) in words and (other,) in words
        assert counts.pair(one, other) == (pytest.approx(count, rel=0.04) if known else 0)
    for (one, other, last), count in triples.items():
        known = all((word,) in words for word in (one, other, last)) and (one, other) in pairs
        assert counts.triple(one, other, last) == (pytest.approx(count, rel=0.04) if known else 0)
        if known:
            assert counts.place(other) in counts.following(counts.place(one))


def test_triple_of_an_unknown_syllable_is_left_out() -> None:
    packed = pack({("bình",): 1}, {("bình", "bình"): 1}, {("an", "an", "bình"): 1, ("bình", "bình", "bình"): 9})
    assert SyllableCounts(memoryview(packed)).triple("bình", "bình", "bình") == pytest.approx(9, rel=0.04)


def test_the_packaged_table_holds_common_phrases_within_its_budget() -> None:
    counts = packaged_counts()
    assert counts.triple("ủy", "ban", "nhân") == 0  # folded to the newer placement
    assert counts.triple("uỷ", "ban", "nhân") > 10_000
    assert counts.word("của") > 200_000
    assert files("vanban.spelling").joinpath(DATA_FILE).stat().st_size <= BUDGET  # type: ignore[attr-defined]


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="packed table"):
        SyllableCounts(memoryview(bytes(64)))


def test_followers_are_those_that_are_met_often_enough() -> None:
    packed = pack({("an",): 9, ("bình",): 9, ("ý",): 9}, {("an", "bình"): 8, ("an", "ý"): 3, ("bình", "ý"): 9}, {})
    counts = SyllableCounts(memoryview(packed))
    ((place, often),) = counts.followers(counts.place("an"), fewest=5)
    assert (counts.word_at(place), round(often)) == ("bình", 8)
    assert counts.followers(counts.nowhere, fewest=1) == []
