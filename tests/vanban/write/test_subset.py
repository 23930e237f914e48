"""A font file with few outlines: the same glyphs in the same places, with right checksums."""

from __future__ import annotations

import struct

import pytest

from vanban.write.subset import subset
from vanban.write.typeface import font_tables, glyphs


def tables(font: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(count))
    return {tag.decode(): font[offset : offset + size] for tag, _, offset, size in records}


def outline(made: dict[str, bytes], glyph: int) -> bytes:
    size, unit, factor = (4, "I", 1) if struct.unpack_from(">h", made["head"], 50)[0] else (2, "H", 2)
    start, end = struct.unpack_from(f">2{unit}", made["loca"], glyph * size)
    return made["glyf"][start * factor : end * factor]


@pytest.mark.parametrize("italic", [False, True])
def test_what_is_kept_is_drawn_as_before_and_nothing_else_is(italic: bool) -> None:
    made, whole = tables(subset(map(ord, "0123456789"), italic=italic)), font_tables(italic=italic)
    known = glyphs(italic=italic)
    assert outline(made, known[ord("7")]).rstrip(b"\0") == outline(dict(whole), known[ord("7")]).rstrip(b"\0")
    assert outline(made, known[ord("Q")]) == b""
    assert made["hmtx"] == whole["hmtx"]
    assert made["cmap"] == whole["cmap"]


def test_a_letter_with_marks_brings_its_parts() -> None:
    alone, accented = len(subset([ord("a")])), len(subset([ord("ậ")]))
    assert accented >= alone


def test_checksums_are_right() -> None:
    font = subset(map(ord, "0123456789"))
    assert len(font) % 4 == 0
    assert sum(struct.unpack(f">{len(font) // 4}I", font)) & 0xFFFFFFFF == 0xB1B0AFBA
    assert len(font) < 20_000
