"""Characters of symbol fonts (Wingdings, Symbol), as the characters that they look like."""

from __future__ import annotations

import re
from functools import lru_cache

# Wingdings and Symbol, by the code in the font: the bullets, ticks and arrows that documents use as list marks, and
# the Greek letters and signs of Symbol that stand in formulas.
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪",
    0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x2D: "−", 0x41: "Α", 0x42: "Β", 0x44: "Δ", 0x46: "Φ", 0x47: "Γ", 0x4C: "Λ", 0x50: "Π", 0x53: "Σ", 0x57: "Ω",
    0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x66: "φ", 0x67: "γ", 0x68: "η", 0x6C: "λ", 0x6D: "μ",
    0x70: "π", 0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x77: "ω", 0x78: "ξ", 0xA2: "′", 0xA3: "≤", 0xA5: "∞",
    0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×",
    0xB5: "∝", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xCE: "∈",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip
_BULLET = "•"
_PRIVATE = re.compile("[\uf020-\uf0ff]")


def symbol(code: int, font: str | None) -> str:
    """The character of a symbol font at `code` (U+F0xx or xx); a bullet where nothing is known of it."""
    code &= 0xFF
    table = _WINGDINGS if font is not None and font.casefold().startswith("wingdings") else _SYMBOL
    return table.get(code) or (chr(code) if 0x20 <= code < 0x7F and table is _SYMBOL else _BULLET)


def without_private(text: str, font: str) -> str:
    """Text in a symbol font, with the private characters U+F020–F0FF as what they look like."""
    return _PRIVATE.sub(lambda match: symbol(ord(match[0]), font), text)


@lru_cache(maxsize=1024)
def is_symbol_font(font: str) -> bool:
    """Whether a font shows symbols in place of letters."""
    return font.casefold().startswith(("wingdings", "symbol", "webdings", "zapfdingbats", "monotype sorts"))
