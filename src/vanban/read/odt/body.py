"""The text of an OpenDocument file: its elements in order become paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from vanban.document.field_id import field_id_of_bookmark
from vanban.document.model import Orientation
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.flow import Flow, Paragraph, Run, Table, check_amount
from vanban.read.odt import names
from vanban.read.odt.lists import Lists
from vanban.read.odt.styles import Look, Styles
from vanban.read.odt.tables import table_of

_DEEPEST = 100
_WHITE = re.compile("[ \t\r\n]+")
_MOST_SPACES = 1000
_TOO_DEEP = "tệp .odt có các phần lồng nhau quá sâu nên không được đọc, để bảo đảm an toàn"


@dataclass(frozen=True, slots=True)
class _InList:
    """Where in lists a paragraph stands: the list's own key and style, how deep, and where it begins anew.

    Only the first paragraph of an item is numbered.
    """

    key: object
    style: str | None
    depth: int = 1
    start: int | None = None
    is_numbered: bool = True


@dataclass(slots=True)
class BodyReader:
    """Reads the text; `notes` are the footnotes that were met."""

    styles: Styles
    lists: Lists
    notes: list[Flow] = field(default_factory=list)
    _orientation: Orientation = Orientation.PORTRAIT
    _fields: list[str] = field(default_factory=list)
    _last_key: dict[str | None, object] = field(default_factory=dict)
    _depth: int = 0
    _count: int = 0

    def flow(self, parent: etree._Element) -> Flow:
        """The paragraphs and tables below an element."""
        return tuple(self._parts(parent, None))

    def _parts(self, parent: etree._Element, in_list: _InList | None) -> Iterator[Paragraph | Table]:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ReadFailure(Unreadable.HOSTILE, _TOO_DEEP)
        for child in parent:
            tag = child.tag
            if tag in names.PARAGRAPHS:
                yield from self._paragraph(child, in_list)
                in_list = replace(in_list, is_numbered=False) if in_list is not None else None
            elif tag == names.LIST:
                yield from self._list(child, in_list)
            elif tag == names.TABLE:
                yield table_of(child, self.flow, self.styles)
            elif tag in names.DRAWINGS:
                yield from self._boxes(child)
            elif tag not in names.UNSEEN and tag not in (names.BOOKMARK_START, names.BOOKMARK_END):
                yield from self._parts(child, in_list)
        self._depth -= 1

    def _list(self, element: etree._Element, around: _InList | None) -> Iterator[Paragraph | Table]:
        own_style = element.get(names.STYLE_NAME)
        if around is not None:
            here = _InList(around.key, own_style or around.style, around.depth + 1)
        else:
            here = _InList(self._key(element, own_style), own_style)
        for item in element:
            if item.tag == names.LIST_ITEM:
                start = item.get(names.START_VALUE, "")
                begins = int(start) if start.isdigit() else None
                yield from self._parts(item, _InList(here.key, here.style, here.depth, begins))
            elif item.tag == names.LIST_HEADER:
                yield from self._unnumbered(item, here)

    def _unnumbered(self, item: etree._Element, here: _InList) -> Iterator[Paragraph | Table]:
        for child in item:
            if child.tag == names.LIST:
                yield from self._list(child, here)
            elif child.tag in names.PARAGRAPHS:
                yield from self._paragraph(child, replace(here, is_numbered=False))

    def _key(self, element: etree._Element, style: str | None) -> object:
        """What a list counts under: its own, or that of the list that it continues."""
        continued = element.get(names.CONTINUE_LIST)
        key: object = ("list", continued) if continued else None
        if key is None and element.get(names.CONTINUE_NUMBERING) == "true":
            key = self._last_key.get(style)
        if key is None:
            key = ("list", element.get(names.XML_ID) or id(element))
        self._last_key[style] = key
        return key

    def _boxes(self, drawing: etree._Element) -> Iterator[Paragraph | Table]:
        for box in drawing.iter(names.TEXT_BOX):
            # A box inside a box is met as a part of the outer one.
            if next(box.iterancestors(names.TEXT_BOX, drawing.tag), drawing) is drawing:
                yield from self._parts(box, None)

    def _paragraph(self, element: etree._Element, in_list: _InList | None) -> Iterator[Paragraph | Table]:
        style = element.get(names.STYLE_NAME)
        self._orientation = self.styles.orientation(style) or self._orientation
        look = self.styles.look("paragraph", style)
        runs: list[Run] = []
        boxes: list[etree._Element] = []
        label = self._label(element, in_list)
        if label:
            runs.append(Run(label))
        self._inline(element, look, runs, boxes)
        self._count += 1
        check_amount(self._count)
        yield Paragraph(tuple(runs), self._orientation)
        for box in boxes:
            yield from self._boxes(box)

    def _label(self, element: etree._Element, in_list: _InList | None) -> str:
        if in_list is not None:
            if not in_list.is_numbered:
                return ""
            style = in_list.style or self.styles.list_style(element.get(names.STYLE_NAME))
            return self.lists.label(in_list.key, style, in_list.depth, in_list.start)
        if element.tag == names.HEADING and element.get(names.name("text:is-list-header")) != "true":
            level = element.get(names.OUTLINE_LEVEL, "1")
            return self.lists.outline_label(int(level)) if level.isdigit() else ""
        return ""

    def _inline(self, parent: etree._Element, look: Look, runs: list[Run], boxes: list[etree._Element]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ReadFailure(Unreadable.HOSTILE, _TOO_DEEP)
        self._add(parent.text, look, runs)
        for child in parent:
            tag = child.tag
            if tag == names.SPACES:
                count = child.get(names.COUNT, "1")
                self._add_kept(" " * min(int(count) if count.isdigit() else 1, _MOST_SPACES), look, runs)
            elif tag == names.TAB:
                self._add_kept("\t", look, runs)
            elif tag == names.LINE_BREAK:
                self._add_kept("\n", look, runs)
            elif tag == names.NOTE:
                self._note(child)
            elif tag in names.DRAWINGS:
                boxes.append(child)
            elif tag == names.BOOKMARK_START:
                field_id = field_id_of_bookmark(child.get(names.TEXT_NAME, ""))
                if field_id is not None:
                    self._fields.append(field_id)
            elif tag == names.BOOKMARK_END:
                field_id = field_id_of_bookmark(child.get(names.TEXT_NAME, ""))
                if field_id in self._fields:
                    self._fields.remove(field_id)
            elif tag not in names.UNSEEN:
                self._inline(child, self.styles.look("text", child.get(names.STYLE_NAME), look), runs, boxes)
            self._add(child.tail, look, runs)
        self._depth -= 1

    def _note(self, element: etree._Element) -> None:
        body = element.find(names.NOTE_BODY)
        if body is not None:
            self.notes.append(self.flow(body))

    def _add(self, text: str | None, look: Look, runs: list[Run]) -> None:
        """Add characters of the XML, whose white space counts as single spaces (OpenDocument 1.3, 6.1.2)."""
        if not text or look.hidden:
            return
        collapsed = _WHITE.sub(" ", text)
        if collapsed[0] == " " and (not runs or runs[-1].text.endswith((" ", "\n"))):
            collapsed = collapsed[1:]
        self._add_kept(collapsed, look, runs)

    def _add_kept(self, text: str, look: Look, runs: list[Run]) -> None:
        if text and not look.hidden:
            shown = text.upper() if look.capitals else text
            runs.append(Run(shown, look.font, look.strong, look.em, self._fields[-1] if self._fields else None))
