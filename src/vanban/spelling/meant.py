"""What a word may have been meant to be: the candidates in its context, and what speaks for the best of them."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from vanban.spelling.bonds import COMPOUND, NO_BOND, RARE, Places, bond_in
from vanban.spelling.confusions import confusions
from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.scores import UNSEEN, score
from vanban.text.memo import Memo

# What any slip costs, and how much the cost of a confusion weighs; set on published documents.
_ANY_SLIP = 0.5
_WEIGHT = 0.5
# A candidate must be met next to one of its neighbours at least so often.
_FEWEST_TOGETHER = 5.0
# What stands there needs no other reading where its own triple is so common, or a neighbour calls for it so strongly.
_COMMON_TRIPLE = 20.0
# Certain: the meant word is called for by a neighbour as one half of a compound is by the other.
_CERTAIN_MARGIN = 4.0
_CERTAIN_BOND = 3.5
_CERTAIN_GAIN = 4.0
# What besides the margin speaks for a slip, and what against it, weighed on documents that nobody had counted: the
# meant word has been met beside both its neighbours, the written one beside none; no word stands before, or none
# behind, so that less is known; hands slip so more seldom; the meant word is so much more common that it is met
# beside any other.
_FITS = 6.0
_MET_NOWHERE = 1.0
_NOTHING_BEFORE = 3.0
_NOTHING_BEHIND = 1.0
_SELDOM_SLIP, _OFTEN_SLIP = 2.0, 2.5
_MORE_COMMON, _FAR_MORE = 0.5, 3.0
POSSIBLE_EVIDENCE = 7.3
_CERTAIN_EVIDENCE = 10.5

_I_TO_Y, _Y_TO_I = str.maketrans("iíìỉĩị", "yýỳỷỹỵ"), str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


class Meant(NamedTuple):
    """A word that may have been meant, by how much the model prefers it, and what in all speaks for a slip."""

    word: str
    margin: float
    evidence: float
    certain: bool


def _meant(context: tuple[Places, str, Places]) -> Meant | None:
    """The best of the words that the one between others may have been meant to be; None where it may stay."""
    left, written, right = context
    if not left and not right:
        return None
    counts = packaged_counts()
    word = counts.place(written)
    # So rare a word may be the slip of another document in the same place.
    bond = NO_BOND if counts.count_at(word) <= RARE else bond_in(counts, left, word, right)
    if bond >= COMPOUND or (left and right and counts.triple_at(left[-1], word, right[0]) >= _COMMON_TRIPLE):
        return None
    at_home = [one for one in known_confusions(written) if _is_at_home(counts, left, one[0], right)]
    if not at_home:
        return None
    here = score(counts, left, word, right)
    beside = (_MET_NOWHERE if bond <= NO_BOND else 0.0) - (0.0 if left else _NOTHING_BEFORE)
    beside -= 0.0 if right else _NOTHING_BEHIND
    least = min(_CERTAIN_MARGIN, POSSIBLE_EVIDENCE - beside - _FITS)
    # A compound that begins a sentence is one as well.
    least_certain = _CERTAIN_EVIDENCE - (0.0 if left else _NOTHING_BEFORE)
    best: Meant | None = None
    best_rank = -math.inf
    for meant, cost in at_home:
        margin = score(counts, left, meant, right) - here - _WEIGHT * cost - _ANY_SLIP
        if margin < least:
            continue
        meant_bond = bond_in(counts, left, meant, right)
        rank = margin + _WEIGHT * meant_bond
        if rank <= best_rank:
            continue
        fits = _is_met_on_both_sides(counts, left, meant, right)
        evidence = margin + beside + (_FITS if fits else 0.0) - _SELDOM_SLIP * max(cost - _OFTEN_SLIP, 0.0)
        more_common = math.log(counts.count_at(meant) / (counts.count_at(word) or UNSEEN))
        evidence -= _MORE_COMMON * max(more_common - _FAR_MORE, 0.0)
        certain = margin >= _CERTAIN_MARGIN and meant_bond >= _CERTAIN_BOND and meant_bond - bond >= _CERTAIN_GAIN
        certain = certain and (fits or counts.count_at(word) <= RARE) and evidence >= least_certain
        if certain or evidence >= POSSIBLE_EVIDENCE:
            best, best_rank = Meant(counts.word_at(meant), margin, evidence, certain), rank
    return best


# Nearly every second context of four neighbours has been met before, in this document or in another.
MEANT = Memo(_meant, most=16384)


def _is_met_on_both_sides(counts: SyllableCounts, left: Places, word: int, right: Places) -> bool:
    """Whether a word has been met next to each of its neighbours: called for by one, it must not jar with the other.

    `không thắp hương`: `không thấp` is common, yet nobody writes `thấp hương`.
    """
    before = not left or counts.pair_at(left[-1], word) > 0
    return before and (not right or counts.pair_at(word, right[0]) > 0)


@lru_cache(maxsize=32768)
def known_confusions(word: str) -> tuple[tuple[int, float], ...]:
    """The confusions of a word that published documents hold often enough to be meant, as places with their costs."""
    counts = packaged_counts()
    # `tỉ` and `tỷ`, `kĩ` and `kỹ` are one word in two spellings.
    other = {one for one in (word.translate(_I_TO_Y), word.translate(_Y_TO_I)) if one != word}
    known = ((counts.place(meant), cost) for meant, cost in confusions(word) if meant not in other)
    return tuple((meant, cost) for meant, cost in known if counts.count_at(meant) >= _FEWEST_TOGETHER)


def met_often(counts: SyllableCounts, one: int, other: int) -> bool:
    """Whether the words at two places are met side by side so often that one may be meant beside the other."""
    return counts.pair_at(one, other) >= _FEWEST_TOGETHER


def _is_at_home(counts: SyllableCounts, left: Places, word: int, right: Places) -> bool:
    return (bool(left) and met_often(counts, left[-1], word)) or (bool(right) and met_often(counts, word, right[0]))
