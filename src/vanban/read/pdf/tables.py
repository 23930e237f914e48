"""Tables of a PDF: the words that stand in the cells of a grid that is drawn on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from vanban.read.flow import Cell, Form, Paragraph, Run, Table
from vanban.read.pdf.forms import lettering_of
from vanban.read.pdf.grids import Grid
from vanban.read.pdf.paragraphs import joined
from vanban.read.pdf.rows import Row
from vanban.read.shares import shares
from vanban.text.formatting import Shape

# The middle of small letters above their base line, in sizes of the letters.
_MIDDLE = 0.3
_SAME_EDGE = 4.0
# With fewer columns or cells that say something, the lines are a frame or a form and no table.
_FEWEST_COLUMNS, _FEWEST_CELLS = 2, 3


def taken_out(rows: Sequence[Row], grid: Grid) -> tuple[list[Row], list[Row]]:
    """What stands in a grid, and the rows that are left without it."""
    inside: list[Row] = []
    outside: list[Row] = []
    for row in rows:
        y = row.top - _MIDDLE * row.size
        own = [piece for piece in row.pieces if grid.holds((piece.x0 + piece.x1) / 2, y)]
        if own:
            inside.append(replace(row, pieces=own))
        if len(own) < len(row.pieces):
            outside.append(replace(row, pieces=[piece for piece in row.pieces if piece not in own]))
    return inside, outside


def table_of(inside: Sequence[Row], grid: Grid, sheet: int, page: int, *, known: bool) -> Table | None:
    """The table of what stands in a grid; None where the lines are rather a frame, unless it is `known` to be one."""
    owner = {
        (cell.row + down, cell.column + over): number
        for number, cell in enumerate(grid.cells)
        for down in range(cell.rows)
        for over in range(cell.columns)
    }
    held: list[list[Row]] = [[] for _ in grid.cells]
    for row in inside:
        y = row.top - _MIDDLE * row.size
        for piece in row.pieces:
            held[owner[grid.place((piece.x0 + piece.x1) / 2, y)]].append(replace(row, pieces=[piece]))
    filled = [cell for cell, rows in zip(grid.cells, held, strict=True) if rows]
    few = len({cell.column for cell in filled}) < _FEWEST_COLUMNS or len(filled) < _FEWEST_CELLS
    if few and not (known and filled):
        return None
    contents = [(_paragraph(rows, sheet, page),) if rows else () for rows in held]
    rows_of_cells: list[tuple[Cell, ...]] = []
    for number in range(len(grid.ys) - 1):
        cells: list[Cell] = []
        column = 0
        while column < len(grid.xs) - 1:
            place = owner[number, column]
            cell = grid.cells[place]
            begins = cell.row == number
            cells.append(Cell(contents[place] if begins else (), cell.columns, continues=not begins))
            column += cell.columns
        rows_of_cells.append(tuple(cells))
    widths = shares([max(right - left, 1.0) for left, right in pairwise(grid.xs)])
    return Table(tuple(rows_of_cells), 0, widths)


def _paragraph(rows: list[Row], sheet: int, page: int) -> Paragraph:
    form = Form(Shape, sheet, page, in_table=True)
    return Paragraph((Run(joined(rows), lettering=partial(lettering_of, rows)),), form=form)


def goes_on_below(before: Grid, grid: Grid) -> bool:
    """Whether a table at the head of a page goes on with the one at the foot of the page before."""
    return len(before.xs) == len(grid.xs) and all(
        abs(one - other) <= _SAME_EDGE for one, other in zip(before.xs, grid.xs, strict=True)
    )


def joined_tables(before: Table, table: Table) -> Table:
    """Both as one; the head that the second page repeats stands once, a row that the page's end parts is whole."""
    repeated = 0
    while (
        repeated < min(len(before.rows), len(table.rows) - 1)
        and _words(before.rows[repeated]) == _words(table.rows[repeated])
        and any(_words(table.rows[repeated]))
    ):
        repeated += 1
    upper, lower = list(before.rows), list(table.rows[repeated:])
    if upper and lower and _is_rest(upper[-1], lower[0]):
        upper[-1] = tuple(_whole(one, rest) for one, rest in zip(upper[-1], lower.pop(0), strict=True))
    return Table((*upper, *lower), max(before.header_rows, repeated), before.widths)


def _is_rest(row: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether a row only goes on with the sentences of the one above it."""
    if [cell.columns for cell in row] != [cell.columns for cell in below]:
        return False
    pairs = [(above, rest) for above, rest in zip(_words(row), _words(below), strict=True) if rest]
    return bool(pairs) and all(rest[0].islower() and above and above[-1] not in ".;:" for above, rest in pairs)


def _whole(cell: Cell, rest: Cell) -> Cell:
    runs = [run for part in (*cell.content, *rest.content) if isinstance(part, Paragraph) for run in part.runs]
    if not rest.content:
        return cell
    first = cell.content[0]
    text = " ".join(run.text for run in runs)
    return (
        replace(cell, content=(first._replace(runs=(runs[0]._replace(text=text),)),))
        if isinstance(first, Paragraph)
        else cell
    )


def _words(row: Sequence[Cell]) -> list[str]:
    return [
        " ".join(run.text for part in cell.content if isinstance(part, Paragraph) for run in part.runs) for cell in row
    ]
