"""The piece table: where in the file the characters of a document stand, and in which order ([MS-DOC] 2.8.35)."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from vanban.read.doc.fib import Fib, Part

# 8-bit pieces hold Windows-1252; what it leaves open is Latin-1 (FcCompressed, [MS-DOC] 2.9.73).
_WINDOWS_1252 = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_EIGHT_BIT = 0x40000000
_PROPERTIES, _PIECES = 1, 2

# One of the changes that a piece may bring without a list of them ([MS-DOC] 2.9.217, Prm0): deletion.
_DELETED_INDEX = 0x41


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of the document, at byte `offset` of the file, `width` bytes each.

    `changes` are property changes that were saved in haste, beside the formatting proper.
    """

    start: int
    end: int
    offset: int
    width: int
    changes: bytes = b""


@dataclass(frozen=True, slots=True)
class PieceTable:
    """The pieces in the order of the text; `characters` is the whole text, one UTF-16 unit a character."""

    pieces: tuple[Piece, ...]
    characters: str
    is_whole: bool


def read_pieces(fib: Fib, document: bytes) -> PieceTable:
    """The pieces of a document; `is_whole` is false where a part of the text lies outside the file."""
    property_lists, table = _parts(fib.part(Part.PIECES))
    count = max((len(table) - 4) // 12, 0)
    borders = struct.unpack_from(f"<{count + 1}I", table) if count else ()
    pieces, texts = [], []
    is_whole = count > 0
    place = 0
    for index in range(count):
        _, where, modifier = struct.unpack_from("<HIH", table, 4 * (count + 1) + 8 * index)
        length = borders[index + 1] - borders[index]
        if borders[index] != place or length < 0:
            is_whole = False
            break
        eight_bit = bool(where & _EIGHT_BIT)
        offset, width = ((where & 0x3FFFFFFF) // 2, 1) if eight_bit else (where & 0x3FFFFFFF, 2)
        held = min(length, max(len(document) - offset, 0) // width)
        is_whole = is_whole and held == length
        raw = document[offset : offset + held * width]
        texts.append(raw.decode("latin-1").translate(_WINDOWS_1252) if eight_bit else _units(raw))
        pieces.append(Piece(place, place + held, offset, width, _changes(modifier, property_lists)))
        place += held
        if held < length:
            break
    return PieceTable(tuple(pieces), "".join(texts), is_whole)


def _parts(clx: bytes) -> tuple[list[bytes], bytes]:
    """The lists of property changes, and the table proper."""
    lists = []
    place = 0
    while place + 5 <= len(clx):
        kind = clx[place]
        if kind == _PROPERTIES:
            size = int.from_bytes(clx[place + 1 : place + 3], "little")
            lists.append(clx[place + 3 : place + 3 + size])
            place += 3 + size
        elif kind == _PIECES:
            size = int.from_bytes(clx[place + 1 : place + 5], "little")
            return lists, clx[place + 5 : place + 5 + size]
        else:
            break
    return lists, b""


def _changes(modifier: int, lists: Sequence[bytes]) -> bytes:
    if modifier & 1:
        index = modifier >> 1
        return lists[index] if index < len(lists) else b""
    if modifier >> 1 & 0x7F == _DELETED_INDEX:
        return bytes((0x00, 0x08, modifier >> 8))
    return b""


def _units(raw: bytes) -> str:
    """UTF-16 with one character for each unit, so that places in the text are places in the file."""
    text = raw.decode("utf-16-le", "surrogatepass")
    return text if len(text) * 2 == len(raw) else "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw)))


def joined_surrogates(text: str) -> str:
    """`text` with pairs of units joined into the characters that they are."""
    if _SURROGATE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
