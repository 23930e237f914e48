"""The body of a document: each labelled part in the look that the law of its day gives its label; tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from thongsuot.office.official.marks import Marks
from vanban.document.model import Inline, InlineKind, Node, NodeKind
from vanban.regulation.layout import Alignment, Layout, Look, Part
from vanban.write.compose.tables import table
from vanban.write.composition import Cell

# A title that ends like a sentence is one: the label then counts a paragraph, not a heading.
_SENTENCE_END = (".", ":", ";", ",")
_ALWAYS_HEADINGS = frozenset({Part.DIVISION, Part.SECTION, Part.ROMAN_HEADING})
_ALIGNMENTS = {Alignment.CENTRE: "o-centre", Alignment.RIGHT: "o-right", Alignment.JUSTIFIED: "o-justified"}
# The page's own headings end at the second level.
_FIRST_LEVEL, _LAST_LEVEL = 3, 6
_WRAPPINGS = {InlineKind.STRONG: "strong", InlineKind.EM: "em"}


class BodyHtml:
    """Makes the nodes of one document into paragraphs, headings and tables."""

    def __init__(self, text: str, layout: Layout, marks: Marks) -> None:
        self._text, self._layout, self._marks = text, layout, marks
        self._place = -1

    def nodes(self, nodes: Iterable[Node], level: int = _FIRST_LEVEL) -> Iterator[SafeString]:
        """The nodes and all below them, in document order; `level` is that of a heading among them."""
        for node in nodes:
            self._place += 1
            if node.kind is NodeKind.TABLE:
                yield self._table(node)
                continue
            heading = self._is_heading(node)
            yield from self._paragraphs(node, level if heading else None)
            yield from self.nodes(node.children, min(level + 1, _LAST_LEVEL) if heading else level)

    def _is_heading(self, node: Node) -> bool:
        if node.kind is not NodeKind.SECTION or not node.label:
            return False
        form = self._layout.heading_form(node.label)
        if form is None:
            return False
        sentence = (node.title or "").rstrip().endswith(_SENTENCE_END)
        return form.title is not None or form.heading in _ALWAYS_HEADINGS or (bool(node.children) and not sentence)

    def _paragraphs(self, node: Node, level: int | None) -> Iterator[SafeString]:
        label, words = node.label or "", self._with_edit(self._words(node))
        start = node.start or 0
        shown_label = self._marks.html(label, start)
        form = self._layout.heading_form(label) if node.kind is NodeKind.SECTION and label else None
        if form is None:
            part = Part.BASIS if node.kind is NodeKind.BASIS else Part.BODY
            lead = format_html("{} ", shown_label) if label else ""
            yield self._block(part, format_html("{}{}", lead, words), None)
        elif form.title is not None:
            yield self._block(form.heading, shown_label, level)
            if words:
                yield self._block(form.title, words, None)
        else:
            part = form.heading if level is not None else form.text
            look = self._layout.looks[part]
            lead = format_html("{}{} ", shown_label, form.after)
            if level is None and look.bold:
                # "Điều 1." is bold, the sentence behind it is not.
                yield self._block(part, format_html("<b>{}</b>{}", lead, words), None, bold=False)
            else:
                capitals = not _runs_on(node.title or "")
                yield self._block(part, format_html("{}{}", lead, words), level, capitals=capitals)

    def _with_edit(self, words: SafeString) -> SafeString:
        """The words, and behind them the way to write them anew where there is one."""
        edit = self._marks.edits.get(self._place)
        if edit is None:
            return words
        return format_html('{} <a class="reword" href="{}" aria-label="{}">✎</a>', words, edit.url, edit.title)

    def _block(
        self, part: Part, words: SafeString, level: int | None, *, bold: bool = True, capitals: bool = True
    ) -> SafeString:
        classes = " ".join(_classes(self._layout.looks[part], bold=bold, capitals=capitals))
        tag = "p" if level is None else f"h{level}"
        return format_html("<{} class='{}'>{}</{}>", tag, classes, words, tag)

    def _words(self, node: Node) -> SafeString:
        """The node's title or text with its marks, its inlines where it has them."""
        if node.inlines:
            return format_html_join("", "{}", ((self._inline(one),) for one in node.inlines))
        words = (node.title if node.label else node.text) or node.title or node.text or ""
        after_label = (node.start or 0) + len(node.label or "")
        return self._marks.html(words, self._text.index(words, after_label)) if words else mark_safe("")

    def _inline(self, inline: Inline) -> SafeString:
        url = self._marks.fields.get(inline.id or "") if inline.kind is InlineKind.FIELD else None
        if url is not None:
            # A link within a link is none: what the fact cites is found on its own page.
            words, numbers = self._marks.without_links(inline.text, inline.start or 0)
            return format_html('<a class="fact" data-fact="{}" href="{}">{}</a>{}', inline.id, url, words, numbers)
        shown = self._marks.html(inline.text, inline.start or 0)
        if inline.kind is InlineKind.FIELD and inline.id is not None:
            return format_html('<span class="fact" data-fact="{}">{}</span>', inline.id, shown)
        tag = _WRAPPINGS.get(inline.kind)
        return shown if tag is None else format_html("<{}>{}</{}>", tag, shown, tag)

    def _table(self, node: Node) -> SafeString:
        place, offsets = node.start or 0, []
        for row in node.rows:
            starts = []
            for text in row:
                starts.append(place)
                place += len(text) + 1
            offsets.append(starts)
        made = table(node, self._layout.text_width_mm)
        rows = [
            format_html(
                "<tr>{}</tr>",
                format_html_join(
                    "",
                    "{}",
                    (
                        (self._cell(cell, _at(offsets, number, column)),)
                        for column, cell in enumerate(row)
                        if cell is not None
                    ),
                ),
            )
            for number, row in enumerate(made.grid)
        ]
        inside = format_html_join("", "{}", ((row,) for row in rows))
        return format_html('<div class="o-table" tabindex="0"><table>{}</table></div>', inside)

    def _cell(self, cell: Cell, start: int | None) -> SafeString:
        words = format_html("{}", cell.text)
        if start is not None and self._text.startswith(cell.text, start):
            words = self._marks.html(cell.text, start)
        spans = format_html_join(
            "", " {}={}", ((name, n) for name, n in (("rowspan", cell.rows), ("colspan", cell.columns)) if n > 1)
        )
        if cell.heading:
            return format_html("<th scope=col{}>{}</th>", spans, words)
        return format_html("<td class='{}'{}>{}</td>", _ALIGNMENTS.get(cell.alignment, ""), spans, words)


def _at(offsets: list[list[int]], row: int, column: int) -> int | None:
    return offsets[row][column] if row < len(offsets) and column < len(offsets[row]) else None


def _runs_on(title: str) -> bool:
    """Whether ordinary text follows a title in capitals and a colon (`KIẾN NGHỊ, ĐỀ XUẤT: Không.`)."""
    head, colon, rest = title.partition(":")
    return bool(colon) and head == head.upper() and bool(rest.strip()) and rest != rest.upper()


def _classes(look: Look, *, bold: bool, capitals: bool) -> Iterator[str]:
    alignment = _ALIGNMENTS.get(look.alignment)
    for name, holds in (
        ("o-bold", look.bold and bold),
        ("o-italic", look.italic),
        ("o-caps", look.capitals and capitals),
        ("o-indent", look.first_line_mm is not None),
        (alignment or "", alignment is not None),
    ):
        if holds:
            yield name
