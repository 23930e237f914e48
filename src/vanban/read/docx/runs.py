"""The text of one paragraph: its runs with what they look like, and the fields that they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from lxml import etree

from vanban.document.field_id import check_field_id, field_id_of_bookmark
from vanban.read.docx import names
from vanban.read.docx.children import child_value, first_child
from vanban.read.docx.forms import Looks
from vanban.read.docx.style_fonts import StyleFonts
from vanban.read.flow import Run
from vanban.read.symbols import symbol
from vanban.text.legacy.fonts import font_claim

_SOFT_HYPHEN = "\u00ad"
# Content controls of another program (Google Docs), no fields of ours though they look like such.
_FOREIGN_TAGS = "goog_rdk_"


@dataclass(slots=True)
class FieldsOpen:
    """The bookmarks of fields that are open at this place of the document, by the bookmark's id.

    `current` is the field of the innermost one.
    """

    bookmarks: dict[str, str] = field(default_factory=dict)
    current: str | None = None

    def start(self, element: etree._Element) -> None:
        """Meet the start of a bookmark."""
        field_id = field_id_of_bookmark(element.get(names.NAME, ""))
        if field_id is not None:
            self.bookmarks[element.get(names.ID, "")] = field_id
            self._choose()

    def end(self, element: etree._Element) -> None:
        """Meet the end of a bookmark."""
        self.bookmarks.pop(element.get(names.ID, ""), None)
        self._choose()

    def _choose(self) -> None:
        self.current = next(reversed(self.bookmarks.values()), None)


class _Says(NamedTuple):
    """What the properties of a run say that its text depends on; `element` is where they stand, and all the others."""

    font: str | None = None
    bold: bool = False
    italic: bool = False
    style: str | None = None
    capitals: bool = False
    hidden: bool = False
    element: etree._Element | None = None


_NOTHING = _Says()
# The most is said of what the text does not depend on.
_TOLD = frozenset({names.FONTS, names.BOLD, names.ITALIC, names.RUN_STYLE, names.CAPITALS, names.HIDDEN})


class RunReader:
    """Reads the runs of one paragraph after the other.

    `boxes` are the text boxes anchored in the last one, `footnotes` the ids of those that all of them refer to.
    `fonts` tells those of styles, for runs that name none themselves.
    """

    def __init__(self, fields: FieldsOpen, fonts: StyleFonts | None) -> None:
        self.boxes: list[etree._Element] = []
        self.footnotes: list[str] = []
        self._fields = fields
        self._fonts = fonts
        self._runs: list[Run] = []
        # Of each complex field that is open: whether this is its instruction, which nobody sees.
        self._instructions: list[bool] = []

    def read(self, children: Iterable[etree._Element], style: str | None, looks: Looks, before: list[Run]) -> list[Run]:
        """The runs `before`, and what a paragraph of this style shows by its children.

        `looks` is what the style makes of the letters' look.
        """
        self._runs, self._style, self._looks = before, style, looks
        self.boxes, self._instructions = [], []
        self._read(children, None)
        return before

    def _read(self, children: Iterable[etree._Element], control: str | None) -> None:
        """Read some children; `control` is the field of a content control around them."""
        for child in children:
            tag = child.tag
            if tag == names.RUN:
                self._run(child, control)
            elif tag in names.WRAPPERS:
                self._read(child, control)
            elif tag == names.BOOKMARK_START:
                self._fields.start(child)
            elif tag == names.BOOKMARK_END:
                self._fields.end(child)
            elif tag == names.CONTENT_CONTROL:
                self._read(child, field_of_control(child) or control)
            elif tag == names.ALTERNATE:
                chosen = alternative(child)
                if chosen is not None:
                    self._read(chosen, control)

    def _run(self, run: etree._Element, control: str | None) -> None:
        says = _NOTHING
        text = ""
        for child in run:
            tag = child.tag
            if tag == names.TEXT:
                if True not in self._instructions:
                    text += child.text or ""
            elif tag == names.RUN_PROPERTIES:
                says = _said(child)
                if says.hidden:
                    return
            else:
                text += self._shown(child, tag)
        if text:
            self._take(text, says, self._fields.current or control)

    def _shown(self, child: etree._Element, tag: str) -> str:
        """What a part of a run shows that is no plain text; what hangs on it is noted."""
        if tag in (names.TAB, names.POSITION_TAB):
            return "\t"
        if tag in (names.BREAK, names.RETURN):
            return "" if child.get(names.TYPE) in ("page", "column") else "\n"
        if tag == names.UNBROKEN_HYPHEN:
            return "-"
        if tag == names.SOFT_HYPHEN:
            return _SOFT_HYPHEN
        if tag == names.SYMBOL:
            return _symbol(child)
        if tag == names.FIELD_MARK:
            self._field_mark(child)
        elif tag == names.FOOTNOTE_REFERENCE:
            self.footnotes.append(child.get(names.ID, ""))
        elif tag in names.DRAWINGS:
            self._boxes(child)
        elif tag == names.ALTERNATE:
            chosen = alternative(child)
            if chosen is not None:
                self._boxes(chosen)
        return ""

    def _take(self, text: str, says: _Says, field_id: str | None) -> None:
        font = says.font
        if font is None and self._fonts is not None:
            font = self._fonts.of(self._style, says.style)
        if _SOFT_HYPHEN in text and (font is None or font_claim(font) is None):
            # LibreOffice takes the code of a letter (in TCVN3 that of `ư`) for the hyphen that nobody sees.
            text = text.replace(_SOFT_HYPHEN, "")
        if says.capitals:
            text = text.upper()
        if text:
            lettering = self._looks.plain_run if says.element is None else partial(self._looks.run, says.element)
            self._runs.append(Run(text, font, says.bold, says.italic, field_id, lettering))

    def _field_mark(self, mark: etree._Element) -> None:
        match mark.get(names.FIELD_CHARACTER):
            case "begin":
                self._instructions.append(True)
            case "separate" if self._instructions:
                self._instructions[-1] = False
            case "end" if self._instructions:
                self._instructions.pop()

    def _boxes(self, drawing: etree._Element) -> None:
        for content in drawing.iter(names.BOX_CONTENT):
            if not any(ancestor.tag == names.BOX_CONTENT for ancestor in content.iterancestors()):
                self.boxes.append(content)


def _said(properties: etree._Element) -> _Says:
    font = style = None
    bold = italic = capitals = hidden = False
    for one in properties:
        name = one.tag
        if name not in _TOLD:
            continue
        if name == names.FONTS:
            font = one.get(names.ASCII_FONT) or one.get(names.HIGH_ANSI_FONT)
        elif name == names.BOLD:
            bold = is_on(one)
        elif name == names.ITALIC:
            italic = is_on(one)
        elif name == names.RUN_STYLE:
            style = one.get(names.VAL)
        elif name == names.CAPITALS:
            capitals = is_on(one)
        else:
            hidden = hidden or is_on(one)
    return _Says(font, bold, italic, style, capitals, hidden, properties)


def in_field(runs: list[Run], field_id: str) -> list[Run]:
    """Runs that stand in a field as a whole."""
    return [run._replace(id=run.id or field_id) for run in runs]


def is_on(switch: etree._Element) -> bool:
    """Whether a property that is on or off (17.17.4) is on."""
    return switch.get(names.VAL, "1") not in names.OFF


def field_of_control(control: etree._Element) -> str | None:
    """The field whose value a content control holds, by its tag; None for a control of another origin."""
    value = child_value(first_child(control, names.CONTROL_PROPERTIES), names.TAG)
    if not value or value.startswith(_FOREIGN_TAGS):
        return None
    try:
        return check_field_id(value)
    except ValueError:
        return None


def alternative(element: etree._Element) -> etree._Element | None:
    """The one of several alternatives that is read: the first choice, for it is the newest."""
    choice = first_child(element, names.CHOICE)
    return choice if choice is not None else first_child(element, names.FALLBACK)


def _symbol(element: etree._Element) -> str:
    try:
        code = int(element.get(names.CHARACTER, ""), 16)
    except ValueError:
        return ""
    return symbol(code, element.get(names.FONT))
