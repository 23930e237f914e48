"""Roman numerals, both ways."""

from __future__ import annotations

from functools import lru_cache

from vanban.text.pattern import lazily

_VALUES = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_CANONICAL = lazily(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DIGITS = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
LARGEST = 3999


def to_roman(number: int) -> str:
    """The Roman numeral of 1 to 3999; ValueError for anything else."""
    if not 1 <= number <= LARGEST:
        raise ValueError(f"no Roman numeral for {number}")
    parts = []
    for value, letters in _VALUES:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


@lru_cache(maxsize=1024)
def from_roman(text: str) -> int | None:
    """The number that capital Roman digits in their one right form say, or None."""
    if not text or len(text) > 15 or not _CANONICAL.fullmatch(text):
        return None
    total = 0
    for letter, following in zip(text, text[1:] + "I", strict=True):
        value = _DIGITS[letter]
        total += -value if value < _DIGITS[following] else value
    return total
