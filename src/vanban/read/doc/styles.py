"""The style sheet of a Word file: the property changes that each style brings, and the fonts ([MS-DOC] 2.9.271)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

_NO_STYLE = 0xFFF
_PARAGRAPH, _CHARACTER = 1, 2
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Style:
    """What one style changes, on top of the style that it is based on."""

    base: int | None
    paragraph: bytes = b""
    character: bytes = b""


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The styles by their number, and the numbers of the fonts of text that names none."""

    styles: tuple[Style | None, ...]
    font_ascii: int = 0
    font_other: int = 0

    def chain(self, number: int) -> tuple[Style, ...]:
        """A style and all that it is based on, the most basic first."""
        found: list[Style] = []
        current: int | None = number
        while current is not None and len(found) < _DEEPEST and 0 <= current < len(self.styles):
            style = self.styles[current]
            if style is None:
                break
            found.append(style)
            current = style.base
        return tuple(reversed(found))


def read_styles(part: bytes) -> StyleSheet:
    """The style sheet; empty where there is none."""
    if len(part) < 20:
        return StyleSheet(())
    header_size, count, base_size = struct.unpack_from("<3H", part)
    fonts = struct.unpack_from("<3H", part, 14) if header_size >= 18 else (0, 0, 0)
    styles: list[Style | None] = []
    place = 2 + header_size
    while len(styles) < count and place + 2 <= len(part):
        size = int.from_bytes(part[place : place + 2], "little")
        styles.append(_style(part[place + 2 : place + 2 + size], base_size) if size else None)
        place += 2 + size + size % 2
    return StyleSheet(tuple(styles), fonts[0], fonts[2])


def _style(record: bytes, base_size: int) -> Style | None:
    if len(record) < base_size + 2 or base_size < 10:
        return None
    kind = record[2] & 0xF
    base = int.from_bytes(record[2:4], "little") >> 4
    updates = record[4] & 0xF
    name_length = int.from_bytes(record[base_size : base_size + 2], "little")
    place = base_size + 2 + 2 * name_length + 2
    lists = []
    for _ in range(updates):
        place += place % 2
        size = int.from_bytes(record[place : place + 2], "little")
        lists.append(record[place + 2 : place + 2 + size])
        place += 2 + size
    parent = None if base == _NO_STYLE else base
    if kind == _PARAGRAPH and lists:
        return Style(parent, lists[0][2:], lists[1] if len(lists) > 1 else b"")
    if kind == _CHARACTER and lists:
        return Style(parent, character=lists[0])
    return Style(parent)


def read_fonts(part: bytes) -> tuple[str, ...]:
    """The names of the fonts by their number (SttbfFfn, [MS-DOC] 2.9.286)."""
    names: list[str] = []
    place = 4
    count = int.from_bytes(part[:2], "little") if len(part) >= 4 else 0
    while len(names) < count and place < len(part):
        size = part[place]
        record = part[place + 1 : place + 1 + size]
        name = record[39 : len(record) - len(record) % 2 + 1].decode("utf-16-le", "replace")
        names.append(name.split("\0", 1)[0])
        place += 1 + size
    return tuple(names)
