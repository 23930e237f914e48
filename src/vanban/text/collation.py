"""The order of Vietnamese words and names, as a key that any database sorts the same way.

The order is that of Vietnamese dictionaries: letters a ă â b c d đ e ê … first, and only where two texts have the same
letters, their tones: ngang, huyền, hỏi, ngã, sắc, nặng. The key holds digits and small Latin letters alone, two
characters for each letter, because every collation of every database puts those in the same order.
"""

from __future__ import annotations

import unicodedata

_LETTERS = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_SHAPES = frozenset("\u0302\u0306\u031b")  # the marks that make ă â ê ô ơ ư: letters of their own
_SPACE = "01"
_END = "00"


def _code(place: int) -> str:
    return _DIGITS[place // 36] + _DIGITS[place % 36]


_CODES = {letter: _code(place) for place, letter in enumerate(_LETTERS, start=2)}


def collation_key(text: str) -> str:
    """A key of `[0-9a-z]` by which texts sort in Vietnamese order; case and punctuation do not count."""
    letters: list[str] = []
    tones: list[str] = []
    for word in "".join(char if char.isalnum() or unicodedata.combining(char) else " " for char in text).split():
        if letters:
            letters.append(_SPACE)
            tones.append("0")
        for letter, tone in _letters_of(word):
            letters.append(_CODES.get(letter, "zz"))
            tones.append(tone)
    return "".join(letters) + _END + "".join(tones)


def name_key(name: str) -> str:
    """The key of a person's full name: by given name (the last word), then by family and middle names."""
    words = name.split()
    return collation_key(" ".join(words[-1:] + words[:-1]))


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
