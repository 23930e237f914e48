"""The sections of a Word file: which stretches of the text stand on pages turned to landscape."""

from __future__ import annotations

import struct

from vanban.read.doc.fib import Fib, Part
from vanban.read.doc.sprm import Sprm, changes

_SECTION_SIZE = 12
_LANDSCAPE = 2
_DEFAULT = 0xFFFFFFFF


def landscape_until(fib: Fib, document: bytes) -> tuple[tuple[int, bool], ...]:
    """For each section in order: the character before which it ends, and whether its pages are landscape."""
    part = fib.part(Part.SECTIONS)
    count = max((len(part) - 4) // (4 + _SECTION_SIZE), 0)
    if not count:
        return ()
    borders = struct.unpack_from(f"<{count + 1}I", part)
    found = []
    for index in range(count):
        place = int.from_bytes(part[4 * (count + 1) + _SECTION_SIZE * index + 2 :][:4], "little")
        found.append((borders[index + 1], _is_landscape(document, place)))
    return tuple(found)


def _is_landscape(document: bytes, place: int) -> bool:
    if place == _DEFAULT or place + 2 > len(document):
        return False
    size = int.from_bytes(document[place : place + 2], "little")
    return any(
        code == Sprm.S_LANDSCAPE and operand[0] == _LANDSCAPE
        for code, operand in changes(document[place + 2 : place + 2 + size])
    )
