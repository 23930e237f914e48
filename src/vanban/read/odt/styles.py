"""The styles of an OpenDocument text: fonts, forms and page orientation, with what each takes from its parent."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree

from vanban.document.model import Orientation
from vanban.read.odt.names import name

_STYLE, _DEFAULT_STYLE = name("style:style"), name("style:default-style")
_FAMILY, _STYLE_NAME, _PARENT = name("style:family"), name("style:name"), name("style:parent-style-name")
_TEXT_PROPERTIES = name("style:text-properties")
_COLUMN_WIDTH = f"{name('style:table-column-properties')}"
_DEEPEST = 20
_BOLD = frozenset({"bold", "600", "700", "800", "900"})


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks."""

    font: str | None = None
    strong: bool = False
    em: bool = False
    capitals: bool = False
    hidden: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of one file by family and name."""

    _elements: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    _defaults: dict[str, etree._Element] = field(default_factory=dict)
    _fonts: dict[str, str] = field(default_factory=dict)
    _master_pages: dict[str, Orientation] = field(default_factory=dict)
    _looks: dict[tuple[str, str | None, Look], Look] = field(default_factory=dict)

    def add(self, root: etree._Element) -> None:
        """Take the styles of one part of the file."""
        for face in root.iter(name("style:font-face")):
            family = face.get(name("svg:font-family"), "").strip("'\"")
            self._fonts[face.get(_STYLE_NAME, "")] = family
        for style in root.iter(_STYLE):
            self._elements[style.get(_FAMILY, ""), style.get(_STYLE_NAME, "")] = style
        for style in root.iter(_DEFAULT_STYLE):
            self._defaults[style.get(_FAMILY, "")] = style
        layouts = {
            layout.get(_STYLE_NAME, ""): layout.find(name("style:page-layout-properties"))
            for layout in root.iter(name("style:page-layout"))
        }
        for page in root.iter(name("style:master-page")):
            layout = layouts.get(page.get(name("style:page-layout-name"), ""))
            turned = layout is not None and layout.get(name("style:print-orientation")) == "landscape"
            self._master_pages[page.get(_STYLE_NAME, "")] = Orientation.LANDSCAPE if turned else Orientation.PORTRAIT

    def look(self, family: str, style: str | None, around: Look | None = None) -> Look:
        """The look of text in a style; `around` is that of the text around it, None for a paragraph's own."""
        key = (family, style, around or _PLAIN)
        if around is None:
            key = (family, style, _DEFAULT)
        found = self._looks.get(key)
        if found is None:
            found = around or self._of(_PLAIN, self._defaults.get(family))
            for element in self._chain(family, style):
                found = self._of(found, element)
            self._looks[key] = found
        return found

    def orientation(self, style: str | None) -> Orientation | None:
        """Which way round the pages stand that a paragraph of this style begins; None where it begins none."""
        for element in self._chain("paragraph", style):
            page = element.get(name("style:master-page-name"))
            if page:
                return self._master_pages.get(page, Orientation.PORTRAIT)
        return None

    def list_style(self, style: str | None) -> str | None:
        """The list that paragraphs of this style stand in."""
        chain = self._chain("paragraph", style)
        return next(
            (found for element in reversed(chain) if (found := element.get(name("style:list-style-name")))), None
        )

    def column_width(self, style: str | None) -> float:
        """The width of a table's column, relative or in any one unit; 0 where it is not told."""
        element = self._elements.get(("table-column", style or ""))
        properties = None if element is None else element.find(_COLUMN_WIDTH)
        if properties is None:
            return 0.0
        for attribute in ("style:rel-column-width", "style:column-width"):
            digits = properties.get(name(attribute), "").rstrip("*cminptx%")
            try:
                return max(float(digits), 0.0)
            except ValueError:
                continue
        return 0.0

    def _chain(self, family: str, style: str | None) -> list[etree._Element]:
        """A style and its parents, the last parent first."""
        found: list[etree._Element] = []
        while style and len(found) < _DEEPEST:
            element = self._elements.get((family, style))
            if element is None:
                break
            found.append(element)
            style = element.get(_PARENT)
        found.reverse()
        return found

    def _of(self, look: Look, style: etree._Element | None) -> Look:
        properties = None if style is None else style.find(_TEXT_PROPERTIES)
        if properties is None:
            return look
        font = properties.get(name("style:font-name"))
        family = self._fonts.get(font, font) if font else properties.get(name("fo:font-family"), "").strip("'\"")
        weight = properties.get(name("fo:font-weight"))
        slant = properties.get(name("fo:font-style"))
        transform = properties.get(name("fo:text-transform"))
        display = properties.get(name("text:display"))
        return replace(
            look,
            font=family or look.font,
            strong=look.strong if weight is None else weight in _BOLD,
            em=look.em if slant is None else slant in ("italic", "oblique"),
            capitals=look.capitals if transform is None else transform == "uppercase",
            hidden=look.hidden if display is None else display == "none",
        )


_PLAIN = Look()
_DEFAULT = Look(font="\0")
