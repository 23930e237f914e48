"""What two words side by side are to each other: how much oftener they stand together than by chance."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.syllable import folded

# `ln` of how much oftener the halves of a compound stand together than by chance; and where two words never do.
COMPOUND = 3.5
NO_BOND = -9.0
# A word as rare as this is rather a slip than a word of its own.
RARE = 10.0
# A word that is missing between two has to have been met between them so often.
FEWEST_DROPPED = 8.0

# Words next to each other, by their places in the vocabulary.
Places = tuple[int, ...]


class Tie(NamedTuple):
    """What two words side by side tell: whether they were ever met so, and whether as a compound.

    A compound `settles` those of its words that are no rare ones: nothing else can be meant by them. `fillers` are the
    words that may be missing between two that meet more seldom than by chance: second halves of compounds with the
    first, which are often met between both.
    """

    is_known: bool
    is_compound: bool = False
    settles_first: bool = False
    settles_second: bool = False
    fillers: Places = ()


# Between two words that a mark parts nothing is tied, and nothing is missing.
BORDER = Tie(is_known=True)


@lru_cache(maxsize=1 << 16)
def tie(one: int, other: int) -> Tie:
    """What the words at two places tell side by side."""
    counts = packaged_counts()
    bond = bond_of(one, other)
    if bond >= COMPOUND:
        # So rare a word may be the slip of another document in the same place.
        return Tie(True, True, counts.count_at(one) > RARE, counts.count_at(other) > RARE)
    return Tie(counts.pair_at(one, other) > 0, fillers=() if bond >= 0 else _fillers(one, other))


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
    bond = _bond(pair, counts.count_at(one), counts.count_at(other), counts.total) if pair else NO_BOND
    return COMPOUND if bond < COMPOUND and (one, other) in _established() else bond


@cache
def _established() -> frozenset[tuple[int, int]]:
    """Words of two syllables that the counts do not tell as such, by the places of both."""
    place = packaged_counts().place
    lines = Path(__file__).parent.joinpath("data", "established.txt").read_text(encoding="utf-8").splitlines()
    words = (line.split() for line in lines if not line.startswith("#"))
    return frozenset((place(folded(one)), place(folded(other))) for one, other in words)


def _bond(pair: float, one: float, other: float, total: int) -> float:
    """The bond of words by how often they are met, together and each by itself."""
    return math.log(pair * total / (max(one, pair) * max(other, pair)))


def _fillers(one: int, other: int) -> Places:
    counts = packaged_counts()
    return tuple([meant for meant in _second_halves(one) if counts.triple_at(one, meant, other) >= FEWEST_DROPPED])


@lru_cache(maxsize=16384)
def _second_halves(one: int) -> Places:
    """The words that often follow the word at `one`, as one half of a compound follows the other."""
    counts = packaged_counts()
    often, own, total = counts.followers(one, fewest=FEWEST_DROPPED), counts.count_at(one), counts.total
    return tuple([other for other, pair in often if _bond(pair, own, counts.count_at(other), total) >= COMPOUND])
