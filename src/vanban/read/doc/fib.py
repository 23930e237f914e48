"""The File Information Block: where in a Word file everything stands ([MS-DOC] 2.5)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

_LENGTHS = 0x4C
_PLACES = 0x9A


class Part(IntEnum):
    """The parts of the table stream that reading needs, by their place in the block (`FibRgFcLcb97`)."""

    STYLES = 1
    FOOTNOTE_TEXTS = 3
    SECTIONS = 6
    CHARACTER_PAGES = 12
    PARAGRAPH_PAGES = 13
    FONTS = 15
    PIECES = 33
    SHAPE_ANCHORS = 40
    ENDNOTE_TEXTS = 47
    TEXT_BOXES = 56
    LISTS = 73
    LIST_OVERRIDES = 74


@dataclass(frozen=True, slots=True)
class Story:
    """A stretch of a document's characters: its main text, its footnotes, …"""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fib:
    """The stories of a document, in characters, and the parts of its table stream."""

    main: Story
    footnotes: Story
    headers: Story
    endnotes: Story
    text_boxes: Story
    table: bytes
    _places: tuple[int, ...]

    def part(self, part: Part) -> bytes:
        """The bytes of one part; empty where the document has none or its place lies outside the file."""
        index = 2 * part
        if index + 1 >= len(self._places):
            return b""
        start, size = self._places[index], self._places[index + 1]
        return self.table[start : start + size] if start + size <= len(self.table) else b""

    def rest_after(self, part: Part) -> bytes:
        """What follows one part in the table stream: the levels of lists stand there, outside its size."""
        index = 2 * part
        if index + 1 >= len(self._places):
            return b""
        return self.table[self._places[index] + self._places[index + 1] :]


def read_fib(document: bytes, table: bytes) -> Fib:
    """The block at the start of the WordDocument stream, checked already to be long enough for it."""
    text, notes, headers, macros, comments, endnotes, boxes, _ = struct.unpack_from("<8i", document, _LENGTHS)
    borders = [0]
    for size in (text, notes, headers, macros, comments, endnotes, boxes):
        borders.append(borders[-1] + max(size, 0))
    count = int.from_bytes(document[_PLACES - 2 : _PLACES], "little")
    count = min(count, (len(document) - _PLACES) // 8)
    places = struct.unpack_from(f"<{2 * count}I", document, _PLACES)
    stories = [Story(start, end) for start, end in pairwise(borders)]
    return Fib(stories[0], stories[1], stories[2], stories[5], stories[6], table, places)
