"""Automatic numbering of `.docx` (ECMA-376-1, 17.9): which list a paragraph is in, and its number there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from vanban.read.docx import names
from vanban.read.docx.children import child_value, first_child
from vanban.read.docx.styles import Styles
from vanban.read.numbering import LEVELS, Level, ListCounter, NumberStyle
from vanban.read.symbols import is_symbol_font, symbol

_PLACE = re.compile(r"(%\d)")
_STYLES = {
    "decimal": NumberStyle.DECIMAL,
    "decimalZero": NumberStyle.DECIMAL_ZERO,
    "upperRoman": NumberStyle.UPPER_ROMAN,
    "lowerRoman": NumberStyle.LOWER_ROMAN,
    "upperLetter": NumberStyle.UPPER_LETTER,
    "lowerLetter": NumberStyle.LOWER_LETTER,
    "none": NumberStyle.NONE,
}


@dataclass(frozen=True, slots=True)
class ListInstance:
    """A list (`w:num`): the definition that it counts with others of, its levels, and where it starts anew."""

    definition: str
    levels: tuple[Level, ...]
    starts: dict[int, int]


class Numbering:
    """The lists of one document, with how far each has counted.

    `part` gives `numbering.xml`; a list is taken apart where a paragraph is in it, for most files define many more.
    """

    def __init__(self, part: Callable[[], etree._Element | None], styles: Styles) -> None:
        self._part = part
        self._styles = styles
        self._lists: dict[str, ListInstance | None] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._by_style: dict[str | None, tuple[str | None, int]] = {None: (None, 0)}
        self._counter = ListCounter()
        self._started: set[tuple[str, int]] = set()

    def label(self, numbered: etree._Element | None, style: str | None) -> str:
        """The number of a paragraph with this place in a list and style, with its separator; empty without one."""
        number_id = level = None
        if numbered is not None:
            number_id = child_value(numbered, names.NUMBER_ID)
            level = _whole(child_value(numbered, names.LEVEL))
        if number_id is None and self._styles.may_number:
            number_id, style_level = self._place_of(style)
            level = style_level if level is None else level
        instance = None if number_id is None else self._list(number_id)
        if instance is None or number_id is None:
            return ""
        index = level or 0
        # An override counts only where the list is met for the first time (17.9.26).
        start = None if (number_id, index) in self._started else instance.starts.get(index)
        self._started.add((number_id, index))
        return self._counter.label(instance.definition, index, instance.levels, start)

    def _place_of(self, style: str | None) -> tuple[str | None, int]:
        """The list and the level of a style; it takes them from the one that it is based on (17.7.4.3)."""
        found = self._by_style.get(style)
        if found is None:
            found = self._by_style[style] = self._place_by_bases(style)
        return found

    def _place_by_bases(self, style: str | None) -> tuple[str | None, int]:
        number_id = level = None
        seen: set[str] = set()
        while style is not None and style not in seen:
            seen.add(style)
            element = self._styles.get(style)
            if element is None:
                break
            numbered = first_child(first_child(element, names.PARAGRAPH_PROPERTIES), names.NUMBERING)
            if numbered is not None:
                number_id = child_value(numbered, names.NUMBER_ID) if number_id is None else number_id
                level = _whole(child_value(numbered, names.LEVEL)) if level is None else level
            style = child_value(element, names.BASED_ON)
        return number_id, level or 0

    def _list(self, number_id: str) -> ListInstance | None:
        if number_id not in self._lists:
            element = self._instances.get(number_id)
            self._lists[number_id] = None if element is None else self._instance(element)
        return self._lists[number_id]

    def _instance(self, instance: etree._Element) -> ListInstance:
        definition = child_value(instance, names.ABSTRACT_ID) or ""
        levels = dict(self._levels_of(definition))
        starts = {}
        for override in instance.iterchildren(names.LEVEL_OVERRIDE):
            place = _whole(override.get(names.LEVEL)) or 0
            start = _whole(child_value(override, names.START_OVERRIDE))
            if start is not None:
                starts[place] = start
            level = override.find(names.NUMBERING_LEVEL)
            if level is not None:
                levels[place] = _level(level)
        filled = tuple(levels.get(place, Level(())) for place in range(LEVELS))
        return ListInstance(definition, filled, starts)

    def _levels_of(self, definition: str) -> dict[int, Level]:
        found = self._levels.get(definition)
        if found is None:
            element = self._definitions.get(definition)
            found = self._levels[definition] = {} if element is None else _levels(element)
        return found

    @cached_property
    def _instances(self) -> dict[str, etree._Element]:
        part = self._part()
        instances = () if part is None else part.iterchildren(names.NUMBERING_INSTANCE)
        return {instance.get(names.NUMBER_ID, ""): instance for instance in instances}

    @cached_property
    def _definitions(self) -> dict[str, etree._Element]:
        part = self._part()
        definitions = () if part is None else part.iterchildren(names.ABSTRACT_NUMBERING)
        return {definition.get(names.ABSTRACT_ID, ""): definition for definition in definitions}


def list_indents(numbering: etree._Element, number: str, level: str) -> dict[str, str]:
    """What a level of a list says of indents (17.9.22), by the names of its attributes."""
    lists = numbering.iterchildren(names.NUMBERING_INSTANCE)
    instance = next((one for one in lists if one.get(names.NUMBER_ID) == number), None)
    if instance is None:
        return {}
    wanted = child_value(instance, names.ABSTRACT_ID)
    definitions = numbering.iterchildren(names.ABSTRACT_NUMBERING)
    places = [*instance.iterchildren(names.LEVEL_OVERRIDE)]
    places += [one for one in definitions if one.get(names.ABSTRACT_ID) == wanted]
    for place in places:
        for one in place.iterchildren(names.NUMBERING_LEVEL):
            indent = one.find(f"{names.PARAGRAPH_PROPERTIES}/{names.INDENT}")
            if one.get(names.LEVEL) == level and indent is not None:
                return {str(name): str(value) for name, value in indent.attrib.items()}
    return {}


def _levels(definition: etree._Element) -> dict[int, Level]:
    return {
        _whole(level.get(names.LEVEL)) or 0: _level(level) for level in definition.iterchildren(names.NUMBERING_LEVEL)
    }


def _level(level: etree._Element) -> Level:
    form = child_value(level, names.FORMAT) or "decimal"
    text = child_value(level, names.LEVEL_TEXT) or ""
    template: tuple[str | int, ...]
    if form == "bullet":
        properties = level.find(names.RUN_PROPERTIES)
        fonts = None if properties is None else properties.find(names.FONTS)
        template = (_bullet(text, "" if fonts is None else fonts.get(names.ASCII_FONT, "")),) if text else ()
    else:
        parts = (part for part in _PLACE.split(text) if part)
        template = tuple(int(part[1]) - 1 if _PLACE.fullmatch(part) else part for part in parts)
    return Level(
        template=template,
        style=_STYLES.get(form, NumberStyle.DECIMAL),
        start=_whole(child_value(level, names.START)) or (0 if child_value(level, names.START) == "0" else 1),
        restarts=child_value(level, names.LEVEL_RESTART) != "0",
        legal=level.find(names.PLAIN_DIGITS) is not None,
        separator="" if child_value(level, names.SUFFIX) == "nothing" else " ",
    )


def _bullet(text: str, font: str) -> str:
    if len(text) == 1 and (is_symbol_font(font) or "\ue000" <= text <= "\uf8ff"):
        return symbol(ord(text), font)
    return text


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdigit() else None
