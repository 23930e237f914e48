"""From a flow of paragraphs and tables to the one text that is read, and its layout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from vanban.document.model import CellSpan, Inline, InlineKind, Span
from vanban.read.flow import Cell, Flow, Form, Paragraph, Run, Table, check_amount
from vanban.read.symbols import is_symbol_font, without_private
from vanban.structure.layout import Block, Layout, TableHint
from vanban.structure.layout_table import Placing, placing
from vanban.text.formatting import Lettering, ParagraphForm, Stretch
from vanban.text.legacy.passages import decode_paragraphs


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of a flow in Unicode, its layout, and the encoding that most of it was in.

    `forms` works out how its paragraphs look; `commented` tells by the id of a comment from where to where its
    paragraphs reach.
    """

    text: str
    layout: Layout
    encoding: str = "unicode"
    forms: Callable[[], tuple[ParagraphForm, ...]] = tuple
    commented: Mapping[str, Span] = field(default_factory=dict)


def compose(flow: Flow, notes: Sequence[Flow] = ()) -> Composed:
    """The text of a flow: a line a paragraph, a line a row of a table with tabs between its cells.

    A table that only places things on the page (the header's two columns, recipients beside the signature) becomes
    paragraphs in reading order. `notes` are footnotes, which follow the text, each with its number in brackets.
    """
    numbered = [_with_number(note, number) for number, note in enumerate(notes, 1)]
    paragraphs = [paragraph for part in (flow, *numbered) for paragraph in _paragraphs(part)]
    check_amount(len(paragraphs))
    decoded = decode_paragraphs(_without_symbols([paragraph.runs for paragraph in paragraphs]))
    texts = {id(paragraph): runs for paragraph, runs in zip(paragraphs, decoded.paragraphs, strict=True)}
    composer = _Composer(texts)
    composer.add(flow)
    for note in numbered:
        composer.add((Paragraph(), *note))
    return Composed(
        "".join(composer.pieces),
        Layout(tuple(composer.blocks)),
        decoded.encoding_name,
        partial(_forms, composer.formed),
        composer.commented,
    )


def _without_symbols(paragraphs: list[tuple[Run, ...]]) -> Sequence[Sequence[Run]]:
    """The runs of all paragraphs, with what a symbol font shows in place of private characters."""
    fonts = {run.font for runs in paragraphs for run in runs}
    symbols = {font for font in fonts if font is not None and is_symbol_font(font)}
    if not symbols:
        return paragraphs
    return [
        [
            run._replace(text=without_private(run.text, run.font), font=None)
            if run.font is not None and run.font in symbols
            else run
            for run in runs
        ]
        for runs in paragraphs
    ]


def _with_number(note: Flow, number: int) -> Flow:
    lead = Run(f"[{number}] ")
    if note and isinstance(note[0], Paragraph):
        first = note[0].runs
        # A space stands between the mark and the note in most files.
        own = (first[0]._replace(text=first[0].text.lstrip()), *first[1:]) if first else ()
        return (note[0]._replace(runs=(lead, *own)), *note[1:])
    return (Paragraph((lead,)), *note)


def _paragraphs(flow: Flow) -> Iterator[Paragraph]:
    for part in flow:
        if isinstance(part, Paragraph):
            yield part
        else:
            for row in part.rows:
                for cell in row:
                    yield from _paragraphs(cell.content)


# A paragraph that has a form, from where to where it stands in the text, and the texts of its runs there.
_Formed = tuple[int, int, Paragraph, tuple[str, ...]]


