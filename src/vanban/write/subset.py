"""A font file with the outlines of some characters alone, for embedding where a program writes them later.

The tables and the places of the glyphs stay as they are, so that every width stays right; only outlines are left out.
Source of the format: OpenType 1.9 (`glyf`, `loca`, `head`, the table directory).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from itertools import pairwise

from vanban.write.typeface import font_tables, glyphs

_KEPT_TABLES = ("cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post", "prep")
_CHECKSUM_ADJUSTMENT = 0xB1B0AFBA
# What a part of a composite glyph says of itself.
_WORDS, _SCALED, _MORE, _SCALED_BOTH, _TRANSFORMED = 1, 8, 32, 64, 128


def subset(characters: Iterable[int], *, bold: bool = False, italic: bool = False) -> bytes:
    """The face's TrueType file, drawing only these code points (and the sign for unknown ones)."""
    tables = {tag: table for tag, table in font_tables(bold=bold, italic=italic).items() if tag in _KEPT_TABLES}
    known = glyphs(bold=bold, italic=italic)
    return _assembled(_with_outlines(tables, {0, *(known[code] for code in characters if code in known)}))


def _with_outlines(tables: Mapping[str, bytes], kept: set[int]) -> dict[str, bytes]:
    """The same tables with the outlines of these glyphs alone; a glyph made of others keeps those too."""
    long_offsets = struct.unpack_from(">h", tables["head"], 50)[0] == 1
    size = 4 if long_offsets else 2
    raw = struct.unpack(f">{len(tables['loca']) // size}{'I' if long_offsets else 'H'}", tables["loca"])
    places = [place if long_offsets else place * 2 for place in raw]
    outlines = [tables["glyf"][start:end] for start, end in pairwise(places)]
    needed, waiting = set(kept), list(kept)
    while waiting:
        parts = _parts(outlines[waiting.pop()]) - needed
        needed |= parts
        waiting += parts
    glyf, loca = bytearray(), [0]
    for glyph, outline in enumerate(outlines):
        if glyph in needed:
            glyf += outline + bytes(-len(outline) % 4)
        loca.append(len(glyf))
    head = bytearray(tables["head"])
    struct.pack_into(">h", head, 50, 1)
    return {**tables, "glyf": bytes(glyf), "loca": struct.pack(f">{len(loca)}I", *loca), "head": bytes(head)}


def _parts(outline: bytes) -> set[int]:
    """The glyphs that a composite glyph is made of."""
    found: set[int] = set()
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return found
    place, more = 10, True
    while more:
        flags, glyph = struct.unpack_from(">HH", outline, place)
        found.add(glyph)
        scale = 2 if flags & _SCALED else 4 if flags & _SCALED_BOTH else 8 if flags & _TRANSFORMED else 0
        place += 4 + (4 if flags & _WORDS else 2) + scale
        more = bool(flags & _MORE)
    return found


def _assembled(tables: Mapping[str, bytes]) -> bytes:
    """A font file of these tables, with right checksums."""
    head = bytearray(tables["head"])
    struct.pack_into(">I", head, 8, 0)
    contents = {**tables, "head": bytes(head)}
    power = 1 << (len(contents).bit_length() - 1)
    directory = struct.pack(
        ">IHHHH", 0x00010000, len(contents), power * 16, power.bit_length() - 1, (len(contents) - power) * 16
    )
    body = bytearray()
    start = 12 + 16 * len(contents)
    head_at = 0
    for name in sorted(contents):
        content = contents[name]
        here = start + len(body)
        head_at = here if name == "head" else head_at
        directory += struct.pack(">4sIII", name.encode("ascii"), _checksum(content), here, len(content))
        body += content + bytes(-len(content) % 4)
    whole = bytearray(directory + body)
    struct.pack_into(">I", whole, head_at + 8, (_CHECKSUM_ADJUSTMENT - _checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


def _checksum(content: bytes) -> int:
    padded = content + bytes(-len(content) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF
