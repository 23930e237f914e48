"""How probable words are in a row: by triples, backing off to pairs and single syllables."""

from __future__ import annotations

import math

from vanban.spelling.bonds import Places
from vanban.spelling.counts import SyllableCounts

# ln of the penalty for each step back to a shorter context.
_BACK_OFF = math.log(0.4)
# How often a word counts as met that never was.
UNSEEN = 0.5


def score(counts: SyllableCounts, left: Places, word: int, right: Places) -> float:
    """`ln` of how probable a word and those behind it are, with those before it."""
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
    return penalty + math.log((counts.count_at(word) or UNSEEN) / counts.total)
