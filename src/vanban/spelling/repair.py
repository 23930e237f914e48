"""What a word that is no syllable was meant to be: one mark, letter or space away, and at home in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.spelling.counts import SyllableCounts, packaged_counts
from vanban.spelling.syllable import TONES, folded, parse_syllable, toned_letters, without_tone

_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
# Letters typed without their marks.
_MARKS = (
    ("a", "ă"), ("a", "â"), ("e", "ê"), ("o", "ô"), ("o", "ơ"), ("u", "ư"), ("uo", "ươ"), ("uo", "uô"), ("d", "đ"),
    ("die", "điê"),
)  # fmt: skip
# A plain word of several syllables is another language's: `calo`, `video`.
_LOAN = re.compile(r"[a-z]*[aeiouy][b-df-hj-np-tv-xz]+[aeiouy][a-z]*")
# A repair must be met next to a neighbour at least so often; a plain word of another language rarely is.
_AT_HOME = 20.0
_AT_HOME_PLAIN = 50.0
_TOGETHER = 20.0
_COMMON = 500.0
# The longest syllable has seven letters (`nghiêng`); a slip may add one.
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Repair:
    """The folded words that were meant, one or two, and how often they stand in such a place."""

    words: tuple[str, ...]
    count: float

    def __str__(self) -> str:
        return " ".join(self.words)


def repair(word: str, left: str | None, right: str | None) -> Repair | None:
    """The likeliest repair of a folded word between its folded neighbours; None where the place supports none."""
    if len(word) > 2 * _LONGEST or _LOAN.fullmatch(word):
        return None
    counts = packaged_counts()
    least = _AT_HOME_PLAIN if word.isascii() else _AT_HOME
    found = [
        Repair((other,), support)
        for other in set(_near(word))
        if counts.word(other) and (support := _support(counts, left, other, right)) >= least
    ]
    for place in range(2, len(word) - 1):
        one, other = word[:place], word[place:]
        if not word.isascii() and parse_syllable(one) is not None and parse_syllable(other) is not None:
            one, other = folded(one), folded(other)
            together = counts.pair(one, other)
            # Two phrases that meet are seldom met again, but each is at home on its own side.
            apart = min(_support(counts, left, one, None), _support(counts, None, other, right))
            common = min(counts.word(one), counts.word(other)) >= _COMMON
            if apart >= _TOGETHER or (together >= _TOGETHER and common):
                found.append(Repair((one, other), max(together, apart)))
    return max(found, key=lambda repair: (repair.count, repair.words), default=None)


def _support(counts: SyllableCounts, left: str | None, word: str, right: str | None) -> float:
    return max(
        counts.pair(left, word) if left is not None else 0.0, counts.pair(word, right) if right is not None else 0.0
    )


def _near(word: str) -> Iterator[str]:
    """Syllables at one slip's distance: tone, mark, a letter too many, too few, another, or two in the wrong order."""
    if len(word) > _LONGEST:
        return
    bare, tone = without_tone(word)
    tones = TONES if tone is None else (tone, *(other for other in TONES if other != tone))
    for other in tones:
        yield from toned_letters(bare, other)
    if tone is None:
        return
    for shape in _shapes(bare):
        yield from toned_letters(shape, tone)
    if word.isascii():
        for plain, marked in _MARKS:
            if plain in word:
                for other in TONES:
                    yield from toned_letters(word.replace(plain, marked), other)


def _shapes(bare: str) -> Iterator[str]:
    for place, letter in enumerate(bare):
        head, tail = bare[:place], bare[place + 1 :]
        yield head + tail
        for other in _LETTERS:
            yield head + other + tail
            yield head + other + letter + tail
        if tail:
            yield head + tail[0] + letter + tail[1:]
    for other in _LETTERS:
        yield bare + other
