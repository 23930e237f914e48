"""The lists of an OpenDocument text, and the numbers of their items."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from vanban.read.numbering import MOST_LEVELS, Level, ListCounter, NumberStyle
from vanban.read.odt.names import name
from vanban.read.symbols import symbol

_STYLES = {
    "1": NumberStyle.DECIMAL,
    "01": NumberStyle.DECIMAL_ZERO,
    "I": NumberStyle.UPPER_ROMAN,
    "i": NumberStyle.LOWER_ROMAN,
    "A": NumberStyle.UPPER_LETTER,
    "a": NumberStyle.LOWER_LETTER,
    "": NumberStyle.NONE,
}
_PLACE = re.compile(r"%(\d{1,2})%")
_OUTLINE = "outline"


@dataclass(slots=True)
class Lists:
    """The list styles of one file, counting as the text goes on."""

    _styles: dict[str, tuple[Level, ...]] = field(default_factory=dict)
    _counter: ListCounter = field(default_factory=ListCounter)

    def add(self, root: etree._Element) -> None:
        """Take the list styles of one part of the file."""
        for style in root.iter(name("text:list-style")):
            self._styles[style.get(name("style:name"), "")] = _levels(style)
        for style in root.iter(name("text:outline-style")):
            self._styles[_OUTLINE] = _levels(style)

    def label(self, key: object, style: str | None, depth: int, start: int | None) -> str:
        """The number of the next item of a list at a 1-based depth; `start` is where it begins anew, if it does."""
        return self._counter.label(key, depth - 1, self._styles.get(style or "", ()), start)

    def outline_label(self, depth: int) -> str:
        """The number of the next heading at a 1-based depth of the outline."""
        return self.label(_OUTLINE, _OUTLINE, depth, None)


def _levels(style: etree._Element) -> tuple[Level, ...]:
    found = [Level((), NumberStyle.NONE)] * MOST_LEVELS
    for element in style:
        depth = element.get(name("text:level"), "")
        if depth.isdigit() and 1 <= int(depth) <= len(found):
            found[int(depth) - 1] = _level(element, int(depth))
    return tuple(found)


def _level(element: etree._Element, depth: int) -> Level:
    prefix, suffix = element.get(name("style:num-prefix"), ""), element.get(name("style:num-suffix"), "")
    bullet = element.get(name("text:bullet-char"))
    if bullet is not None:
        shown = "".join(symbol(ord(c), None) if "\uf000" <= c <= "\uf0ff" else c for c in bullet)
        return Level((shown,) if shown else (), NumberStyle.NONE)
    style = _STYLES.get(element.get(name("style:num-format"), ""), NumberStyle.DECIMAL)
    start = element.get(name("text:start-value"), "1")
    pattern = element.get(name("loext:num-list-format"))
    if pattern is not None:
        template = tuple(part for part in _of_pattern(pattern) if part != "")
    elif style is NumberStyle.NONE:
        template = (prefix + suffix,) if prefix + suffix else ()
    else:
        shown_levels = element.get(name("text:display-levels"), "1")
        first = depth - (int(shown_levels) if shown_levels.isdigit() else 1)
        numbers: list[str | int] = []
        for index in range(max(first, 0), depth):
            numbers += [".", index] if numbers else [index]
        template = tuple(part for part in (prefix, *numbers, suffix) if part != "")
    return Level(template, style, int(start) if start.isdigit() else 1)


def _of_pattern(pattern: str) -> list[str | int]:
    parts: list[str | int] = []
    for index, part in enumerate(_PLACE.split(pattern)):
        parts.append(int(part) - 1 if index % 2 else part)
    return parts
