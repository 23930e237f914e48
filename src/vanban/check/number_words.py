"""Numbers written in Vietnamese words: `năm mươi tư triệu` is 54,000,000."""

from __future__ import annotations

from collections.abc import Mapping

from vanban.spelling.syllable import folded

_DIGITS: Mapping[str, int] = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_UNITS: Mapping[str, int] = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}
_BILLION = ("tỷ", "tỉ")
_SILENT = frozenset({"lẻ", "linh", "chẵn", "và"})


def number_in_words(text: str) -> int | None:
    """The number that the words say; None where they say none, or say something else besides."""
    billions = thousands = group = digit = 0
    said = False
    for token in text.replace(",", " ").split():
        word = folded(token)
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
        elif word in _BILLION:
            billions, thousands, group, digit = (billions + thousands + group) * 10**9, 0, 0, 0
        elif word in _SILENT:
            continue
        else:
            return None
        said = True
    return billions + thousands + group if said else None
