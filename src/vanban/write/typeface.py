"""The typeface that comes with the package: where its files are, which characters it has, how wide a text is.

Tinos has the widths of Times New Roman, so what is measured here holds in a word processor too. Reads two tables of
the OpenType format (`cmap` in format 4, `hmtx`); nothing is kerned, as word processors do not kern by default.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent / "fonts"
FAMILY = "Tinos"
MM_PER_PT = 25.4 / 72

_FACES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "BoldItalic"}


class Advances(dict[str, float]):
    """The advance widths of characters, in shares of the size; an unknown character counts as an `n`."""

    def __missing__(self, character: str) -> float:
        return self["n"]


@dataclass(frozen=True, slots=True)
class Face:
    """The advance widths of one face."""

    advances: Advances

    def width_pt(self, text: str, size: float) -> float:
        """The width of one line of text at a size, in points."""
        return size * sum(map(self.advances.__getitem__, text))


@cache
def face(*, bold: bool = False, italic: bool = False) -> Face:
    """The face of a weight and slant."""
    tables = font_tables(bold=bold, italic=italic)
    units_per_em = struct.unpack_from(">H", tables["head"], 18)[0]
    metrics_count = struct.unpack_from(">H", tables["hhea"], 34)[0]
    advances = struct.unpack_from(">" + "Hh" * metrics_count, tables["hmtx"])[::2]
    return Face(
        Advances(
            (chr(code), advances[min(glyph, metrics_count - 1)] / units_per_em)
            for code, glyph in glyphs(bold=bold, italic=italic).items()
        )
    )


@cache
def font_tables(*, bold: bool = False, italic: bool = False) -> Mapping[str, bytes]:
    """The tables of a face's file, by their tags."""
    data = (FOLDER / f"{FAMILY}-{_FACES[bold, italic]}.ttf").read_bytes()
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * number) for number in range(count))
    return MappingProxyType({tag.decode("ascii"): data[start : start + size] for tag, _, start, size in records})


@cache
def glyphs(*, bold: bool = False, italic: bool = False) -> Mapping[int, int]:
    """The glyph of each code point, from the Unicode table (platform 3) in format 4: segments of code points."""
    cmap = font_tables(bold=bold, italic=italic)["cmap"]
    records = (
        struct.unpack_from(">HHI", cmap, 4 + 8 * number) for number in range(struct.unpack_from(">H", cmap, 2)[0])
    )
    start = next(offset for platform, _, offset in records if platform == 3)
    count = struct.unpack_from(">H", cmap, start + 6)[0] // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", cmap, start + 14 + shift)
        for shift in (0, 2 * count + 2, 4 * count + 2, 6 * count + 2)
    )
    found = {}
    for index in range(count):
        for code in range(starts[index], min(ends[index], 0xFFFE) + 1):
            glyph = code
            if ranges[index]:
                place = start + 14 + 6 * count + 2 + 2 * index + ranges[index] + 2 * (code - starts[index])
                glyph = struct.unpack_from(">H", cmap, place)[0]
                if not glyph:
                    continue
            found[code] = (glyph + deltas[index]) & 0xFFFF
    return MappingProxyType(found)


def characters() -> frozenset[str]:
    """The characters that the typeface has, the same in every face."""
    return frozenset(face().advances)


def width_mm(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of one line of text at a size in points, in millimetres."""
    return face(bold=bold, italic=italic).width_pt(text, size) * MM_PER_PT
