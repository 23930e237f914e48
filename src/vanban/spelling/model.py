"""A noisy-channel model of words in their context: what was written against what may have been meant.

A reading's score is the logarithm of its probability by triples, backing off to pairs and single syllables (Brants
and others, 2007, "stupid backoff"). A correction is believed where its score, less the cost of the slip and of any
slip at all, is better than the score of what stands there.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from vanban.spelling.confusions import confusions
from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.words import Word

# ln of the penalty for each step back to a shorter context.
_BACK_OFF = math.log(0.4)
_UNSEEN = 0.5
# What any slip costs, and how much the cost of a confusion weighs; set on published documents.
_ANY_SLIP = 0.5
_WEIGHT = 0.5
_DROPPED = 4.0
# A candidate must be met next to one of its neighbours at least so often.
_FEWEST_TOGETHER = 5.0
_FEWEST_DROPPED = 8.0
# What stands there needs no other reading where its own triple is so common, or a neighbour calls for it so strongly.
_COMMON_TRIPLE = 20.0
_COMPOUND = 3.5
_NO_BOND = -9.0
# Certain: the meant word is called for by a neighbour as one half of a compound is by the other.
_CERTAIN_MARGIN = 4.0
_CERTAIN_BOND = 3.5
_CERTAIN_GAIN = 4.0
# Possible: a rarer slip in a document that does not use the word throughout.
_POSSIBLE_MARGIN = 1.3
_UNSUPPORTED_MARGIN = -1.0
_OFTEN = 5
# What a document writes so often is its manner.
_MANNER = 3
_FAR_MORE_COMMON = 50.0


@dataclass(frozen=True, slots=True)
class Suspicion:
    """The word at `index` was probably meant as `meant` (folded); `margin` is by how much the model prefers it.

    Where `dropped`, the word is right and `meant` is missing behind it. `certain` ones were all right when they were
    read in published documents; of the others a person has to judge.
    """

    index: int
    meant: str
    margin: float
    certain: bool
    dropped: bool = False


def suspicions(words: Sequence[Word]) -> list[Suspicion]:
    """What the model believes to be wrong in the words of one document; names are left alone."""
    counts = packaged_counts()
    often = Counter(word.folded for word in words)
    pairs = Counter((one.folded, other.folded) for one, other in pairwise(words) if other.joined)
    found: list[Suspicion] = []
    for index, word in enumerate(words):
        if not word.is_syllable or _may_be_name(words, index):
            continue
        one = _replaced(counts, words, index, often[word.folded]) or _missing(counts, words, index)
        if one is None or (one.dropped and pairs[word.folded, words[index + 1].folded] >= _MANNER):
            continue
        before = found[-1] if found and found[-1].index == index - 1 else None
        if before is None:
            found.append(one)
        elif one.margin > before.margin:
            found[-1] = one
    return found


def _replaced(counts: SyllableCounts, words: Sequence[Word], index: int, often: int) -> Suspicion | None:
    """The best of the words that this one may have been meant to be; None where it may stay."""
    left, right = context(words, index)
    if not left and not right:
        return None
    word = words[index].folded
    around = (*left[-1:], word, *right[:1])
    if len(around) == 3 and counts.triple(around[0], around[1], around[2]) >= _COMMON_TRIPLE:
        return None
    bond = _bond(counts, left, word, right)
    if bond >= _COMPOUND:
        return None
    here = _score(counts, left, word, right)
    best: Suspicion | None = None
    best_rank = -math.inf
    for meant, cost in _known_confusions(word):
        if not _is_at_home(counts, left, meant, right):
            continue
        margin = _score(counts, left, meant, right) - here - _WEIGHT * cost - _ANY_SLIP
        if margin < _UNSUPPORTED_MARGIN:
            continue
        meant_bond = _bond(counts, left, meant, right)
        rank = margin + _WEIGHT * meant_bond
        if rank <= best_rank:
            continue
        certain = margin >= _CERTAIN_MARGIN and meant_bond >= _CERTAIN_BOND and meant_bond - bond >= _CERTAIN_GAIN
        possible = often <= _OFTEN and (
            (margin >= _POSSIBLE_MARGIN and counts.word(meant) < _FAR_MORE_COMMON * max(counts.word(word), 1.0))
            or (bond <= _NO_BOND and meant_bond >= 2.0)
        )
        if certain or possible:
            best, best_rank = Suspicion(index, meant, margin, certain), rank
    return best


@lru_cache(maxsize=32768)
def _known_confusions(word: str) -> tuple[tuple[str, float], ...]:
    """The confusions of a word that published documents hold often enough to be meant."""
    counts = packaged_counts()
    return tuple((meant, cost) for meant, cost in confusions(word) if counts.word(meant) >= _FEWEST_TOGETHER)


def _bond(counts: SyllableCounts, left: tuple[str, ...], word: str, right: tuple[str, ...]) -> float:
    """The stronger of the bonds with the neighbours: ln of how much oftener they stand together than by chance."""
    bonds = [_NO_BOND]
    if left and not _belongs_left(counts, left, word):
        bonds.append(together(counts, left[-1], word))
    if right:
        bonds.append(together(counts, word, right[0]))
    return max(bonds)


def _belongs_left(counts: SyllableCounts, left: tuple[str, ...], word: str) -> bool:
    """Whether the word on the left is rather the second half of a compound (`đề tài | sang`)."""
    if len(left) < 2 or counts.triple(left[0], left[1], word) >= counts.pair(left[0], left[1]) / 20:
        return False
    return together(counts, left[0], left[1]) >= _COMPOUND


def together(counts: SyllableCounts, one: str, other: str) -> float:
    pair = counts.pair(one, other)
    if not pair:
        return _NO_BOND
    return math.log(pair * counts.total / (max(counts.word(one), pair) * max(counts.word(other), pair)))


def context(words: Sequence[Word], index: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Up to two folded words on each side that no mark parts from the word."""
    left: list[str] = []
    place = index
    while place > 0 and words[place].joined and len(left) < 2:
        place -= 1
        left.insert(0, words[place].folded)
    right: list[str] = []
    place = index + 1
    while place < len(words) and words[place].joined and len(right) < 2:
        right.append(words[place].folded)
        place += 1
    return tuple(left), tuple(right)


