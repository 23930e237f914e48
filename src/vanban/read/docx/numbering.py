"""Automatic numbering of `.docx` (ECMA-376-1, 17.9): which list a paragraph is in, and its number there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from vanban.read.docx import names
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


@dataclass(slots=True)
class Numbering:
    """The lists of one document, with how far each has counted; `by_style` gives a style's list and level."""

    lists: dict[str, ListInstance] = field(default_factory=dict)
    by_style: dict[str, tuple[str, int]] = field(default_factory=dict)
    _counter: ListCounter = field(default_factory=ListCounter)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def label(self, numbered: etree._Element | None, style: str | None) -> str:
        """The number of a paragraph with this place in a list and style, with its separator; empty without one."""
        number_id = level = None
        if numbered is not None:
            number_id = child_value(numbered, names.NUMBER_ID)
            level = _whole(child_value(numbered, names.LEVEL))
        if number_id is None and self.by_style:
            style_list, style_level = self.by_style.get(style or "", (None, 0))
            number_id, level = style_list, style_level if level is None else level
        instance = self.lists.get(number_id) if number_id is not None else None
        if instance is None or number_id is None:
            return ""
        index = level or 0
        # An override counts only where the list is met for the first time (17.9.26).
        start = None if (number_id, index) in self._started else instance.starts.get(index)
        self._started.add((number_id, index))
        return self._counter.label(instance.definition, index, instance.levels, start)


def read_numbering(numbering: etree._Element, styles: etree._Element | None) -> Numbering:
    """The lists that `numbering.xml` defines; `styles` tells which paragraph styles are numbered."""
    definitions = {
        definition.get(names.ABSTRACT_ID, ""): _levels(definition)
        for definition in numbering.iterchildren(names.ABSTRACT_NUMBERING)
    }
    found = Numbering()
    for instance in numbering.iterchildren(names.NUMBERING_INSTANCE):
        definition = child_value(instance, names.ABSTRACT_ID) or ""
        levels = dict(definitions.get(definition, {}))
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
        found.lists[instance.get(names.NUMBER_ID, "")] = ListInstance(definition, filled, starts)
    if styles is not None:
        found.by_style = _numbered_styles(styles)
    return found


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


def _numbered_styles(styles: etree._Element) -> dict[str, tuple[str, int]]:
    """By style: its list and level; a style takes them from the one it is based on (17.7.4.3)."""
    own: dict[str, tuple[str | None, int | None]] = {}
    bases: dict[str, str | None] = {}
    for style in styles.iterchildren(names.STYLE_DEFINITION):
        style_id = style.get(names.STYLE_ID, "")
        bases[style_id] = child_value(style, names.BASED_ON)
        properties = style.find(names.PARAGRAPH_PROPERTIES)
        numbered = None if properties is None else properties.find(names.NUMBERING)
        if numbered is not None:
            own[style_id] = (child_value(numbered, names.NUMBER_ID), _whole(child_value(numbered, names.LEVEL)))
    found = {}
    for style_id in bases:
        number_id = level = None
        place: str | None = style_id
        seen: set[str] = set()
        while place is not None and place not in seen:
            seen.add(place)
            its_number, its_level = own.get(place, (None, None))
            number_id = its_number if number_id is None else number_id
            level = its_level if level is None else level
            place = bases.get(place)
        if number_id is not None:
            found[style_id] = (number_id, level or 0)
    return found


def child_value(parent: etree._Element, name: str) -> str | None:
    """The `w:val` of a child, or None."""
    child = parent.find(name)
    return None if child is None else child.get(names.VAL)


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdigit() else None
