"""A sheet as a flow: rows with ruled cells are tables, rows without are the lines above and below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xlrd.book import Book
from xlrd.formatting import XF
from xlrd.sheet import Sheet

from vanban.read.flow import Cell, Flow, Paragraph, Run, Table
from vanban.read.xls.values import shown

_FEWEST_RULED = 2
_FEWEST_FILLED = 3

# A table this sparse is no table that a page shows, and its grid would fill the memory.
_LARGEST_GRID = 200_000
_SPARSE = 20


# The filled cells of a row by column; the rows and columns that merged cells take, by row and column.
Cells = dict[int, tuple[Run, ...]]
Spans = dict[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row's filled cells, and how many of its cells have a line drawn at their left, right or foot."""

    cells: Cells
    ruled: int


@dataclass(frozen=True, slots=True)
class SheetReader:
    """Reads the sheets of one workbook."""

    book: Book

    def flow(self, sheet: Sheet) -> Flow:
        """The lines and tables of a sheet, from top to bottom."""
        rows = [self._row(sheet, row) for row in range(sheet.nrows)]
        has_rules = any(row.ruled >= _FEWEST_RULED for row in rows)
        tabular = [row.ruled >= _FEWEST_RULED if has_rules else len(row.cells) >= _FEWEST_FILLED for row in rows]
        merged = _merged(sheet)
        parts: list[Paragraph | Table] = []
        start = 0
        while start < len(rows):
            end = start + 1
            if tabular[start]:
                while end < len(rows) and tabular[end]:
                    end += 1
                parts += _table([row.cells for row in rows], start, end, merged)
            elif rows[start].cells or not parts or not _is_blank(parts[-1]):
                parts.append(_line(rows[start].cells))
            start = end
        return tuple(parts)

    def _row(self, sheet: Sheet, row: int) -> _Row:
        cells: Cells = {}
        ruled = 0
        for column, cell in enumerate(sheet.row(row)):
            form = self._form(cell.xf_index)
            border = getattr(form, "border", None)
            if border is not None and (border.left_line_style or border.right_line_style or border.bottom_line_style):
                ruled += 1
            number_format = self.book.format_map.get(form.format_key) if form is not None else None
            text = shown(cell.ctype, cell.value, number_format.format_str if number_format else "", self.book.datemode)
            if text.strip():
                rich = sheet.rich_text_runlist_map.get((row, column), ())
                cells[column] = tuple(self._runs(text, form.font_index if form is not None else 0, rich))
        return _Row(cells, ruled)

    def _form(self, index: int | None) -> XF | None:
        """The form of a cell; damaged files name some that they do not hold."""
        return self.book.xf_list[index] if index is not None and 0 <= index < len(self.book.xf_list) else None

    def _runs(self, text: str, font: int, rich: Sequence[tuple[int, int]]) -> Iterator[Run]:
        place = 0
        for start, next_font in [*rich, (len(text), 0)]:
            stop = min(max(start, place), len(text))
            if stop > place:
                yield self._run(text[place:stop], font)
            place, font = stop, next_font

    def _run(self, text: str, font: int) -> Run:
        if not 0 <= font < len(self.book.font_list):
            return Run(text)
        found = self.book.font_list[font]
        return Run(text, found.name, bool(found.bold), bool(found.italic))


def _merged(sheet: Sheet) -> Spans:
    return {
        (first_row, first_column): (last_row - first_row, last_column - first_column)
        for first_row, last_row, first_column, last_column in sheet.merged_cells
    }


def _line(cells: Cells) -> Paragraph:
    runs: list[Run] = []
    for column in sorted(cells):
        if runs:
            runs.append(Run("\t"))
        runs += cells[column]
    return Paragraph(tuple(runs))


def _is_blank(part: Paragraph | Table) -> bool:
    return isinstance(part, Paragraph) and not part.runs


def _table(rows: Sequence[Cells], start: int, end: int, merged: Spans) -> list[Paragraph | Table]:
    columns = sorted({column for row in rows[start:end] for column in row})
    filled = sum(len(row) for row in rows[start:end])
    size = len(columns) * (end - start)
    if not columns:
        return []
    if size > _LARGEST_GRID and size > _SPARSE * filled:
        return [_line(row) for row in rows[start:end] if row]
    covered: dict[tuple[int, int], int] = {}
    made = []
    for row in range(start, end):
        cells: list[Cell] = []
        place = 0
        while place < len(columns):
            above = covered.get((row, place))
            if above is not None:
                width, continues = above, True
            else:
                height, width_in_sheet = merged.get((row, columns[place]), (1, 1))
                last = columns[place] + width_in_sheet
                width = sum(1 for column in columns[place:] if column < last) or 1
                for below in range(row + 1, min(row + height, end)):
                    covered[below, place] = width
                continues = False
            runs = rows[row].get(columns[place], ())
            cells.append(Cell((Paragraph(runs),) if runs else (), width, continues))
            place += width
        made.append(tuple(cells))
    return [Table(tuple(made))]
