"""How long a line of bold letters of Times New Roman is, to compare it with the line that is drawn beneath it."""

from __future__ import annotations

import unicodedata

# Advance widths in thousandths of the size, by the letters that share one; accents do not widen a letter, horns do.
_WIDTHS = {
    250: " ,.", 278: "il/", 333: "fjt-()", 389: "Is", 444: "cerz", 500: "Jagovxy–0123456789", 556: "Sbdhknpquđơ",
    600: "ư", 611: "FP", 667: "BELTZ", 722: "ACDNRUVXYwĐ", 778: "GHKOQƠ", 796: "Ư", 833: "m&", 944: "M", 1000: "W",
}  # fmt: skip
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_HORN = "\u031b"
_MM_PER_PT = 25.4 / 72


def bold_width_mm(line: str, size: float) -> float:
    """The length in millimetres of one line at a size in points."""
    return sum(_width(letter) for letter in unicodedata.normalize("NFC", line)) * size / 1000 * _MM_PER_PT


def _width(letter: str) -> int:
    found = _WIDTH.get(letter)
    if found is not None:
        return found
    plain = unicodedata.normalize("NFD", letter)
    horned = unicodedata.normalize("NFC", f"{plain[0]}{_HORN}") if _HORN in plain else plain[0]
    return _WIDTH.get(horned, _WIDTH["n"])