def _is_at_home(counts: SyllableCounts, left: tuple[str, ...], word: str, right: tuple[str, ...]) -> bool:
    return (bool(left) and counts.pair(left[-1], word) >= _FEWEST_TOGETHER) or (
        bool(right) and counts.pair(word, right[0]) >= _FEWEST_TOGETHER
    )


def _score(counts: SyllableCounts, left: tuple[str, ...], word: str, right: tuple[str, ...]) -> float:
    row = (*left, word, *right)
    first = len(left)
    return sum(_probability(counts, row[max(0, place - 2) : place], row[place]) for place in range(first, len(row)))


def _probability(counts: SyllableCounts, before: tuple[str, ...], word: str) -> float:
    penalty = 0.0
    if len(before) == 2:
        together = counts.triple(*before, word)
        if together:
            return math.log(together / max(counts.pair(*before), together))
        penalty = _BACK_OFF
    if before:
        together = counts.pair(before[-1], word)
        if together:
            return penalty + math.log(together / max(counts.word(before[-1]), together))
        penalty += _BACK_OFF
    return penalty + math.log((counts.word(word) or _UNSEEN) / counts.total)


def _missing(counts: SyllableCounts, words: Sequence[Word], index: int) -> Suspicion | None:
    """A syllable that is missing behind the word: both neighbours are frequent and never stand side by side."""
    if index + 1 >= len(words) or not words[index + 1].joined or not words[index + 1].is_syllable:
        return None
    one, other = words[index].folded, words[index + 1].folded
    if counts.pair(one, other) or _may_be_name(words, index + 1):
        return None
    left, _ = context(words, index)
    _, right = context(words, index + 1)
    here = _score(counts, (*left, one)[-2:], other, right)
    best: Suspicion | None = None
    for meant in counts.between(one, other):
        if counts.triple(one, meant, other) < _FEWEST_DROPPED or together(counts, one, meant) < _COMPOUND:
            continue
        margin = _score(counts, (*left, one)[-2:], meant, (other, *right)) - here - _DROPPED
        if margin > 0 and (best is None or margin > best.margin):
            best = Suspicion(index, meant, margin, certain=False, dropped=True)
    return best


def _may_be_name(words: Sequence[Word], index: int) -> bool:
    """Whether the word belongs to a row of capitalised words, or stands beside a word that is no syllable."""
    word = words[index]
    before = words[index - 1] if index > 0 and word.joined else None
    after = words[index + 1] if index + 1 < len(words) and words[index + 1].joined else None
    if word.is_all_capitals and len(word.text) > 1:
        return False
    if word.is_capital:
        return any(other is not None and other.is_capital for other in (before, after)) or after is None
    return False
