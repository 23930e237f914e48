"""Amounts of đồng in words, as they stand behind the figures of a document: `(Năm mươi tư triệu đồng)`."""

from __future__ import annotations

import unicodedata

from vanban.text.number_words import from_words, to_words

_UNIT = "đồng"
_MINUS = "âm"
# Said where nothing smaller follows; left out when reading.
_EVEN = "chẵn"


def amount_in_words(dong: int) -> str:
    """An amount of đồng in words, its first letter a capital: 54,000,000 is `Năm mươi tư triệu đồng`."""
    words = to_words(abs(dong))
    said = f"{_MINUS} {words}" if dong < 0 else words
    return f"{said[0].upper()}{said[1:]} {_UNIT}"


def amount_from_words(text: str) -> int | None:
    """The đồng that the words say, with or without brackets, stop or `chẵn`; None where they say none."""
    words = unicodedata.normalize("NFC", text).lower().strip(" ().;,/").split()
    if words and words[-1] == _EVEN:
        words.pop()
    if not words or words.pop() != _UNIT:
        return None
    negative = bool(words) and words[0] == _MINUS
    number = from_words(" ".join(words[negative:]))
    return number if number is None or not negative else -number
