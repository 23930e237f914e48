"""What two words side by side are to each other: how much oftener they stand together than by chance."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path

from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.syllable import folded

# `ln` of how much oftener the halves of a compound stand together than by chance; and where two words never do.
COMPOUND = 3.5
NO_BOND = -9.0
# A word as rare as this is rather a slip than a word of its own.
RARE = 10.0

# Words next to each other, by their places in the vocabulary.
Places = tuple[int, ...]


def bond_in(counts: SyllableCounts, left: Places, word: int, right: Places) -> float:
    """The stronger of the bonds with the neighbours: ln of how much oftener they stand together than by chance."""
    bond = bond_of(word, right[0]) if right else NO_BOND
    if left and (before := bond_of(left[-1], word)) > bond and not _belongs_left(counts, left, word):
        return before
    return bond


def _belongs_left(counts: SyllableCounts, left: Places, word: int) -> bool:
    """Whether the word on the left is rather the second half of a compound (`đề tài | sang`)."""
    if len(left) < 2:
        return False
    one, other = left
    if bond_of(one, other) < COMPOUND:
        return False
    return counts.triple_at(one, other, word) < counts.pair_at(one, other) / 20


def together(one: str, other: str) -> float:
    """`ln` of how much oftener two words stand together than by chance."""
    counts = packaged_counts()
    return bond_of(counts.place(one), counts.place(other))


@lru_cache(maxsize=1 << 16)
def bond_of(one: int, other: int) -> float:
    """`ln` of how much oftener the words at two places stand together than by chance."""
    counts = packaged_counts()
    pair = counts.pair_at(one, other)
    bond = bond_by_counts(pair, counts.count_at(one), counts.count_at(other), counts.total) if pair else NO_BOND
    return COMPOUND if bond < COMPOUND and (one, other) in _established() else bond


@cache
def _established() -> frozenset[tuple[int, int]]:
    """Words of two syllables that the counts do not tell as such, by the places of both."""
    place = packaged_counts().place
    lines = Path(__file__).parent.joinpath("data", "established.txt").read_text(encoding="utf-8").splitlines()
    words = (line.split() for line in lines if not line.startswith("#"))
    return frozenset((place(folded(one)), place(folded(other))) for one, other in words)


def bond_by_counts(pair: float, one: float, other: float, total: int) -> float:
    """The bond of words by how often they are met, together and each by itself."""
    return math.log(pair * total / (max(one, pair) * max(other, pair)))
