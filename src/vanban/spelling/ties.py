"""What two words side by side tell of each other: which of them is settled, and which may be a slip."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from vanban.spelling.bonds import COMPOUND, RARE, Places, bond_by_counts, bond_of
from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.meant import known_confusions, met_often
from vanban.spelling.words import Form
from vanban.text.memo import Memo

# A word that is missing between two has to have been met between them so often.
FEWEST_DROPPED = 8.0


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """What two words tell that stand side by side.

    A compound `settles` those of its words that are no rare ones: nothing else can be meant by them. A word is
    `doubted` that is a syllable and is confused with one that is met beside the other. `fillers` are the words that
    may be missing between two syllables that meet more seldom than by chance: second halves of compounds with the
    first, which are often met between both.
    """

    is_compound: bool = False
    settles_first: bool = False
    settles_second: bool = False
    doubts_first: bool = False
    doubts_second: bool = False
    fillers: Places = ()


# Between two words that a mark parts nothing is tied, and nothing is missing.
BORDER = Tie()


def _tie(pair: tuple[Form, Form]) -> Tie:
    one, other = pair
    counts = packaged_counts()
    bond = bond_of(one.place, other.place)
    is_compound = bond >= COMPOUND
    # So rare a word may be the slip of another document in the same place.
    settles_first = is_compound and counts.count_at(one.place) > RARE
    return Tie(
        is_compound,
        settles_first,
        settles_second=is_compound and counts.count_at(other.place) > RARE,
        doubts_first=not settles_first and one.is_syllable and _may_be_another_before(counts, one, other),
        doubts_second=other.is_syllable and _may_be_another_behind(counts, one, other),
        fillers=fillers(one.place, other.place) if bond < 0 and one.is_syllable and other.is_syllable else (),
    )


TIES = Memo(_tie, most=1 << 16)


def _may_be_another_before(counts: SyllableCounts, one: Form, other: Form) -> bool:
    return any(met_often(counts, meant, other.place) for meant, _ in known_confusions(one.folded))


def _may_be_another_behind(counts: SyllableCounts, one: Form, other: Form) -> bool:
    return any(met_often(counts, one.place, meant) for meant, _ in known_confusions(other.folded))


def fillers(one: int, other: int) -> Places:
    """The words that may be missing between those at two places."""
    counts = packaged_counts()
    return tuple([meant for meant in _second_halves(one) if counts.triple_at(one, meant, other) >= FEWEST_DROPPED])


@lru_cache(maxsize=16384)
def _second_halves(one: int) -> Places:
    """The words that often follow the word at `one`, as one half of a compound follows the other."""
    counts = packaged_counts()
    often, own, total = counts.followers(one, fewest=FEWEST_DROPPED), counts.count_at(one), counts.total
    return tuple(
        [other for other, pair in often if bond_by_counts(pair, own, counts.count_at(other), total) >= COMPOUND]
    )
