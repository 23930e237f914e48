"""Property changes of a Word file: lists of `sprm` operations and their operands ([MS-DOC] 2.2.5, 2.6)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum


class Sprm(IntEnum):
    """The operations that reading needs; all others are stepped over."""

    C_DELETED = 0x0800
    C_SYMBOL = 0x6A09
    C_STYLE = 0x4A30
    C_PLAIN = 0x2A33
    C_BOLD = 0x0835
    C_ITALIC = 0x0836
    C_CAPITALS = 0x083B
    C_HIDDEN = 0x083C
    C_FONT_ASCII = 0x4A4F
    C_FONT_OTHER = 0x4A51
    P_IN_TABLE = 0x2416
    P_ROW_END = 0x2417
    P_TABLE_DEPTH = 0x6649
    P_INNER_CELL = 0x244B
    P_INNER_ROW_END = 0x244C
    P_LIST_LEVEL = 0x260A
    P_LIST = 0x460B
    P_HUGE = 0x6646
    T_DEFINE = 0xD608
    T_HEADER = 0x3404
    S_LANDSCAPE = 0x301D


_T_DEFINE_10 = 0xD606
_P_CHANGE_TABS = 0xC615
_FIXED_SIZES = (1, 1, 2, 4, 2, 2, -1, 3)

Change = tuple[int, bytes]


def changes(grpprl: bytes) -> Iterator[Change]:
    """The operations in `grpprl` in order, each with its operand; stops where the bytes make no sense."""
    place, end = 0, len(grpprl)
    while place + 2 <= end:
        code = grpprl[place] | grpprl[place + 1] << 8
        place += 2
        size = _FIXED_SIZES[code >> 13]
        if size < 0:
            if code in (Sprm.T_DEFINE, _T_DEFINE_10):
                size = int.from_bytes(grpprl[place : place + 2], "little") - 1
                place += 2
            elif place < end:
                size = _tabs_size(grpprl, place) if code == _P_CHANGE_TABS else grpprl[place]
                place += 1
        if size < 0 or place + size > end:
            return
        yield code, grpprl[place : place + size]
        place += size


def _tabs_size(grpprl: bytes, place: int) -> int:
    """The size of a change of tabs, whose own byte can only say 255 where it is longer."""
    size = grpprl[place]
    if size < 255 or place + 1 >= len(grpprl):
        return size
    deleted = 4 * grpprl[place + 1]
    added = place + 2 + deleted
    return 2 + deleted + 3 * grpprl[added] if added < len(grpprl) else size
