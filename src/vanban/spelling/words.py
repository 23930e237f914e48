"""The words of a stretch of text for spelling: each with its place, its folded form and what joins it to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from vanban.spelling.syllable import folded, parse_syllable

# Letters that are no part of something longer: an identifier, an address, an abbreviation with signs.
_WORD = re.compile(r"(?<![\w/&@.])[^\W\d_]++(?![\w@/&]|\.[^\W_])")
_JOINT = re.compile(r" *(?:\n *)?")


class Word(NamedTuple):
    """A word of letters alone at `[start:end]`; `joined` where only white space parts it from the word before."""

    text: str
    folded: str
    start: int
    end: int
    joined: bool
    is_syllable: bool

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_all_capitals(self) -> bool:
        """Whether it has no small letter."""
        return self.text.isupper()


def words_of(text: str, start: int, end: int) -> Iterator[Word]:
    """The words in `[start:end]`, in order; parts of identifiers, addresses and joined words are left out."""
    stretch = text[start:end]
    last = None
    for match in _WORD.finditer(stretch):
        begins, ends = match.span()
        word = match.group()
        joined = last is not None and (
            stretch[last:begins] == " " or _JOINT.fullmatch(stretch, last, begins) is not None
        )
        form, is_syllable = _judged(word)
        yield Word(word, form, start + begins, start + ends, joined, is_syllable)
        last = ends


# A text uses the same words again and again.
@lru_cache(maxsize=32768)
def _judged(word: str) -> tuple[str, bool]:
    """A word's folded form, and whether it is a syllable."""
    return folded(word), parse_syllable(word) is not None
