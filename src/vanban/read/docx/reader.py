"""From the parts of a `.docx` to a flow of paragraphs and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial

from lxml import etree

from vanban.document.model import Orientation
from vanban.read.archive import Archive
from vanban.read.docx import names
from vanban.read.docx.children import first_child
from vanban.read.docx.forms import Forms, Looks
from vanban.read.docx.lines import lines_of
from vanban.read.docx.margins import NO_MARGINS, Margins, margins_of
from vanban.read.docx.numbering import Numbering, list_indents
from vanban.read.docx.properties import NO_PROPERTIES, paragraph_properties
from vanban.read.docx.runs import FieldsOpen, RunReader, alternative, field_of_control, in_field
from vanban.read.docx.sheets import sheets_of
from vanban.read.docx.silences import comments_of, silences_of_file
from vanban.read.docx.style_fonts import StyleFonts, has_legacy_fonts
from vanban.read.docx.styles import Styles
from vanban.read.docx.tables import header_rows, rows_of, table_style, widths
from vanban.read.docx.theme import theme_fonts
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.flow import Cell, Flow, Form, Paragraph, Run, Table
from vanban.read.safe_xml import parse_xml
from vanban.text.formatting import DrawnLine, Sheet
from vanban.text.silence import Silence

_MAIN, _NUMBERING, _STYLES, _FOOTNOTES = (
    f"word/{part}.xml" for part in ("document", "numbering", "styles", "footnotes")
)
_DEEPEST = 60
_NO_BODY = "tệp .docx không có phần nội dung; hãy mở bằng phần mềm soạn thảo rồi lưu lại"
_TOO_DEEP = "tệp .docx có các phần lồng nhau quá sâu nên không được đọc, để bảo đảm an toàn"


@dataclass(frozen=True, slots=True)
class Contents:
    """The body of a `.docx`, its footnotes in the order in which the text refers to them, and its margins.

    `sheets` works out the kinds of its pages, a section each, and `lines` those drawn at the head of the first;
    `comments` are those that speak to us, `silences` what the properties of the file say.
    """

    flow: Flow
    notes: tuple[Flow, ...] = ()
    margins: Margins = NO_MARGINS
    sheets: Callable[[], tuple[Sheet, ...]] = tuple
    lines: Callable[[], tuple[DrawnLine, ...]] = tuple
    comments: Mapping[str, str] = field(default_factory=dict)
    silences: tuple[Silence, ...] = ()


def read_docx(data: bytes) -> Contents:
    """What a `.docx` holds, as its reader sees it.

    Automatic numbers are written, tracked changes accepted; headers and footers are left out, and text boxes stand
    behind the paragraph that anchors them.
    """
    archive = Archive(data)
    body = _root(archive, _MAIN).find(names.BODY)
    if body is None:
        raise ReadFailure(Unreadable.DAMAGED, _NO_BODY)
    styles = Styles(archive.read(_STYLES) if _STYLES in archive else b"")
    reader = _Reader(archive, styles, _orientations(body))
    flow = reader.blocks(body, None)
    if reader.carried:
        flow.append(Paragraph(tuple(reader.carried)))
        reader.carried = []
    notes: tuple[Flow, ...] = ()
    if reader.run_reader.footnotes and _FOOTNOTES in archive:
        notes = tuple(_footnotes(reader, _root(archive, _FOOTNOTES)))
    return Contents(
        tuple(flow),
        notes,
        margins_of(archive, styles.part),
        partial(sheets_of, body, archive, reader.forms),
        partial(lines_of, body, styles),
        reader.comments,
        tuple(silences_of_file(archive)),
    )


def _root(archive: Archive, name: str) -> etree._Element:
    data = archive.read(name)
    if names.STRICT_NAMESPACE in data[:4096]:
        data = data.replace(names.STRICT_NAMESPACE, names.TRANSITIONAL_NAMESPACE)
    return parse_xml(data)


def _orientations(body: etree._Element) -> Iterator[Orientation]:
    """Which way round the pages of each section stand, in order; the last one has no end."""
    for section in body.iter(names.SECTION):
        size = section.find(names.PAGE_SIZE)
        landscape = size is not None and size.get(names.ORIENT) == "landscape"
        yield Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT


class _LargeParts:
    """The parts that few paragraphs ask for, each read when the first one does."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @cached_property
    def lists(self) -> etree._Element | None:
        """What defines the lists."""
        return _root(self._archive, _NUMBERING) if _NUMBERING in self._archive else None

    @cached_property
    def theme(self) -> Mapping[str, str]:
        """The fonts of the theme."""
        return theme_fonts(self._archive)

    def indents(self, number: str, level: str) -> Mapping[str, str]:
        """What a level of a list says of indents."""
        return {} if self.lists is None else list_indents(self.lists, number, level)


