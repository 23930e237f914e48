"""The fonts that styles give to text, where a file has styles in fonts of a legacy encoding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from vanban.read.docx import names
from vanban.read.docx.styles import Styles

_FONTS = b"rFonts"
# Most files have no such font, and their styles need not be looked at again.
_LEGACY_FONTS = tuple(
    f'{slot}="{family}'.encode() for slot in ("ascii", "hansi") for family in (".vn", "vn", "vps", "vi ")
)
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class StyleFonts:
    """The font of each style by its id, its own or that of the style it is based on; `default` is for all text."""

    by_style: Mapping[str, str]
    default: str | None = None

    def of(self, paragraph_style: str | None, run_style: str | None) -> str | None:
        """The font of text that names none itself."""
        for style in (run_style, paragraph_style):
            if style is not None and style in self.by_style:
                return self.by_style[style]
        return self.default


NO_FONTS = StyleFonts({})


def has_legacy_fonts(styles: bytes) -> bool:
    """Whether any style in `styles.xml` is in a font of a legacy encoding."""
    # Styles are the largest part of many files: a plain search for the element is all that they are looked through by.
    for after in styles.split(_FONTS)[1:]:
        element = after[: after.find(b">")].lower()
        if any(font in element for font in _LEGACY_FONTS):
            return True
    return False


def read_style_fonts(styles: Styles) -> StyleFonts:
    """The fonts of all styles."""
    own: dict[str, str] = {}
    bases: dict[str, str] = {}
    normal: str | None = None
    for style in styles:
        style_id = style.get(names.STYLE_ID, "")
        font = _font(style.find(names.RUN_PROPERTIES))
        if font is not None:
            own[style_id] = font
        base = style.find(names.BASED_ON)
        if base is not None:
            bases[style_id] = base.get(names.VAL, "")
        if style.get(names.DEFAULT) in ("1", "true") and style.get(names.STYLE_TYPE) == "paragraph":
            normal = style_id
    found = {}
    for style_id in {*own, *bases}:
        place, steps = style_id, 0
        while place not in own and place in bases and steps < _DEEPEST:
            place, steps = bases[place], steps + 1
        if place in own:
            found[style_id] = own[place]
    defaults = styles.defaults
    of_all = None if defaults is None else defaults.find(f"{names.RUN_DEFAULTS}/{names.RUN_PROPERTIES}")
    default = _font(of_all)
    return StyleFonts(found, found.get(normal or "", default))


def _font(properties: etree._Element | None) -> str | None:
    fonts = None if properties is None else properties.find(names.FONTS)
    return None if fonts is None else fonts.get(names.ASCII_FONT) or fonts.get(names.HIGH_ANSI_FONT)
