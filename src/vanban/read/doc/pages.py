"""Formatted disk pages: which property changes stand on which bytes of the text ([MS-DOC] 2.9.33, 2.9.181)."""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_PAGE = 512
_PAGE_NUMBER = 0x3FFFFF
_PARAGRAPH_ENTRY = 13


@dataclass(frozen=True, slots=True)
class Formatting:
    """Runs of bytes of the file, in order, and the property changes of each; `ends` is exclusive."""

    starts: array[int]
    ends: array[int]
    changes: tuple[bytes, ...]

    def at(self, offset: int) -> bytes:
        """The property changes of the byte at `offset`; none where no run covers it."""
        index = bisect_right(self.starts, offset) - 1
        return self.changes[index] if index >= 0 and offset < self.ends[index] else b""

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        """The runs that touch the bytes `start` to `end`, cut to them; what no run covers comes without changes."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        while start < end:
            while index < len(self.starts) and self.ends[index] <= start:
                index += 1
            if index >= len(self.starts) or self.starts[index] >= end:
                yield start, end, b""
                return
            if start < self.starts[index]:
                yield start, self.starts[index], b""
                start = self.starts[index]
            stop = min(self.ends[index], end)
            yield start, stop, self.changes[index]
            start = stop


def character_formatting(document: bytes, table: bytes) -> Formatting:
    """The formatting of characters; `table` lists the pages that hold it."""
    return _formatting(document, table, 1, _character_changes)


def paragraph_formatting(document: bytes, table: bytes) -> Formatting:
    """The formatting of paragraphs: two bytes of style, then the changes to it."""
    return _formatting(document, table, _PARAGRAPH_ENTRY, _paragraph_changes)


def _formatting(
    document: bytes, table: bytes, entry_size: int, changes_at: Callable[[bytes, int], bytes]
) -> Formatting:
    starts, ends, found = array("q"), array("q"), []
    count = max((len(table) - 4) // 8, 0)
    numbers = struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count else ()
    last = -1
    known: dict[bytes, bytes] = {}
    for number in numbers:
        offset = (number & _PAGE_NUMBER) * _PAGE
        page = document[offset : offset + _PAGE]
        if len(page) < _PAGE:
            continue
        runs = page[_PAGE - 1]
        if 4 * (runs + 1) + entry_size * runs > _PAGE - 1:
            continue
        borders = struct.unpack_from(f"<{runs + 1}I", page)
        for index in range(runs):
            start, end = borders[index], borders[index + 1]
            if start < last or end <= start:
                continue
            changes = changes_at(page, 2 * page[4 * (runs + 1) + entry_size * index])
            starts.append(start)
            ends.append(end)
            found.append(known.setdefault(changes, changes))
            last = end
    return Formatting(starts, ends, tuple(found))


def _character_changes(page: bytes, place: int) -> bytes:
    return page[place + 1 : place + 1 + page[place]] if place else b""


def _paragraph_changes(page: bytes, place: int) -> bytes:
    if not place:
        return b""
    if page[place]:
        return page[place + 1 : place + 2 * page[place]]
    return page[place + 2 : place + 2 + 2 * page[place + 1]] if place + 1 < _PAGE else b""
