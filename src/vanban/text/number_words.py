"""Whole numbers in Vietnamese words, both ways: 54,000,000 is `năm mươi tư triệu`.

Source of the words: the way of reading numbers taught in schools and used on vouchers (`lẻ` or `linh` for an empty
place of tens, `mươi` with `mốt`, `tư`, `lăm`); reading takes other spellings too (`ngàn`, `tỉ`, `bẩy`, `lẻ`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

_NAMES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# How a last digit is read behind `mươi`; behind `mười` only five has a name of its own.
_BEHIND_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_BILLION_NAME = "tỷ"
_GROUP_NAMES = ("", "nghìn", "triệu")
LARGEST = 10**18 - 1

_DIGITS: Mapping[str, int] = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_UNITS: Mapping[str, int] = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}
_BILLIONS = ("tỷ", "tỉ")
_SILENT = frozenset({"lẻ", "linh", "chẵn", "và"})


def to_words(number: int) -> str:
    """The words of a whole number below 10^18: 105 is `một trăm linh năm`; ValueError for any other."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no words for {number}")
    return " ".join(_words(number, led=False)) or _NAMES[0]


def _words(number: int, *, led: bool) -> Iterator[str]:
    """The words of a number; behind words already said (`led`) an empty place of hundreds is said too."""
    billions, rest = divmod(number, 10**9)
    if billions:
        yield from _words(billions, led=led)
        yield _BILLION_NAME
    led = led or bool(billions)
    for place in (2, 1, 0):
        group = rest // 1000**place % 1000
        if group:
            yield from _group(group, led=led)
            if _GROUP_NAMES[place]:
                yield _GROUP_NAMES[place]
            led = True


def _group(number: int, *, led: bool) -> Iterator[str]:
    """The words of 1 to 999."""
    hundreds, tens, unit = number // 100, number // 10 % 10, number % 10
    if hundreds or led:
        yield from (_NAMES[hundreds], "trăm")
        if not tens and unit:
            yield "linh"
    if tens == 1:
        yield "mười"
    elif tens:
        yield from (_NAMES[tens], "mươi")
    if unit:
        names = _BEHIND_TENS if tens > 1 else {5: "lăm"} if tens == 1 else {}
        yield names.get(unit, _NAMES[unit])


def from_words(text: str) -> int | None:
    """The number that the words say; None where they say none, or say something else besides."""
    billions = thousands = group = digit = 0
    said = False
    for word in unicodedata.normalize("NFC", text).replace(",", " ").lower().split():
        if word in _DIGITS:
            group, digit = group + _DIGITS[word], _DIGITS[word]
        elif word == "mười":
            group, digit = group + 10, 0
        elif word == "mươi":
            group, digit = group + 9 * digit, 0
        elif word == "trăm":
            group, digit = group + 99 * digit, 0
        elif word in _UNITS:
            thousands, group, digit = thousands + group * _UNITS[word], 0, 0
        elif word in _BILLIONS:
            billions, thousands, group, digit = (billions + thousands + group) * 10**9, 0, 0, 0
        elif word in _SILENT:
            continue
        else:
            return None
        said = True
    return billions + thousands + group if said else None