class _Reader:
    def __init__(self, archive: Archive, styles: Styles, orientations: Iterator[Orientation]) -> None:
        # The runs of a paragraph whose end a tracked change deletes: they belong to the next one.
        self.carried: list[Run] = []
        self._archive = archive
        self._table_style: str | None = None
        self._sheet = 0
        self.comments = comments_of(archive)
        self._open_comments: dict[str, None] = {}
        self._styles = styles
        # Nothing here refers back to this reader: what it holds goes when the reading is done.
        parts = _LargeParts(archive)
        self.forms = Forms(styles, lambda: parts.theme, parts.indents)
        self._looks: dict[tuple[str | None, str | None], Looks] = {}
        self._numbering = Numbering(lambda: parts.lists, styles)
        self._orientations = orientations
        self._orientation = next(orientations, Orientation.PORTRAIT)
        self._fields = FieldsOpen()
        self.run_reader = RunReader(self._fields, StyleFonts(styles) if has_legacy_fonts(styles.part) else None)
        self._depth = 0
        self._tables = 0

    def blocks(self, parent: etree._Element, control: str | None) -> list[Paragraph | Table]:
        """The paragraphs and tables below an element; `control` is the field of a content control around them."""
        found: list[Paragraph | Table] = []
        self._put(parent, control, found)
        return found

    def _put(self, parent: etree._Element, control: str | None, found: list[Paragraph | Table]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ReadFailure(Unreadable.HOSTILE, _TOO_DEEP)
        for child in parent:
            tag = child.tag
            if tag == names.PARAGRAPH:
                self._put_paragraph(child, control, found)
            elif tag == names.TABLE:
                found.append(self._table(child, control))
            elif tag == names.CONTENT_CONTROL:
                content = first_child(child, names.CONTENT)
                if content is not None:
                    self._put(content, field_of_control(child) or control, found)
            elif tag in names.WRAPPERS:
                self._put(child, control, found)
            elif tag == names.ALTERNATE:
                chosen = alternative(child)
                if chosen is not None:
                    self._put(chosen, control, found)
            elif tag == names.BOOKMARK_START:
                self._fields.start(child)
            elif tag == names.BOOKMARK_END:
                self._fields.end(child)
        self._depth -= 1

    def _put_paragraph(self, paragraph: etree._Element, control: str | None, found: list[Paragraph | Table]) -> None:
        children = iter(paragraph)
        properties = paragraph_properties(next(children, None))
        style = properties.style
        looks = self._looks.get((self._table_style, style))
        if looks is None:
            looks = self._looks[self._table_style, style] = self.forms.looks(self._table_style, style)
        before, self.carried = self.carried, []
        if properties.numbered is not None or (style is not None and self._styles.may_number):
            label = self._numbering.label(properties.numbered, style)
            if label:
                before.append(Run(label))
        runs = self.run_reader.read(paragraph if properties is NO_PROPERTIES else children, style, looks, before)
        boxes = self.run_reader.boxes
        if control is not None:
            runs = in_field(runs, control)
        if properties.end_deleted:
            self.carried = runs
            return
        form = None
        if runs:
            comments = self._comments_on(paragraph) if self.comments else ()
            shaping = properties.shaping
            shape = looks.plain_shape if shaping is None else partial(looks.shape, shaping)
            form = Form(shape, self._sheet, None, self._tables > 0, comments)
        found.append(Paragraph(tuple(runs), self._orientation, form))
        for box in boxes:
            self._put(box, None, found)
        if properties.ends_section:
            self._orientation = next(self._orientations, Orientation.PORTRAIT)
            self._sheet += 1

    def _comments_on(self, paragraph: etree._Element) -> tuple[str, ...]:
        """The comments that reach over a paragraph, or begin or end in it."""
        on = dict(self._open_comments)
        for mark in paragraph.iter(names.COMMENT_START, names.COMMENT_END, names.COMMENT_REFERENCE):
            comment = mark.get(names.ID, "")
            if comment in self.comments:
                on[comment] = None
                if mark.tag == names.COMMENT_START:
                    self._open_comments[comment] = None
                else:
                    self._open_comments.pop(comment, None)
        return tuple(on)

    def _table(self, table: etree._Element, control: str | None) -> Table:
        outer, self._table_style = self._table_style, table_style(table)
        self._tables += 1
        rows = tuple(
            tuple(Cell(tuple(self.blocks(cell.element, control)), cell.columns, cell.continues) for cell in row)
            for row in rows_of(table)
        )
        self._tables -= 1
        self._table_style = outer
        return Table(rows, min(header_rows(table), len(rows)), widths(table))


def _footnotes(reader: _Reader, root: etree._Element) -> Iterator[Flow]:
    notes = {note.get(names.ID, ""): note for note in root.iter(names.FOOTNOTE)}
    referred, reader.run_reader.footnotes = reader.run_reader.footnotes, []
    for note_id in referred:
        note = notes.get(note_id)
        if note is not None:
            yield tuple(reader.blocks(note, None))
