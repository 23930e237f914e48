"""The tree of a text's sections, items and paragraphs, built in one pass."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.document.model import Inline, Node, NodeKind
from vanban.structure.label import ITEMS, NAMED, Label, Style, label_at
from vanban.structure.material import Material, Paragraph, clipped, plain_inline
from vanban.structure.nesting import Announced, Frame, placed
from vanban.structure.vocabulary import fold, is_capitals

_PARAGRAPH, _NOT_ANNOUNCED = NodeKind.PARAGRAPH, Announced.NOT
_HEADINGS = NAMED | {Style.ROMAN}
_LONGEST_TITLE = 250
_LONGEST_ARTICLE_TITLE = 150
_QUOTATION_MARKS = '“„«"'
_NO_TITLE_OPENINGS = ("luật", "nghị", "quyết", "thông tư", "của", "quy", "bộ luật", "pháp lệnh", "hiến pháp", "điều lệ")


class Outline:
    """Takes paragraphs in order and gives the tree; `level` is the depth of what stands at its top."""

    def __init__(self, material: Material, level: int = 1, quoted: bool = False) -> None:
        self._material = material
        self._text, self._place = material.text, material.view.to_source
        self._level = level
        self._quoted = quoted
        self._frames: list[Frame] = []
        self._top: list[Node] = []
        self._last_article = 0
        self._announced = Announced.NOT
        # A heading whose title may stand in the lines below it.
        self._untitled: Frame | None = None

    def add(self, paragraph: Paragraph, start: int | None = None) -> Label | None:
        """Put a paragraph into the tree, read from `start` on (behind a quotation mark); gives its label."""
        start = paragraph.start if start is None else start
        text = self._text
        found = label_at(text, start, paragraph.end) if start < paragraph.end else None
        label = found
        if label is not None and label.weak and not self._is_next_article(label, paragraph):
            label = None
        if label is None:
            self._add_unlabelled(paragraph, _PARAGRAPH)
        else:
            self._open(label, paragraph)
        announces = text[paragraph.end - 1] == ":"
        if announces:
            self._announced = Announced.BY_TEXT if label is None else Announced.BY_LABEL
        else:
            self._announced = _NOT_ANNOUNCED
        return found

    def add_plain(self, paragraph: Paragraph, kind: NodeKind) -> None:
        """Put in a paragraph that bears no label, whatever it begins with."""
        self._untitled = None
        self._add_unlabelled(paragraph, kind)
        self._announced = Announced.NOT

    def add_table(self, paragraph: Paragraph) -> None:
        """Put in a table, whose block tells its cells."""
        self._untitled = None
        block = paragraph.block
        if block is None or block.table is None:
            return
        table = block.table
        start, end = self._material.place(paragraph.start, paragraph.end)
        node = Node(
            NodeKind.TABLE, start=start, end=end, rows=table.rows, header_rows=table.header_rows,
            widths=table.widths, spans=table.spans, quoted=self._quoted,
        )  # fmt: skip
        self._append(node, paragraph.end)

    def add_quoted(self, paragraphs: Sequence[Paragraph]) -> None:
        """Put in paragraphs that another document is to contain, as children of what is open."""
        self._untitled = None
        inner = Outline(self._material, self._level + len(self._frames), quoted=True)
        for paragraph in paragraphs:
            if paragraph.block is not None and paragraph.block.table is not None:
                inner.add_table(paragraph)
                continue
            start = paragraph.start
            if self._text[start] in _QUOTATION_MARKS:
                start += 1
                while start < paragraph.end and self._text[start].isspace():
                    start += 1
            inner.add(paragraph, start)
        for node in inner.finish():
            self._append(node, paragraphs[-1].end)
        self._announced = Announced.NOT

    def close_all(self) -> None:
        """What follows stands at the top of the tree."""
        self._untitled = None
        self._close_to(0)

    def finish(self) -> tuple[Node, ...]:
        """The tree."""
        self._close_to(0)
        return tuple(self._top)

    def _is_next_article(self, label: Label, paragraph: Paragraph) -> bool:
        if label.ordinal is None or label.style is not Style.ARTICLE or label.ordinal != self._last_article + 1:
            return False
        title = fold(self._text[label.title_start : min(label.title_start + 20, paragraph.end)])
        return not title.startswith(_NO_TITLE_OPENINGS)

    def _add_unlabelled(self, paragraph: Paragraph, kind: NodeKind) -> None:
        if self._untitled is not None and kind is _PARAGRAPH and self._takes_as_title(paragraph, self._untitled):
            return
        self._untitled = None
        depth = len(self._frames)
        while depth and self._frames[depth - 1].label.style in ITEMS:
            depth -= 1
        self._close_to(depth)
        material = self._material
        start, end = self._place(paragraph.start, paragraph.end)
        inlines = self._inlines(paragraph, (paragraph.start, paragraph.end))
        node = Node(kind, text=material.source[start:end], start=start, end=end, quoted=self._quoted, inlines=inlines)
        self._append(node, paragraph.end)

    def _takes_as_title(self, paragraph: Paragraph, frame: Frame) -> bool:
        length = paragraph.end - paragraph.start
        words = paragraph.words or self._material.plain(paragraph.start, paragraph.end)
        if frame.title is not None:
            goes_on = not paragraph.follows_blank and is_capitals(words) and is_capitals(frame.title)
        elif frame.label.style is Style.ARTICLE:
            goes_on = length <= _LONGEST_ARTICLE_TITLE and words[-1] not in ".;:,"
        else:
            goes_on = length <= _LONGEST_TITLE
        if not goes_on:
            return False
        frame.inlines = self._joined(frame, paragraph)
        first = frame.title_span[0] if frame.title_span else paragraph.start
        frame.title_span = (first, paragraph.end)
        frame.title = f"{frame.title} {words}" if frame.title else words
        frame.end = paragraph.end
        if frame.label.style is Style.ARTICLE or not is_capitals(words):
            self._untitled = None
        return True

    def _joined(self, frame: Frame, paragraph: Paragraph) -> tuple[Inline, ...]:
        """The inlines of a title and of the line that goes on with it; plain lines are spelt out beside others."""
        more = self._inlines(paragraph, (paragraph.start, paragraph.end))
        if frame.title_span is None or not (frame.inlines or more):
            return more
        material = self._material
        before = frame.inlines or (plain_inline(material.source, *material.place(*frame.title_span)),)
        after = more or (plain_inline(material.source, *material.place(paragraph.start, paragraph.end)),)
        gap_start, gap_end = before[-1].end, after[0].start
        between = gap_start is not None and gap_end is not None and gap_start < gap_end
        gap = (plain_inline(material.source, gap_start or 0, gap_end or 0),) if between else ()
        return before + gap + after

    def _inlines(self, paragraph: Paragraph, span: tuple[int, int] | None) -> tuple[Inline, ...]:
        if span is None or paragraph.block is None or not paragraph.block.inlines:
            return ()
        return clipped(paragraph.block.inlines, self._material.source, *self._material.place(*span))

    def _open(self, label: Label, paragraph: Paragraph) -> None:
        reading, depth = placed(label, self._frames, self._announced)
        self._close_to(depth)
        style = reading.style
        if style is Style.ARTICLE and reading.ordinal is not None:
            self._last_article = reading.ordinal
        title_start = min(reading.title_start, paragraph.end)
        span = (title_start, paragraph.end) if title_start < paragraph.end else None
        title = None
        if span is not None:
            title = self._material.plain(*span) or None
            if paragraph.words is not None:
                lead = len(self._material.plain(paragraph.start, title_start))
                title = paragraph.words[lead:].lstrip() or None
        frame = Frame(reading, reading.start, paragraph.end, span, title)
        frame.inlines = self._inlines(paragraph, span)
        self._frames.append(frame)
        self._untitled = None
        if style in _HEADINGS and (title is None or (style is not Style.ARTICLE and is_capitals(title))):
            self._untitled = frame

    def _append(self, node: Node, end: int) -> None:
        if not self._frames:
            self._top.append(node)
            return
        frame = self._frames[-1]
        frame.children.append(node)
        frame.end = max(frame.end, end)

    def _close_to(self, depth: int) -> None:
        frames = self._frames
        while len(frames) > depth:
            frame = frames.pop()
            start, end = self._place(frame.start, frame.end)
            style = frame.label.style
            node = Node(
                NodeKind.ITEM if style in ITEMS else NodeKind.SECTION,
                level=self._level + len(frames),
                label=frame.label.text,
                title=frame.title,
                start=start,
                end=end,
                children=tuple(frame.children),
                quoted=self._quoted,
                inlines=frame.inlines,
            )
            self._append(node, frame.end)
