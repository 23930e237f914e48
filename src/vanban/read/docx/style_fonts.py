"""The fonts that styles give to text, where a file has styles in fonts of a legacy encoding."""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from vanban.read.docx import names
from vanban.read.docx.children import child_value, first_child
from vanban.read.docx.styles import Styles

_FONTS = b"rFonts"
_SLOTS = (b'ascii="', b'hAnsi="')
# Most files have no such font, and their styles need not be looked at again.
_LEGACY_FAMILIES = (b".vn", b"vn", b"vps", b"vi ")
_DEEPEST = 20


def has_legacy_fonts(styles: bytes) -> bool:
    """Whether any style in `styles.xml` is in a font of a legacy encoding."""
    # Styles are the largest part of many files: a plain search for the element is all that they are looked through by,
    # and it runs backwards over bytes three times as fast as forwards.
    place = styles.rfind(_FONTS)
    while place >= 0:
        end = styles.find(b">", place)
        for slot in _SLOTS:
            start = styles.find(slot, place, end)
            if start >= 0 and styles[start + len(slot) : end].lower().startswith(_LEGACY_FAMILIES):
                return True
        place = styles.rfind(_FONTS, 0, place)
    return False


class StyleFonts:
    """The font of each style, its own or that of the style it is based on, and the one that is for all text."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_style: dict[str, str | None] = {}

    def of(self, paragraph_style: str | None, run_style: str | None) -> str | None:
        """The font of text that names none itself."""
        for style in (run_style, paragraph_style):
            font = None if style is None else self._of_style(style)
            if font is not None:
                return font
        return self._default

    def _of_style(self, style_id: str) -> str | None:
        if style_id not in self._by_style:
            self._by_style[style_id] = self._by_bases(style_id)
        return self._by_style[style_id]

    def _by_bases(self, style_id: str) -> str | None:
        style, steps = self._styles.get(style_id), 0
        while style is not None and steps <= _DEEPEST:
            font = _font(first_child(style, names.RUN_PROPERTIES))
            if font is not None:
                return font
            style, steps = self._styles.get(child_value(style, names.BASED_ON)), steps + 1
        return None

    @cached_property
    def _default(self) -> str | None:
        normal = None if self._styles.normal is None else self._of_style(self._styles.normal)
        if normal is not None:
            return normal
        defaults = self._styles.defaults
        return _font(None if defaults is None else defaults.find(f"{names.RUN_DEFAULTS}/{names.RUN_PROPERTIES}"))


def _font(properties: etree._Element | None) -> str | None:
    fonts = first_child(properties, names.FONTS)
    return None if fonts is None else fonts.get(names.ASCII_FONT) or fonts.get(names.HIGH_ANSI_FONT)
