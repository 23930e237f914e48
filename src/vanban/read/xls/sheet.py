"""A sheet as a flow: rows with ruled cells are tables, rows without are the lines above and below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from xlrd.book import Book
from xlrd.sheet import Sheet

from vanban.read.flow import Cell, Flow, Paragraph, Run, Table
from vanban.read.xls.values import shown

_FEWEST_RULED = 2
_FEWEST_FILLED = 3

# A table this sparse is no table that a page shows, and its grid would fill the memory.
_LARGEST_GRID = 200_000
_SPARSE = 20


@dataclass(slots=True)
class SheetReader:
    """Reads the sheets of one workbook."""

    book: Book
    _has_rules: bool = field(default=False)

    def flow(self, sheet: Sheet) -> Flow:
        """The lines and tables of a sheet, from top to bottom."""
        rows = [self._cells(sheet, row) for row in range(sheet.nrows)]
        ruled = [self._ruled(sheet, row) for row in range(sheet.nrows)]
        self._has_rules = any(count >= _FEWEST_RULED for count in ruled)
        merged = _Merged(sheet)
        parts: list[Paragraph | Table] = []
        start = 0
        while start < len(rows):
            end = start + 1
            if self._is_tabular(rows[start], ruled[start]):
                while end < len(rows) and self._is_tabular(rows[end], ruled[end]):
                    end += 1
                parts += _table(rows, start, end, merged)
            elif rows[start] or not parts or not _is_blank(parts[-1]):
                parts.append(_line(rows[start]))
            start = end
        return tuple(parts)

    def _is_tabular(self, cells: dict[int, tuple[Run, ...]], ruled: int) -> bool:
        return ruled >= _FEWEST_RULED if self._has_rules else len(cells) >= _FEWEST_FILLED

    def _ruled(self, sheet: Sheet, row: int) -> int:
        """How many cells of a row have a line drawn at their left, right or foot."""
        count = 0
        for index in sheet._cell_xf_indexes[row]:
            border = self.book.xf_list[index].border if 0 <= index < len(self.book.xf_list) else None
            if border is not None and (border.left_line_style or border.right_line_style or border.bottom_line_style):
                count += 1
        return count

    def _cells(self, sheet: Sheet, row: int) -> dict[int, tuple[Run, ...]]:
        found = {}
        for column, cell in enumerate(sheet.row(row)):
            form = self.book.xf_list[cell.xf_index] if cell.xf_index is not None else None
            number_format = self.book.format_map.get(form.format_key) if form is not None else None
            text = shown(cell.ctype, cell.value, number_format.format_str if number_format else "", self.book.datemode)
            if text.strip():
                rich = sheet.rich_text_runlist_map.get((row, column), ())
                found[column] = tuple(self._runs(text, form.font_index if form is not None else 0, rich))
        return found

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


class _Merged:
    """Which cells cover others: by their place, the rows and columns that they take."""

    def __init__(self, sheet: Sheet) -> None:
        self.spans: dict[tuple[int, int], tuple[int, int]] = {}
        for first_row, last_row, first_column, last_column in sheet.merged_cells:
            self.spans[first_row, first_column] = last_row - first_row, last_column - first_column


def _line(cells: dict[int, tuple[Run, ...]]) -> Paragraph:
    runs: list[Run] = []
    for column in sorted(cells):
        if runs:
            runs.append(Run("\t"))
        runs += cells[column]
    return Paragraph(tuple(runs))


def _is_blank(part: Paragraph | Table) -> bool:
    return isinstance(part, Paragraph) and not part.runs


def _table(
    rows: Sequence[dict[int, tuple[Run, ...]]], start: int, end: int, merged: _Merged
) -> list[Paragraph | Table]:
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
                height, width_in_sheet = merged.spans.get((row, columns[place]), (1, 1))
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
