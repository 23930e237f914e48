"""The look of letters and paragraphs of a `.docx`, resolved as Word resolves it (ECMA-376-1, 17.7.2).

A property comes from the first of these that states it: the run or paragraph itself, its character style, its
paragraph style, its list, the style of the table around it, the defaults of the document. A style takes what it does
not state from the one it is based on. Bold and italic of several styles at once cancel each other (17.7.3).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import NamedTuple

from lxml import etree

from vanban.read.docx import names
from vanban.read.docx.children import child_value, first_child
from vanban.read.docx.measure import points, twips
from vanban.read.docx.styles import Styles
from vanban.text.formatting import Alignment, Lettering, Shape

_DEEPEST = 20
_SINGLE = 240
_TWIPS_PER_MM = 1440 / 25.4
# What holds where nothing is said (17.3.2.38, 17.3.2.26).
_SIZE, _FONT = 10.0, "Times New Roman"
_ALIGNMENTS = {
    "left": Alignment.LEFT, "start": Alignment.LEFT, "center": Alignment.CENTRE, "right": Alignment.RIGHT,
    "end": Alignment.RIGHT, "both": Alignment.JUSTIFIED, "distribute": Alignment.JUSTIFIED,
}  # fmt: skip
_SHAPING = {
    names.ALIGNMENT: (names.VAL,),
    names.INDENT: (names.LEFT, names.START_SIDE, names.RIGHT, names.END_SIDE, names.FIRST_LINE, names.HANGING),
    names.SPACING: (
        names.BEFORE, names.AFTER, names.LINE, names.LINE_RULE, names.BEFORE_AUTOMATIC, names.AFTER_AUTOMATIC
    ),
}  # fmt: skip

Says = Mapping[str, str]
Indents = Callable[[str, str], Says]


class Letters(NamedTuple):
    """What one level says of letters; None where it is silent. `theme` is the key of a font in the theme."""

    font: str | None = None
    theme: str | None = None
    size: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None


class _Style(NamedTuple):
    letters: Letters
    shape: Says
    numbered: tuple[str, str] | None
    base: str | None


SILENT = Letters()


class Looks(NamedTuple):
    """What works out the looks in paragraphs of one style.

    `run` takes the properties of a run, `shape` those of a paragraph; `plain_run` and `plain_shape` are for what says
    nothing of itself, as most do.
    """

    plain_run: Callable[[], Lettering]
    plain_shape: Callable[[], Shape]
    run: Callable[[etree._Element], Lettering]
    shape: Callable[[etree._Element], Shape]


def letters_of(properties: etree._Element | None) -> Letters:
    """What the properties of a run, or of a style's runs, say."""
    if properties is None:
        return SILENT
    font = theme = size = colour = None
    bold = italic = None
    for one in properties:
        match one.tag:
            case names.FONTS:
                font = one.get(names.ASCII_FONT)
                theme = one.get(names.ASCII_THEME) or (None if font else one.get(names.HIGH_ANSI_THEME))
                font = font or one.get(names.HIGH_ANSI_FONT)
            case names.SIZE:
                size = one.get(names.VAL)
            case names.BOLD:
                bold = one.get(names.VAL, "1") not in names.OFF
            case names.ITALIC:
                italic = one.get(names.VAL, "1") not in names.OFF
            case names.COLOUR:
                colour = one.get(names.VAL)
    return Letters(font, theme, size, bold, italic, colour)


