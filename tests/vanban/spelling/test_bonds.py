"""What two words side by side are to each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.spelling import bonds
from vanban.spelling.bonds import COMPOUND, bond_by_counts, bond_of
from vanban.spelling.counts import packaged_counts
from vanban.spelling.model import suspicions
from vanban.spelling.syllable import folded
from vanban.spelling.words import words_of

ESTABLISHED = [
    line
    for line in (Path(bonds.__file__).parent / "data" / "established.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def places(word: str) -> tuple[int, int]:
    one, other = (packaged_counts().place(folded(part)) for part in word.split())
    return one, other


@pytest.mark.parametrize("word", ESTABLISHED)
def test_an_established_word_is_one_that_the_counts_alone_do_not_know(word: str) -> None:
    one, other = places(word)
    counts = packaged_counts()
    pair = counts.pair_at(one, other)
    assert bond_of(one, other) == COMPOUND
    assert not pair or bond_by_counts(pair, counts.count_at(one), counts.count_at(other), counts.total) < COMPOUND


@pytest.mark.parametrize("text", ["chính sách của Đảng về nhân quyền và đấu tranh", "già làng, trưởng bản các xã"])
def test_an_established_word_is_not_doubted(text: str) -> None:
    assert suspicions(words_of(text, [(0, len(text))])) == []
