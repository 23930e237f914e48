"""The words of a stretch of text for spelling: each with its place, its folded form and what joins it to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.spelling.syllable import folded, parse_syllable

_WORD = re.compile(r"[^\W\d_]+(?![\w@])")
_JOINT = re.compile(r" *(?:\n *)?")


@dataclass(frozen=True, slots=True)
class Word:
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
    last = None
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        if _touches(text, match.start() - 1, match.end(), start, end):
            continue
        joined = last is not None and _JOINT.fullmatch(text, last, match.start()) is not None
        yield Word(word, folded(word), match.start(), match.end(), joined, parse_syllable(word) is not None)
        last = match.end()


def _touches(text: str, before: int, after: int, start: int, end: int) -> bool:
    """Whether the word is part of something longer: an identifier, an address, an abbreviation with signs."""
    left = text[before] if before >= start else " "
    right = text[after] if after < end else " "
    beyond = text[after + 1] if after + 1 < end else " "
    return left in "/&@.0123456789_" or right in "/&@_" or (right == "." and beyond.isalnum())
