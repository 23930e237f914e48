"""The text of one paragraph: its runs with what they look like, and the fields that they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from lxml import etree

from vanban.document.field_id import check_field_id, field_id_of_bookmark
from vanban.read.docx import names
from vanban.read.docx.forms import Forms, Letters
from vanban.read.docx.style_fonts import NO_FONTS, StyleFonts
from vanban.read.flow import Run
from vanban.read.symbols import symbol
from vanban.text.legacy.fonts import font_claim

_SOFT_HYPHEN = "\u00ad"
# Content controls of another program (Google Docs), no fields of ours though they look like such.
_FOREIGN_TAGS = "goog_rdk_"


@dataclass(slots=True)
class FieldsOpen:
    """The bookmarks of fields that are open at this place of the document, by the bookmark's id."""

    bookmarks: dict[str, str] = field(default_factory=dict)

    def current(self) -> str | None:
        """The field of the innermost open bookmark."""
        return next(reversed(self.bookmarks.values())) if self.bookmarks else None

    def start(self, element: etree._Element) -> None:
        """Meet the start of a bookmark."""
        field_id = field_id_of_bookmark(element.get(names.NAME, ""))
        if field_id is not None:
            self.bookmarks[element.get(names.ID, "")] = field_id

    def end(self, element: etree._Element) -> None:
        """Meet the end of a bookmark."""
        self.bookmarks.pop(element.get(names.ID, ""), None)


class RunReader:
    """Reads the runs of one paragraph; `boxes` are the text boxes anchored in it, `footnotes` the ids it refers to.

    `fonts` are those of styles, for runs that name none themselves; `style` is the paragraph's, `table` that of the
    table around it; `forms` tells what all of them make of the letters' look.
    """

    def __init__(
        self,
        fields: FieldsOpen,
        fonts: StyleFonts = NO_FONTS,
        style: str | None = None,
        forms: Forms | None = None,
        table: str | None = None,
    ) -> None:
        self.runs: list[Run] = []
        self.boxes: list[etree._Element] = []
        self.footnotes: list[str] = []
        self._fields = fields
        self._fonts = fonts
        self._style = style
        self._forms = forms
        self._table = table
        # Of each complex field that is open: whether this is its instruction, which nobody sees.
        self._instructions: list[bool] = []

    def read(self, paragraph: etree._Element) -> None:
        """Read all that the paragraph shows."""
        self._children(paragraph, None)

    def add(self, run: Run) -> None:
        """Put a run behind what is there."""
        if run.text:
            self.runs.append(run)

    def _children(self, parent: etree._Element, control: str | None) -> None:
        for child in parent:
            tag = child.tag
            if tag == names.RUN:
                self._run(child, control)
            elif tag in names.WRAPPERS:
                self._children(child, control)
            elif tag == names.BOOKMARK_START:
                self._fields.start(child)
            elif tag == names.BOOKMARK_END:
                self._fields.end(child)
            elif tag == names.CONTENT_CONTROL:
                self._children(child, field_of_control(child) or control)
            elif tag == names.ALTERNATE:
                chosen = alternative(child)
                if chosen is not None:
                    self._children(chosen, control)

    def _run(self, run: etree._Element, control: str | None) -> None:
        font: str | None = None
        style: str | None = None
        strong = em = None
        theme = size = colour = None
        capitals = False
        parts: list[str] = []
        for child in run:
            tag = child.tag
            if tag == names.TEXT:
                if True not in self._instructions:
                    parts.append(child.text or "")
            elif tag == names.RUN_PROPERTIES:
                for one in child:
                    name = one.tag
                    if name == names.FONTS:
                        font = one.get(names.ASCII_FONT) or one.get(names.HIGH_ANSI_FONT)
                        theme = one.get(names.ASCII_THEME)
                    elif name == names.SIZE:
                        size = one.get(names.VAL)
                    elif name == names.BOLD:
                        strong = is_on(one)
                    elif name == names.ITALIC:
                        em = is_on(one)
                    elif name == names.RUN_STYLE:
                        style = one.get(names.VAL)
                    elif name == names.CAPITALS:
                        capitals = is_on(one)
                    elif name == names.COLOUR:
                        colour = one.get(names.VAL)
                    elif name == names.HIDDEN and is_on(one):
                        return
            elif tag in (names.TAB, names.POSITION_TAB):
                parts.append("\t")
            elif tag in (names.BREAK, names.RETURN):
                if child.get(names.TYPE) not in ("page", "column"):
                    parts.append("\n")
            elif tag == names.UNBROKEN_HYPHEN:
                parts.append("-")
            elif tag == names.SOFT_HYPHEN:
                parts.append(_SOFT_HYPHEN)
            elif tag == names.SYMBOL:
                parts.append(_symbol(child))
            elif tag == names.FIELD_MARK:
                self._field_mark(child)
            elif tag == names.FOOTNOTE_REFERENCE:
                self.footnotes.append(child.get(names.ID, ""))
            elif tag in names.DRAWINGS:
                self._boxes(child)
            elif tag == names.ALTERNATE:
                chosen = alternative(child)
                if chosen is not None:
                    self._boxes(chosen)
        if parts:
            text = "".join(parts)
            lettering = None
            if self._forms is not None:
                own = Letters(font, theme, size, strong, em, colour)
                lettering = partial(self._forms.lettering, self._table, self._style, style, own)
            if font is None and self._fonts is not NO_FONTS:
                font = self._fonts.of(self._style, style)
            if _SOFT_HYPHEN in text and (font is None or font_claim(font) is None):
                # LibreOffice takes the code of a letter (in TCVN3 that of `ư`) for the hyphen that nobody sees.
                text = text.replace(_SOFT_HYPHEN, "")
            field_id = self._fields.current() or control
            self.add(Run(text.upper() if capitals else text, font, bool(strong), bool(em), field_id, lettering))

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


def in_field(runs: list[Run], field_id: str) -> list[Run]:
    """Runs that stand in a field as a whole."""
    return [run._replace(id=run.id or field_id) for run in runs]


def is_on(switch: etree._Element) -> bool:
    """Whether a property that is on or off (17.17.4) is on."""
    return switch.get(names.VAL, "1") not in names.OFF


def field_of_control(control: etree._Element) -> str | None:
    """The field whose value a content control holds, by its tag; None for a control of another origin."""
    properties = control.find(names.CONTROL_PROPERTIES)
    tag = None if properties is None else properties.find(names.TAG)
    value = "" if tag is None else tag.get(names.VAL, "")
    if not value or value.startswith(_FOREIGN_TAGS):
        return None
    try:
        return check_field_id(value)
    except ValueError:
        return None


def alternative(element: etree._Element) -> etree._Element | None:
    """The one of several alternatives that is read: the first choice, for it is the newest."""
    choice = element.find(names.CHOICE)
    return choice if choice is not None else element.find(names.FALLBACK)


def _symbol(element: etree._Element) -> str:
    try:
        code = int(element.get(names.CHARACTER, ""), 16)
    except ValueError:
        return ""
    return symbol(code, element.get(names.FONT))
