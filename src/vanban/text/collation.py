"""The order of Vietnamese words and names, as a key that any database sorts the same way.

The order is that of Vietnamese dictionaries: syllable by syllable, in each the letters a ă â b c d đ e ê … first, and
only where two have the same letters, the tone: ngang, huyền, hỏi, ngã, sắc, nặng (ca, ca cao, cà, cam). The key
holds digits and small Latin letters alone, because every collation of every database puts those in the same order.
"""

from __future__ import annotations

import unicodedata

_LETTERS = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_SHAPES = frozenset("\u0302\u0306\u031b")  # the marks that make ă â ê ô ơ ư: letters of their own
_END = "00"


def _code(place: int) -> str:
    return _DIGITS[place // 36] + _DIGITS[place % 36]


_CODES = {letter: _code(place) for place, letter in enumerate(_LETTERS, start=1)}


def collation_key(text: str) -> str:
    """A key of `[0-9a-z]` by which texts sort in Vietnamese order; case and punctuation do not count."""
    words = "".join(char if char.isalnum() or unicodedata.combining(char) else " " for char in text).split()
    return "".join(_word_key(word) for word in words)


def name_key(name: str) -> str:
    """The key of a person's full name: by given name (the last word), then by family and middle names."""
    words = name.split()
    return collation_key(" ".join(words[-1:] + words[:-1]))


def _word_key(word: str) -> str:
    found = _letters_of(word)
    return "".join(_CODES.get(letter, "zz") for letter, _ in found) + _END + "".join(tone for _, tone in found)


def _letters_of(word: str) -> list[tuple[str, str]]:
    """Each letter with its shape (`ê`), and its tone as a digit."""
    found: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFD", word.lower()):
        if char in _TONES and found:
            found[-1] = (found[-1][0], _TONES[char])
        elif char in _SHAPES and found:
            found[-1] = (unicodedata.normalize("NFC", found[-1][0] + char), found[-1][1])
        elif not unicodedata.combining(char):
            found.append((char, "0"))
    return found