@dataclass(slots=True)
class _Composer:
    texts: dict[int, tuple[str, ...]]
    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    formed: list[_Formed] = field(default_factory=list)
    commented: dict[str, Span] = field(default_factory=dict)
    _length: int = 0

    def add(self, flow: Flow) -> None:
        for part in flow:
            if isinstance(part, Paragraph):
                self._add_paragraph(part)
            else:
                order = placing([[self._cell_text(cell) for cell in row if not cell.continues] for row in part.rows])
                if order is None:
                    self._add_table(part)
                else:
                    self._place(part, order)

    def _place(self, table: Table, order: Placing) -> None:
        """Put in the cells of a table that only places things, in reading order."""
        self._write("\n")
        for index, cells in enumerate(_placed_cells(table, order)):
            if order is Placing.BY_COLUMNS and index:
                self._write("\n")
            for cell in cells:
                self.add(cell.content)
        self._write("\n")

    def _add_paragraph(self, paragraph: Paragraph) -> None:
        start = self._length
        runs, orientation, form = paragraph
        texts = self.texts.get(id(paragraph), ())
        end = start + sum(map(len, texts))
        if start < end:
            self.pieces += texts
            self.blocks.append(Block(start, end, _inlines(runs, texts, start), None, orientation))
            if form is not None:
                if form.comments:
                    self._note_comments(form, start, end)
                self.formed.append((start, end, paragraph, texts))
        self.pieces.append("\n")
        self._length = end + 1

    def _note_comments(self, form: Form, start: int, end: int) -> None:
        """A comment reaches over all its paragraphs, from the place of the first."""
        for one in form.comments:
            self.commented[one] = (self.commented.get(one, (start, 0))[0], end)

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
            for paragraph in _paragraphs((table,)):
                if paragraph.form is not None:
                    self._note_comments(paragraph.form, start, self._length)
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

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self._length += len(text)


def _placed_cells(table: Table, order: Placing) -> list[list[Cell]]:
    """The cells that begin something, by row or by column."""
    if order is Placing.BY_ROWS:
        return [[cell for cell in row if not cell.continues] for row in table.rows]
    columns: dict[int, list[Cell]] = {}
    for row in table.rows:
        column = 0
        for cell in row:
            if not cell.continues:
                columns.setdefault(column, []).append(cell)
            column += cell.columns
    return [columns[column] for column in sorted(columns)]


def _inlines(runs: Sequence[Run], texts: Sequence[str], start: int) -> tuple[Inline, ...]:
    """The runs as pieces of running text, neighbours of one form joined; nothing where all is plain."""
    for run in runs:
        if run.strong or run.em or run.id:
            break
    else:
        return ()
    found: list[Inline] = []
    place = start
    kind, field_id, text = InlineKind.TEXT, None, ""
    for run, run_text in zip(runs, texts, strict=True):
        run_kind = _kind(run)
        if text and (run_kind is not kind or run.id != field_id):
            found.append(Inline(kind, text, field_id, place, place + len(text)))
            place += len(text)
            text = ""
        kind, field_id, text = run_kind, run.id, text + run_text
    if text:
        found.append(Inline(kind, text, field_id, place, place + len(text)))
    return tuple(found)


def _forms(formed: Iterable[_Formed]) -> tuple[ParagraphForm, ...]:
    """How these paragraphs look; one whose letters have no look has none."""
    found = []
    for start, end, paragraph, texts in formed:
        form, stretches = paragraph.form, tuple(_stretches(paragraph.runs, texts, start))
        if form is not None and stretches:
            found.append(ParagraphForm(start, end, form.shape(), stretches, form.sheet, form.page, form.in_table))
    return tuple(found)


def _stretches(runs: Sequence[Run], texts: Sequence[str], start: int) -> Iterator[Stretch]:
    """The letters by their look, neighbours of one look joined; blanks, and what has no look, are left out."""
    place, first, last = start, start, start
    look: Lettering | None = None
    for run, text in zip(runs, texts, strict=True):
        end = place + len(text)
        lettering = run.lettering() if run.lettering is not None and text and not text.isspace() else None
        if lettering is not None:
            if lettering is not look:
                if look is not None:
                    yield Stretch(first, last, look)
                look, first = lettering, place
            last = end
        place = end
    if look is not None:
        yield Stretch(first, last, look)


def _kind(run: Run) -> InlineKind:
    if run.id is not None:
        return InlineKind.FIELD
    if run.strong:
        return InlineKind.STRONG
    return InlineKind.EM if run.em else InlineKind.TEXT
