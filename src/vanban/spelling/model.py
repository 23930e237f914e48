"""A noisy-channel model of words in their context: what was written against what may have been meant.

A reading's score is the logarithm of its probability by triples, backing off to pairs and single syllables (Brants
and others, 2007, "stupid backoff"). A correction is believed where its score, less the cost of the slip and of any
slip at all, is better than the score of what stands there.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from vanban.spelling.bonds import BORDER, COMPOUND, FEWEST_DROPPED, NO_BOND, RARE, Places, Tie, bond_in, bond_of, tie
from vanban.spelling.confusions import confusions
from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.words import Form, Words

# ln of the penalty for each step back to a shorter context.
_BACK_OFF = math.log(0.4)
_UNSEEN = 0.5
# What any slip costs, and how much the cost of a confusion weighs; set on published documents.
_ANY_SLIP = 0.5
_WEIGHT = 0.5
_DROPPED = 4.0
# What must speak for a word left out where the words beside the gap were met side by side elsewhere.
_KNOWN_MARGIN = 4.5
# A candidate must be met next to one of its neighbours at least so often.
_FEWEST_TOGETHER = 5.0
# What stands there needs no other reading where its own triple is so common, or a neighbour calls for it so strongly.
_COMMON_TRIPLE = 20.0
# At the beginning of a sentence, with one neighbour only, a pair so common is nobody's slip.
_ESTABLISHED = 100.0
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

_I_TO_Y, _Y_TO_I = str.maketrans("iíìỉĩị", "yýỳỷỹỵ"), str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


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


def suspicions(words: Words) -> list[Suspicion]:
    """What the model believes to be wrong in the words of one document; names are left alone."""
    found: list[Suspicion] = []
    for one in _doubts(words):
        before = found[-1] if found and found[-1].index == one.index - 1 else None
        if before is None:
            found.append(one)
        elif one.margin > before.margin:
            found[-1] = one
    return _without_manner(words, found)


def _without_manner(words: Words, found: list[Suspicion]) -> list[Suspicion]:
    """Of what a document writes again and again between the same words nobody can be certain: nobody slips so often."""
    folded = words.folded
    context = [(*folded[max(one.index - 1, 0) : one.index + 2], one.meant) for one in found]
    often = {place for place, times in Counter(context).items() if times >= _MANNER}
    if not often:
        return found
    return [
        replace(one, certain=False) if one.certain and place in often else one
        for one, place in zip(found, context, strict=True)
    ]


def _doubts(words: Words) -> Iterator[Suspicion]:
    """What is suspected, each word for itself. Two of three words are settled by a neighbour at first sight."""
    forms = words.forms
    places = tuple([form.place for form in forms])
    pairs = zip(places, places[1:], words.joined[1:], strict=False)
    # Each word stands between its ties with the one before and the one behind.
    ties = [BORDER, *[tie(one, other) if goes_on else BORDER for one, other, goes_on in pairs], BORDER]
    for here in [here for here, behind in zip(range(len(forms)), ties[1:], strict=False) if not behind.settles_first]:
        form, before, behind = forms[here], ties[here], ties[here + 1]
        # Where the word before is rather the second half of a compound itself, the tie with it settles nothing.
        is_settled = before.settles_second and not ties[here - 1].is_compound
        if (is_settled and not behind.fillers) or not form.is_syllable or _may_be_name(forms, ties, here):
            continue
        # Most words have none that is confused with them and was ever met beside one of these neighbours.
        if not is_settled and (
            (before is not BORDER and _may_be_another_behind(places[here - 1], form.folded))
            or (behind is not BORDER and _may_be_another_before(form.folded, places[here + 1]))
        ):
            first, last = _context(ties, here)
            left, right = places[first:here], places[here + 1 : last]
            meant = _meant(left, form.folded, right, is_rare=True)
            if meant is not None and len(words.indexes_of[form.folded]) > _OFTEN:
                meant = _meant(left, form.folded, right, is_rare=False)
            if meant is not None:
                yield Suspicion(here, *meant)
                continue
        if behind.fillers and forms[here + 1].is_syllable and not _may_be_name(forms, ties, here + 1):
            first = _context(ties, here)[0]
            right = places[here + 2 : _context(ties, here + 1)[1]]
            missing = _missing(places[max(here - 1, first) : here + 1], places[here + 1], right)
            if missing is not None and _times_written(words, here) < _MANNER:
                yield Suspicion(here, *missing, certain=False, dropped=True)


def _context(ties: Sequence[Tie], here: int) -> tuple[int, int]:
    """From where to where up to two words on each side stand that no mark parts from a word."""
    first = here if ties[here] is BORDER else here - 1 if ties[here - 1] is BORDER else here - 2
    last = here + 1 if ties[here + 1] is BORDER else here + 2 if ties[here + 2] is BORDER else here + 3
    return first, last


def _times_written(words: Words, index: int) -> int:
    """How often a document writes this word with the one that follows it."""
    wanted = words.folded[index : index + 2]
    written = zip(pairwise(words.folded), words.joined[1:], strict=True)
    return sum(pair == wanted for pair, is_joined in written if is_joined)


@lru_cache(maxsize=1 << 16)
def _may_be_another_behind(before: int, written: str) -> bool:
    """Whether a word that this one may have been meant to be is met often enough behind another."""
    counts = packaged_counts()
    return any(counts.pair_at(before, meant) >= _FEWEST_TOGETHER for meant, _ in _known_confusions(written))


@lru_cache(maxsize=1 << 16)
def _may_be_another_before(written: str, behind: int) -> bool:
    """Whether a word that this one may have been meant to be is met often enough before another."""
    counts = packaged_counts()
    return any(counts.pair_at(meant, behind) >= _FEWEST_TOGETHER for meant, _ in _known_confusions(written))


# Nearly every second context of four neighbours has been met before, in this document or in another.
@lru_cache(maxsize=16384)
def _meant(left: Places, written: str, right: Places, *, is_rare: bool) -> tuple[str, float, bool] | None:
    """The best of the words that this one may have been meant to be, by how much, and whether that is certain.

    None where it may stay. What a document does not write often, `is_rare`, may be a slip with less in its favour.
    """
    if not left and not right:
        return None
    counts = packaged_counts()
    word = counts.place(written)
    # So rare a word may be the slip of another document in the same place.
    bond = NO_BOND if counts.count_at(word) <= RARE else bond_in(counts, left, word, right)
    if bond >= COMPOUND or (left and right and counts.triple_at(left[-1], word, right[0]) >= _COMMON_TRIPLE):
        return None
    at_home = [one for one in _known_confusions(written) if _is_at_home(counts, left, one[0], right)]
    if not at_home:
        return None
    here = _score(counts, left, word, right)
    is_established = not left and bool(right) and counts.pair_at(word, right[0]) >= _ESTABLISHED
    best: tuple[str, float, bool] | None = None
    best_rank = -math.inf
    for meant, cost in at_home:
        margin = _score(counts, left, meant, right) - here - _WEIGHT * cost - _ANY_SLIP
        if margin < _UNSUPPORTED_MARGIN:
            continue
        meant_bond = bond_in(counts, left, meant, right)
        rank = margin + _WEIGHT * meant_bond
        if rank <= best_rank:
            continue
        certain = margin >= _CERTAIN_MARGIN and meant_bond >= _CERTAIN_BOND and meant_bond - bond >= _CERTAIN_GAIN
        fits = _is_met_on_both_sides(counts, left, meant, right)
        certain = certain and (counts.count_at(word) <= RARE or fits)
        is_likelier = margin >= _POSSIBLE_MARGIN and fits
        is_likelier = is_likelier and counts.count_at(meant) < _FAR_MORE_COMMON * max(counts.count_at(word), 1.0)
        belongs_nowhere = bond <= NO_BOND and meant_bond >= 2.0
        possible = is_rare and not is_established and (is_likelier or belongs_nowhere)
        if certain or possible:
            best, best_rank = (counts.word_at(meant), margin, certain), rank
    return best


def _is_met_on_both_sides(counts: SyllableCounts, left: Places, word: int, right: Places) -> bool:
    """Whether a word has been met next to each of its neighbours: called for by one, it must not jar with the other.

    `không thắp hương`: `không thấp` is common, yet nobody writes `thấp hương`.
    """
    before = not left or counts.pair_at(left[-1], word) > 0
    return before and (not right or counts.pair_at(word, right[0]) > 0)


@lru_cache(maxsize=32768)
def _known_confusions(word: str) -> tuple[tuple[int, float], ...]:
    """The confusions of a word that published documents hold often enough to be meant, as places with their costs."""
    counts = packaged_counts()
    # `tỉ` and `tỷ`, `kĩ` and `kỹ` are one word in two spellings.
    other = {one for one in (word.translate(_I_TO_Y), word.translate(_Y_TO_I)) if one != word}
    known = ((counts.place(meant), cost) for meant, cost in confusions(word) if meant not in other)
    return tuple((meant, cost) for meant, cost in known if counts.count_at(meant) >= _FEWEST_TOGETHER)


def _is_at_home(counts: SyllableCounts, left: Places, word: int, right: Places) -> bool:
    return (bool(left) and counts.pair_at(left[-1], word) >= _FEWEST_TOGETHER) or (
        bool(right) and counts.pair_at(word, right[0]) >= _FEWEST_TOGETHER
    )


def _score(counts: SyllableCounts, left: Places, word: int, right: Places) -> float:
    row = (*left, word, *right)
    return sum(_probability(counts, row, place) for place in range(len(left), len(row)))


def _probability(counts: SyllableCounts, row: Places, place: int) -> float:
    """`ln` of how probable the word at a place of a row is, behind those before it."""
    word, penalty = row[place], 0.0
    if place >= 2:
        together = counts.triple_at(row[place - 2], row[place - 1], word)
        if together:
            return math.log(together / max(counts.pair_at(row[place - 2], row[place - 1]), together))
        penalty = _BACK_OFF
    if place:
        together = counts.pair_at(row[place - 1], word)
        if together:
            return penalty + math.log(together / max(counts.count_at(row[place - 1]), together))
        penalty += _BACK_OFF
    return penalty + math.log((counts.count_at(word) or _UNSEEN) / counts.total)


@lru_cache(maxsize=16384)
def _missing(before: Places, other: int, right: Places) -> tuple[str, float] | None:
    """The filler that is missing between the last word `before` and the `other`, and by how much it is preferred."""
    counts = packaged_counts()
    one = before[-1]
    behind = tie(one, other)
    found: tuple[str, float] | None = None
    best = _KNOWN_MARGIN if behind.is_known else 0.0
    # The second half of a compound (`tuyên truyền | tốt`, `truyền thanh | đã`) is the first of another only where the
    # three are known.
    is_bound = len(before) == 2 and bond_of(*before) >= COMPOUND
    here_score = _score(counts, before, other, right)
    for meant in behind.fillers:
        if (
            len(before) == 2
            and not counts.triple_at(before[0], one, meant)
            and (is_bound or _expected(counts, before[0], one, meant) >= FEWEST_DROPPED)
        ):
            continue
        margin = _score(counts, before, meant, (other, *right)) - here_score - _DROPPED
        if margin > best:
            found, best = (counts.word_at(meant), margin), margin
    return found


def _expected(counts: SyllableCounts, first: int, second: int, third: int) -> float:
    """How often three words would be met in a row if the third followed the second whatever stands before it."""
    return counts.pair_at(first, second) * counts.pair_at(second, third) / max(counts.count_at(second), 1.0)


def _may_be_name(forms: Sequence[Form], ties: Sequence[Tie], here: int) -> bool:
    """Whether the word belongs to a row of capitalised words, or stands beside a word that is no syllable."""
    form = forms[here]
    if not form.is_capital or (form.is_all_capitals and len(form.text) > 1):
        return False
    if ties[here + 1] is BORDER or forms[here + 1].is_capital:
        return True
    return ties[here] is not BORDER and forms[here - 1].is_capital
