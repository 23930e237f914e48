"""Vietnamese ordinals in words, both ways: `thứ nhất`, `thứ tư`, `thứ mười một`."""

from __future__ import annotations

from vanban.text.number_words import to_words

_UNITS = {
    "nhất": 1,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
# What is not counted by its plain name.
_OWN_NAMES = {1: "nhất", 4: "tư"}
LARGEST = 99
_TEN = {"mười", "mươi"}


def from_ordinal(words: str) -> int | None:
    """The number that the words after `thứ` say, in any case, from 1 to 99; None for anything else."""
    parts = words.lower().split()
    match parts:
        case [unit] if unit in _UNITS:
            return _UNITS[unit]
        case ["mười"]:
            return 10
        case ["mười", unit] if unit in _UNITS:
            return 10 + _UNITS[unit]
        case [tens, ten] if tens in _UNITS and ten in _TEN:
            return 10 * _UNITS[tens]
        case [tens, unit] if tens in _UNITS and unit in _UNITS and _UNITS[tens] > 1:
            return 10 * _UNITS[tens] + _UNITS[unit]
        case [tens, ten, unit] if tens in _UNITS and ten in _TEN and unit in _UNITS:
            return 10 * _UNITS[tens] + _UNITS[unit]
    return None


def to_ordinal(number: int) -> str:
    """The words behind `thứ` for 1 to 99: `nhất`, `hai`, `tư`, `mười một`; ValueError for any other number."""
    if not 1 <= number <= LARGEST:
        raise ValueError(f"no ordinal for {number}")
    return _OWN_NAMES.get(number) or to_words(number)