def _shape_says(properties: etree._Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in properties if properties is not None else ():
        for attribute in _SHAPING.get(one.tag, ()):
            value = one.get(attribute)
            if value is not None:
                # `w:val` is that of the alignment alone.
                found[attribute] = value
    return found


class Forms:
    """The looks of one document; each kind is worked out once.

    `theme` gives the fonts of the theme, `indents` what a level of a list says of indents.
    """

    def __init__(self, styles: Styles, theme: Callable[[], Mapping[str, str]], indents: Indents) -> None:
        self._styles = styles
        self._theme = theme
        self._indents = indents
        self._letterings: dict[tuple[object, ...], Lettering] = {}
        self._shapes: dict[tuple[object, ...], Shape] = {}
        self._own: dict[str | None, _Style | None] = {}
        self._chains: dict[str | None, tuple[Letters, Says, tuple[str, str] | None]] = {None: (SILENT, {}, None)}

    def looks(self, table: str | None, paragraph: str | None) -> Looks:
        """The looks in paragraphs of this style, in a table of this one."""
        return Looks(
            partial(self.lettering, table, paragraph, None, SILENT),
            partial(self.shape, table, paragraph, None),
            partial(self._lettering_of_run, table, paragraph),
            partial(self.shape, table, paragraph),
        )

    def lettering(self, table: str | None, paragraph: str | None, style: str | None, own: Letters) -> Lettering:
        """The look of a run with these properties of its own and this style, in a paragraph of this style."""
        key = (table, paragraph, style, own)
        found = self._letterings.get(key)
        if found is None:
            found = self._letterings[key] = self._lettering(table, paragraph or self._styles.normal, style, own)
        return found

    def _lettering_of_run(self, table: str | None, paragraph: str | None, properties: etree._Element) -> Lettering:
        return self.lettering(table, paragraph, child_value(properties, names.RUN_STYLE), letters_of(properties))

    def shape(self, table: str | None, paragraph: str | None, properties: etree._Element | None) -> Shape:
        """How a paragraph of this style with these properties of its own stands."""
        own = _shape_says(properties)
        numbered = first_child(properties, names.NUMBERING)
        place = None if numbered is None else _list_place(numbered)
        key = (table, paragraph, place, *own.items())
        found = self._shapes.get(key)
        if found is None:
            found = self._shapes[key] = self._shape(table, paragraph or self._styles.normal, place, own)
        return found

    def _lettering(self, table: str | None, paragraph: str | None, style: str | None, own: Letters) -> Lettering:
        levels = [own, self._chain(style)[0], self._chain(paragraph)[0], self._chain(table)[0], self._defaults[0]]
        font = next((self._font(one) for one in levels if one.font or one.theme), None)
        size = next((one.size for one in levels if one.size), None)
        colour = next((one.colour for one in levels if one.colour), None)
        return Lettering(
            font or _FONT,
            _SIZE if size is None else points(size) or _SIZE,
            _toggled([one.bold for one in levels]),
            _toggled([one.italic for one in levels]),
            None if colour in (None, "auto") else colour,
        )

    def _font(self, letters: Letters) -> str | None:
        return (self._theme().get(letters.theme) if letters.theme else None) or letters.font

    def _shape(
        self, table: str | None, paragraph: str | None, place: tuple[str, str] | None, own: dict[str, str]
    ) -> Shape:
        _, by_style, numbered = self._chain(paragraph)
        says = {**self._defaults[1], **self._chain(table)[1]}
        if place is not None:
            # A list that the paragraph itself names stands over its style, one that the style names under it.
            says |= {**by_style, **self._indents(*place), **own}
        elif numbered is not None:
            says |= {**self._indents(*numbered), **by_style, **own}
        else:
            says |= {**by_style, **own}
        return _shape_of(says)

    def _chain(self, style_id: str | None) -> tuple[Letters, Says, tuple[str, str] | None]:
        """What a style says with those that it is based on."""
        found = self._chains.get(style_id)
        if found is None:
            found = self._chains[style_id] = self._chained(style_id)
        return found

    def _chained(self, style_id: str | None) -> tuple[Letters, Says, tuple[str, str] | None]:
        letters, shape, numbered = SILENT, dict[str, str](), None
        style, steps = self._style(style_id), 0
        while style is not None and steps < _DEEPEST:
            letters = _over(letters, style.letters)
            shape = {**style.shape, **shape}
            numbered = numbered or style.numbered
            style, steps = self._style(style.base), steps + 1
        return letters, shape, numbered

    def _style(self, style_id: str | None) -> _Style | None:
        """What a style says itself; most are based on the same few."""
        if style_id not in self._own:
            element = self._styles.get(style_id)
            self._own[style_id] = None if element is None else _style(element)
        return self._own[style_id]

    @cached_property
    def _defaults(self) -> tuple[Letters, Says]:
        """What the document says of all text."""
        defaults = self._styles.defaults
        if defaults is None:
            return SILENT, {}
        return (
            letters_of(defaults.find(f"{names.RUN_DEFAULTS}/{names.RUN_PROPERTIES}")),
            _shape_says(defaults.find(f"{names.PARAGRAPH_DEFAULTS}/{names.PARAGRAPH_PROPERTIES}")),
        )


def _style(style: etree._Element) -> _Style:
    properties = first_child(style, names.PARAGRAPH_PROPERTIES)
    numbered = first_child(properties, names.NUMBERING)
    return _Style(
        letters_of(first_child(style, names.RUN_PROPERTIES)),
        _shape_says(properties),
        None if numbered is None else _list_place(numbered),
        child_value(style, names.BASED_ON),
    )


def _list_place(numbered: etree._Element) -> tuple[str, str] | None:
    number = first_child(numbered, names.NUMBER_ID)
    if number is None:
        return None
    return number.get(names.VAL, ""), child_value(numbered, names.LEVEL) or "0"


def _over(upper: Letters, lower: Letters) -> Letters:
    """What two levels say together; a font and the key of a theme's font go together."""
    font, theme = (upper.font, upper.theme) if upper.font or upper.theme else (lower.font, lower.theme)
    rest = (own if own is not None else below for own, below in zip(upper[2:], lower[2:], strict=True))
    return Letters(font, theme, *rest)  # type: ignore[arg-type]


def _toggled(levels: list[bool | None]) -> bool:
    own, *styles, default = levels
    if own is not None:
        return own
    return bool(default) or sum(bool(one) for one in styles) % 2 == 1


def _shape_of(says: Says) -> Shape:
    line, rule = twips(says.get(names.LINE)), says.get(names.LINE_RULE, "auto")
    hanging = twips(says.get(names.HANGING))
    first = -hanging if hanging else twips(says.get(names.FIRST_LINE)) or 0
    left = twips(says.get(names.LEFT) or says.get(names.START_SIDE)) or 0
    right = twips(says.get(names.RIGHT) or says.get(names.END_SIDE)) or 0
    return Shape(
        _ALIGNMENTS.get(says.get(names.VAL, "left"), Alignment.LEFT),
        first / _TWIPS_PER_MM,
        left / _TWIPS_PER_MM,
        right / _TWIPS_PER_MM,
        _room(says, names.BEFORE, names.BEFORE_AUTOMATIC),
        _room(says, names.AFTER, names.AFTER_AUTOMATIC),
        (line or _SINGLE) / _SINGLE if rule == "auto" else None,
        None if rule == "auto" or line is None else line / 20,
    )


def _room(says: Says, room: str, automatic: str) -> float | None:
    if says.get(automatic, "0") not in names.OFF:
        return None
    return (twips(says.get(room)) or 0) / 20
