"""The elements of a web page as paragraphs and tables."""

from __future__ import annotations

import re

from lxml import etree

from vanban.document.model import Orientation
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.flow import Flow, Paragraph, Run, Table, check_amount
from vanban.read.html.style import Look, Sheet
from vanban.read.html.tables import is_page_layout, table_of
from vanban.read.numbering import NumberStyle, written

_DEEPEST = 250
_TOO_DEEP = "trang HTML có các phần lồng nhau quá sâu nên không được đọc, để bảo đảm an toàn"

_WORD_NOTE = re.compile(r"#_(?:ftn|edn)\d")
_WHITE = re.compile("[ \t\n\r\f]+")

# What a page shows as something else than its text, or not at all.
_UNSEEN = frozenset(
    {
        "head", "script", "style", "noscript", "template", "title", "meta", "link", "object", "embed", "iframe", "svg",
        "math", "canvas", "audio", "video", "select", "option", "button", "input", "textarea", "nav", "map", "area",
        "del",
    }
)  # fmt: skip
# How LibreOffice marks what stands at the head and the foot of every page.
_OF_PAGES = frozenset({"header", "footer"})
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr", "nobr", "img", "o", "st1", "data", "ruby", "rt", "rp",
    }
)  # fmt: skip
_ORIENTATIONS = {orientation.value: orientation for orientation in Orientation}
_LIST_STYLES = {
    "1": NumberStyle.DECIMAL,
    "a": NumberStyle.LOWER_LETTER,
    "A": NumberStyle.UPPER_LETTER,
    "i": NumberStyle.LOWER_ROMAN,
    "I": NumberStyle.UPPER_ROMAN,
}


class PageReader:
    """Reads one page."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._sheet = Sheet()
        for style in root.iter("style"):
            self._sheet.add("".join(map(str, style.itertext())))
        self._parts: list[Paragraph | Table] = []
        self._runs: list[Run] = []
        self._item_label: Run | None = None
        self._orientation = Orientation.PORTRAIT
        self._depth = 0
        self._count = 0

    def flow(self) -> Flow:
        """The paragraphs and tables of the page's body."""
        body = self._root.find("body")
        return self._content(body if body is not None else self._root, Look())

    def _content(self, element: etree._Element, look: Look) -> Flow:
        """What stands in an element that is a whole of its own: the body, a cell."""
        outer, self._parts, self._runs = (self._parts, self._runs), [], []
        self._inside(element, self._sheet.look(element, look))
        self._end_paragraph()
        flow = tuple(self._parts)
        self._parts, self._runs = outer
        return flow

    def _inside(self, element: etree._Element, look: Look) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ReadFailure(Unreadable.HOSTILE, _TOO_DEEP)
        self._add(element.text, look)
        number = _first_number(element)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _UNSEEN:
                self._child(child, look, number)
                number += child.tag == "li"
            self._add(child.tail, look)
        self._depth -= 1

    def _child(self, child: etree._Element, around: Look, number: int) -> None:
        tag = child.tag.rpartition(":")[2]
        look = self._sheet.look(child, around)
        if tag == "br":
            self._runs.append(Run("\n", look.font, look.strong, look.em))
        elif tag in _INLINE:
            if not _is_note_mark(child):
                self._inside(child, look)
        elif child.get("title") in _OF_PAGES:
            return
        elif tag == "table":
            self._end_paragraph()
            if not look.hidden:
                self._table(child, look)
        else:
            self._end_paragraph()
            if tag == "li":
                self._label(child, number)
            outer, self._orientation = (
                self._orientation,
                _ORIENTATIONS.get(child.get("data-orientation", ""), self._orientation),
            )
            self._inside(child, look)
            self._end_paragraph()
            self._orientation = outer
            if tag == "li":
                self._item_label = None
                self._end_paragraph()

    def _table(self, element: etree._Element, look: Look) -> None:
        table = table_of(element, lambda cell: self._content(cell, look))
        if is_page_layout(table):
            self._parts += [part for row in table.rows for cell in row for part in cell.content]
        elif table.rows:
            self._parts.append(table)

    def _label(self, item: etree._Element, number: int) -> None:
        parent = item.getparent()
        if parent is None or parent.tag not in ("ol", "ul"):
            return
        if parent.tag == "ul":
            self._item_label = Run("- ")
        else:
            style = _LIST_STYLES.get(parent.get("type", "1"), NumberStyle.DECIMAL)
            self._item_label = Run(written(number, style) + ". ")
        self._runs.append(self._item_label)

    def _add(self, text: str | None, look: Look) -> None:
        if not text or look.hidden:
            return
        if not look.keeps_spaces:
            text = _WHITE.sub(" ", text)
            if text[0] == " " and (not self._runs or self._runs[-1].text.endswith((" ", "\n"))):
                text = text[1:]
        if text:
            shown = text.upper() if look.capitals else text
            self._runs.append(Run(shown, look.font, look.strong, look.em, look.field))

    def _end_paragraph(self) -> None:
        if self._runs and self._runs[-1] is self._item_label:
            # The first paragraph of an item stands beside its number.
            return
        runs, self._runs = self._runs, []
        while runs and not runs[-1].text.strip(" \n"):
            runs.pop()
        if runs:
            runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip(" \n"))
            self._parts.append(Paragraph(tuple(runs), self._orientation))
            self._count += 1
            check_amount(self._count)


def _is_note_mark(element: etree._Element) -> bool:
    """Whether this is the mark of a footnote in the text, as LibreOffice and Word write it; the notes come last."""
    return element.tag == "a" and (
        element.get("class") == "sdfootnoteanc" or _WORD_NOTE.match(element.get("href", "")) is not None
    )


def _first_number(element: etree._Element) -> int:
    start = element.get("start", "1") if element.tag == "ol" else "1"
    return int(start) if start.isdigit() and len(start) < 6 else 1
