"""The lists of a Word file: how the numbers of their levels are made ([MS-DOC] 2.9.131, 2.9.147, 2.9.150)."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from vanban.read.doc.fib import Fib, Part
from vanban.read.numbering import LEVELS, Level, ListCounter, NumberStyle
from vanban.read.symbols import symbol

_STYLES = {
    0: NumberStyle.DECIMAL,
    1: NumberStyle.UPPER_ROMAN,
    2: NumberStyle.LOWER_ROMAN,
    3: NumberStyle.UPPER_LETTER,
    4: NumberStyle.LOWER_LETTER,
    22: NumberStyle.DECIMAL_ZERO,
    255: NumberStyle.NONE,
}
_BULLET = 23
_LIST_SIZE, _LEVEL_SIZE, _OVERRIDE_SIZE = 28, 28, 16
_SIMPLE, _LEGAL, _NO_RESTART, _STARTS_ANEW, _NEW_LEVEL = 0x01, 0x04, 0x08, 0x10, 0x20
_SEPARATORS = (" ", " ", "")


@dataclass(frozen=True, slots=True)
class _Override:
    """A use of a list in the text: where it counts anew, and the levels that it changes."""

    list_id: int
    starts: dict[int, int]
    levels: dict[int, Level]


@dataclass(slots=True)
class Lists:
    """The lists of one file, counting as the text goes on."""

    _lists: dict[int, tuple[Level, ...]]
    _overrides: tuple[_Override, ...]
    _counter: ListCounter = field(default_factory=ListCounter)
    _begun: set[tuple[int, int]] = field(default_factory=set)

    def label(self, number: int, level: int) -> str:
        """The number of the next paragraph in the list `number` (1-based, 0 for none) at a 0-based level."""
        if not 1 <= number <= len(self._overrides):
            return ""
        override = self._overrides[number - 1]
        levels = list(self._lists.get(override.list_id, ()))
        for index, changed in override.levels.items():
            if index < len(levels):
                levels[index] = changed
        start = None
        if (number, level) not in self._begun:
            self._begun.add((number, level))
            start = override.starts.get(level)
        return self._counter.label(override.list_id, level, levels, start)


def read_lists(fib: Fib) -> Lists:
    """The lists; none where the file has none, and as many as can be read where it is damaged."""
    try:
        return Lists(_lists(fib), _overrides(fib.part(Part.LIST_OVERRIDES)))
    except (struct.error, IndexError):
        return Lists({}, ())


def _lists(fib: Fib) -> dict[int, tuple[Level, ...]]:
    part = fib.part(Part.LISTS)
    if len(part) < 2:
        return {}
    count = min(int.from_bytes(part[:2], "little"), (len(part) - 2) // _LIST_SIZE)
    levels = fib.rest_after(Part.LISTS)
    place = 0
    found = {}
    for index in range(count):
        start = 2 + _LIST_SIZE * index
        list_id = int.from_bytes(part[start : start + 4], "little")
        of_list = []
        for _ in range(1 if part[start + 26] & _SIMPLE else LEVELS):
            level, place = _level(levels, place)
            of_list.append(level)
        found[list_id] = tuple(of_list)
    return found


def _level(data: bytes, place: int) -> tuple[Level, int]:
    start, number_format, flags = struct.unpack_from("<iBB", data, place)
    follow, character_size, paragraph_size = data[place + 15], data[place + 24], data[place + 25]
    place += _LEVEL_SIZE + character_size + paragraph_size
    length = int.from_bytes(data[place : place + 2], "little")
    text = data[place + 2 : place + 2 + 2 * length].decode("utf-16-le", "replace")
    template = tuple(_part(character, number_format) for character in text)
    level = Level(
        template=template,
        style=_STYLES.get(number_format, NumberStyle.DECIMAL),
        start=max(start, 0),
        restarts=not flags & _NO_RESTART,
        legal=bool(flags & _LEGAL),
        separator=_SEPARATORS[follow] if follow < len(_SEPARATORS) else " ",
    )
    return level, place + 2 + 2 * length


def _part(character: str, number_format: int) -> str | int:
    if ord(character) < LEVELS and number_format != _BULLET:
        return ord(character)
    return symbol(ord(character), None) if "\uf000" <= character <= "\uf0ff" else character


def _overrides(part: bytes) -> tuple[_Override, ...]:
    if len(part) < 4:
        return ()
    count = min(int.from_bytes(part[:4], "little"), (len(part) - 4) // _OVERRIDE_SIZE)
    place = 4 + _OVERRIDE_SIZE * count
    found = []
    for index in range(count):
        start = 4 + _OVERRIDE_SIZE * index
        list_id, changed = int.from_bytes(part[start : start + 4], "little"), part[start + 12]
        place += 4
        starts: dict[int, int] = {}
        levels: dict[int, Level] = {}
        for _ in range(changed):
            if place + 8 > len(part):
                break
            begin, flags = struct.unpack_from("<iI", part, place)
            place += 8
            level_index = flags & 0xF
            if flags & _NEW_LEVEL:
                levels[level_index], place = _level(part, place)
                begin = levels[level_index].start
            if flags & _STARTS_ANEW:
                starts[level_index] = max(begin, 0)
        found.append(_Override(list_id, starts, levels))
    return tuple(found)
