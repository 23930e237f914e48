"""From a flow of paragraphs and tables to the one text that is read, and its layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from vanban.document.model import CellSpan, Inline, InlineKind
from vanban.read.flow import Cell, Flow, Paragraph, Run, Table
from vanban.structure.layout import Block, Layout, TableHint
from vanban.text.legacy.passages import FontRun, decode_paragraphs

# What tables that only put things side by side hold: the national name at the head, the recipients at the end.
_HEAD_OR_CLOSING = re.compile(
    r"c[ộô]ng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa|đảng\s+cộng\s+sản\s+việt\s+nam|độc\s+lập\s*[-–—]\s*tự\s+do|nơi\s+nhận\s*:",
    re.IGNORECASE,
)
_FEW_ROWS = 4
_FEW_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of a flow in Unicode with its layout, and the name of the encoding that most of it was in."""

    text: str
    layout: Layout
    encoding: str = "unicode"


def compose(flow: Flow) -> Composed:
    """The text of a flow: a line a paragraph, a line a row of a table with tabs between its cells.

    A table that only puts things side by side (the header's two columns, recipients beside the signature) becomes
    paragraphs in reading order: row by row, and in a row cell by cell.
    """
    paragraphs = list(_paragraphs(flow))
    decoded = decode_paragraphs([[FontRun(run.text, run.font) for run in paragraph.runs] for paragraph in paragraphs])
    texts = {id(paragraph): runs for paragraph, runs in zip(paragraphs, decoded.paragraphs, strict=True)}
    composer = _Composer(texts)
    composer.add(flow)
    return Composed("".join(composer.pieces), Layout(tuple(composer.blocks)), decoded.encoding_name)


def _paragraphs(flow: Flow) -> Iterator[Paragraph]:
    for part in flow:
        if isinstance(part, Paragraph):
            yield part
        else:
            for row in part.rows:
                for cell in row:
                    yield from _paragraphs(cell.content)


@dataclass(slots=True)
class _Composer:
    texts: dict[int, tuple[str, ...]]
    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    _length: int = 0

    def add(self, flow: Flow) -> None:
        for part in flow:
            if isinstance(part, Paragraph):
                self._add_paragraph(part)
            elif self._is_arrangement(part):
                for row in part.rows:
                    for cell in row:
                        if not cell.continues:
                            self.add(cell.content)
            else:
                self._add_table(part)

    def _add_paragraph(self, paragraph: Paragraph) -> None:
        start = self._length
        texts = self.texts[id(paragraph)]
        for text in texts:
            self._write(text)
        if start < self._length:
            inlines = tuple(_inlines(paragraph.runs, texts, start))
            self.blocks.append(
                Block(start, self._length, inlines, centred=paragraph.centred, orientation=paragraph.orientation)
            )
        self._write("\n")

    def _add_table(self, table: Table) -> None:
        start = self._length
        grid, spans = self._grid(table)
        if not grid:
            return
        self._write("\n".join("\t".join(row) for row in grid))
        rows = tuple(tuple(" ".join(text.split()) for text in row) for row in grid)
        columns = len(grid[0])
        widths = table.widths if len(table.widths) == columns else ()
        hint = TableHint(rows, table.header_rows, widths, tuple(spans))
        if any(text for row in rows for text in row):
            self.blocks.append(Block(start, self._length, table=hint))
        self._write("\n")

    def _grid(self, table: Table) -> tuple[list[list[str]], list[CellSpan]]:
        """The texts of the cells, with an empty one at every place that a neighbour covers; and which ones do."""
        columns = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
        grid = [[""] * columns for _ in table.rows] if columns else []
        owners: dict[tuple[int, int], tuple[int, int]] = {}
        sizes: dict[tuple[int, int], tuple[int, int]] = {}
        for number, row in enumerate(table.rows):
            column = 0
            for cell in row:
                above = owners.get((number - 1, column))
                if cell.continues and above is not None and sizes[above][1] == cell.columns:
                    owner = above
                    sizes[owner] = (number - owner[0] + 1, cell.columns)
                else:
                    owner = (number, column)
                    sizes[owner] = (1, cell.columns)
                    grid[number][column] = self._cell_text(cell)
                for covered in range(column, column + cell.columns):
                    owners[number, covered] = owner
                column += cell.columns
        return grid, [CellSpan(*place, *size) for place, size in sorted(sizes.items()) if size != (1, 1)]

    def _cell_text(self, cell: Cell) -> str:
        lines = ["".join(self.texts[id(paragraph)]) for paragraph in _paragraphs(cell.content)]
        return "\n".join(lines).strip().replace("\t", " ")

    def _is_arrangement(self, table: Table) -> bool:
        columns = max((len(row) for row in table.rows), default=0)
        if columns <= 1 and len(table.rows) <= 1:
            return True
        if columns > _FEW_COLUMNS:
            return False
        if table.ruled is False and columns <= 2 and len(table.rows) <= _FEW_ROWS:
            return True
        return any(_HEAD_OR_CLOSING.search(self._cell_text(cell)) for row in table.rows[:_FEW_ROWS] for cell in row)

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self._length += len(text)


def _inlines(runs: Sequence[Run], texts: Sequence[str], start: int) -> Iterator[Inline]:
    """The runs as pieces of running text, neighbours of one form joined; nothing where all is plain."""
    if not any(run.strong or run.em or run.id for run in runs):
        return
    place = start
    kind, field_id, text = InlineKind.TEXT, None, ""
    for run, run_text in zip(runs, texts, strict=True):
        run_kind = _kind(run)
        if text and (run_kind is not kind or run.id != field_id):
            yield Inline(kind, text, field_id, place, place + len(text))
            place += len(text)
            text = ""
        kind, field_id, text = run_kind, run.id, text + run_text
    if text:
        yield Inline(kind, text, field_id, place, place + len(text))


def _kind(run: Run) -> InlineKind:
    if run.id is not None:
        return InlineKind.FIELD
    if run.strong:
        return InlineKind.STRONG
    return InlineKind.EM if run.em else InlineKind.TEXT
