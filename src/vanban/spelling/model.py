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

from vanban.spelling.bonds import Places, bond_of
from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.meant import MEANT, POSSIBLE_EVIDENCE, Meant
from vanban.spelling.scores import UNSEEN, score
from vanban.spelling.ties import BORDER, TIES, Tie, fillers
from vanban.spelling.words import Form, Words

# What a word left out costs beside a slip. That it was met between its neighbours, and behind the word before as often
# as behind others, speaks for it; that its neighbours were met side by side, against it.
_DROPPED = 4.0
_MET_BETWEEN = 2.0
_MET_BEHIND, _MOST_BEHIND = 2.0, 3.0
_MISSING_EVIDENCE = 14.5
# What speaks against a slip where the document writes the word elsewhere too and no compound holds it there, or with
# the same neighbour; a neighbour holds a word so.
_EACH_OTHER_TIME = 4.0
_HELD = 2.5
# What a document writes so often is its manner.
_MANNER = 3


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
    # Each word stands between its ties with the one before and the one behind.
    pairs = zip(forms, forms[1:], strict=False)  # noqa: RUF007 - it hands out one tuple again, `pairwise` makes many
    ties = [BORDER, *map(TIES.__getitem__, pairs), BORDER]
    for here in words.breaks:
        ties[here] = BORDER
    doubted = [
        here
        for here, before, behind in zip(range(len(forms)), ties, ties[1:], strict=False)
        if not behind.settles_first and (before.doubts_second or behind.doubts_first or behind.fillers)
    ]
    for here in doubted:
        form, before, behind = forms[here], ties[here], ties[here + 1]
        # Where the word before is rather the second half of a compound itself, the tie with it settles nothing.
        is_settled = before.settles_second and not ties[here - 1].is_compound
        if (is_settled and not behind.fillers) or (form.is_capital and _may_be_name(forms, ties, here)):
            continue
        # Most words have none that is confused with them and was ever met beside one of these neighbours.
        if not is_settled and (before.doubts_second or behind.doubts_first):
            first, last = _context(ties, here)
            meant = MEANT[places[first:here], form.folded, places[here + 1 : last]]
            if meant is not None and _is_evident(words, ties, here, meant):
                yield Suspicion(here, meant.word, meant.margin, meant.certain)
                continue
        if behind.fillers and not _may_be_name(forms, ties, here + 1):
            first, last = _context(ties, here)[0], _context(ties, here + 1)[1]
            missing = _missing(places[max(here - 1, first) : here + 1], places[here + 1], places[here + 2 : last])
            if missing is not None and not _is_written_again(words, here):
                yield Suspicion(here, *missing, certain=False, dropped=True)


def _context(ties: Sequence[Tie], here: int) -> tuple[int, int]:
    """From where to where up to two words on each side stand that no mark parts from a word."""
    first = here if ties[here] is BORDER else here - 1 if ties[here - 1] is BORDER else here - 2
    last = here + 1 if ties[here + 1] is BORDER else here + 2 if ties[here + 2] is BORDER else here + 3
    return first, last


def _is_written_again(words: Words, index: int) -> bool:
    """Whether a document writes this word with the one that follows it at another place, too."""
    folded, breaks = words.folded, words.breaks
    return any(
        place + 1 < len(folded) and folded[place + 1] == folded[index + 1] and place + 1 not in breaks
        for place in words.indexes_of[folded[index]]
        if place != index
    )


def _is_evident(words: Words, ties: Sequence[Tie], here: int, meant: Meant) -> bool:
    """Whether enough speaks for a slip in a document that may write the word elsewhere too."""
    form = words.forms[here]
    if meant.certain:
        return True
    if form.is_capital and not form.is_all_capitals:
        return False
    enough = POSSIBLE_EVIDENCE
    if meant.evidence < enough:
        return False
    for place in words.indexes_of[form.folded]:
        if place != here and not _is_held_elsewhere(words.forms, ties, place, here):
            enough += _EACH_OTHER_TIME
            if meant.evidence < enough:
                return False
    return True


def _is_held_elsewhere(forms: Sequence[Form], ties: Sequence[Tie], place: int, here: int) -> bool:
    """Whether a compound holds a word at another place, with other neighbours than here."""
    held = False
    for step in (-1, 1):
        if ties[place + (step > 0)] is BORDER:
            continue
        beside, first = forms[place + step].place, min(place, place + step)
        if ties[here + (step > 0)] is not BORDER and forms[here + step].place == beside:
            return False
        held = held or bond_of(forms[first].place, forms[first + 1].place) >= _HELD
    return held


@lru_cache(maxsize=16384)
def _missing(before: Places, other: int, right: Places) -> tuple[str, float] | None:
    """The filler that is missing between the last word `before` and the `other`, and by how much it is preferred."""
    counts = packaged_counts()
    one = before[-1]
    here_score = score(counts, before, other, right)
    beside = math.log(counts.pair_at(one, other) + UNSEEN)
    found: tuple[str, float] | None = None
    best = _MISSING_EVIDENCE
    for meant in fillers(one, other):
        margin = score(counts, before, meant, (other, *right)) - here_score
        evidence = margin + _MET_BETWEEN * math.log(counts.triple_at(one, meant, other)) - beside
        if len(before) == 2:
            evidence += _MET_BEHIND * _met_behind(counts, before[0], one, meant)
        if evidence > best:
            found, best = (counts.word_at(meant), margin - _DROPPED), evidence
    return found


def _met_behind(counts: SyllableCounts, first: int, second: int, third: int) -> float:
    """`ln` of how much oftener three words are met in a row than if the third followed whatever stands before it."""
    by_chance = _expected(counts, first, second, third)
    return min(math.log((counts.triple_at(first, second, third) + UNSEEN) / (by_chance + UNSEEN)), _MOST_BEHIND)


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
