"""From the lines of a page to the grids of its tables: where rows and columns part, and which cells are joined."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vanban.read.pdf.ruled import Line, Lines

# Lines so close together are one; borders that meet may miss each other by as much.
_SAME = 3.0
# Of fewer columns, or of one row of two cells, a frame is drawn and no table.
_FEWEST_COLUMNS, _FEWEST_CELLS = 2, 3
_MOST_PAIRS = 60_000
_MOST_CELLS = 6_000


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell by the row and the column in which it begins, and how many of each it takes."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """The borders of a table's columns and rows from the upper left, in points, and its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[CellPlace, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def borders_at(self, y: float) -> tuple[float, ...]:
        """The borders of the cells that stand at a height."""
        row, _ = self.place(self.xs[0], y)
        edges = {self.xs[0], self.xs[-1]}
        for cell in self.cells:
            if cell.row <= row < cell.row + cell.rows:
                edges |= {self.xs[cell.column], self.xs[cell.column + cell.columns]}
        return tuple(sorted(edges))

    def place(self, x: float, y: float) -> tuple[int, int]:
        """The row and the column of a point in the table."""
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        return row, min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)


def borders_at(grids: Iterable[Grid], y: float) -> tuple[float, ...]:
    """The borders between columns at a height, from left to right."""
    return tuple(x for grid in grids if grid.ys[0] - _SAME <= y <= grid.ys[-1] + _SAME for x in grid.borders_at(y))


def grids_of(lines: Lines) -> tuple[Grid, ...]:
    """The grids of a page from top to bottom."""
    across, down = _merged(lines.across), _merged(lines.down)
    if len(across) * len(down) > _MOST_PAIRS:
        return ()
    found = []
    for rows, columns in _groups(across, down):
        xs, ys = _places(columns), _places(rows)
        width, height = len(xs) - 1, len(ys) - 1
        if width < _FEWEST_COLUMNS or not _FEWEST_CELLS <= width * height <= _MOST_CELLS:
            continue
        found.append(Grid(xs, ys, tuple(_cells(xs, ys, rows, columns))))
    return tuple(sorted(found, key=lambda grid: grid.ys[0]))


def _merged(lines: Iterable[Line]) -> list[Line]:
    """Lines on one place that touch are one."""
    merged: list[Line] = []
    for line in sorted(lines, key=lambda one: (round(one.place / _SAME), one.start)):
        last = merged[-1] if merged else None
        if last is not None and abs(last.place - line.place) <= _SAME and line.start <= last.end + _SAME:
            merged[-1] = Line(last.place, last.start, max(last.end, line.end))
        else:
            merged.append(line)
    return merged


def _groups(across: Sequence[Line], down: Sequence[Line]) -> list[tuple[list[Line], list[Line]]]:
    """The lines that meet, directly or over others."""
    group = list(range(len(across) + len(down)))

    def root(one: int) -> int:
        while group[one] != one:
            group[one] = group[group[one]]
            one = group[one]
        return one

    for i, row in enumerate(across):
        for j, column in enumerate(down, len(across)):
            if _meet(row, column):
                group[root(i)] = root(j)
    found: dict[int, tuple[list[Line], list[Line]]] = {}
    for i in range(len(group)):
        own = found.setdefault(root(i), ([], []))
        if i < len(across):
            own[0].append(across[i])
        else:
            own[1].append(down[i - len(across)])
    return [one for one in found.values() if one[0] and one[1]]


def _meet(row: Line, column: Line) -> bool:
    return (
        row.start - _SAME <= column.place <= row.end + _SAME and column.start - _SAME <= row.place <= column.end + _SAME
    )


def _places(lines: Iterable[Line]) -> tuple[float, ...]:
    """Where the lines stand, each place once."""
    found: list[float] = []
    for place in sorted(line.place for line in lines):
        if not found or place - found[-1] > _SAME:
            found.append(place)
    return tuple(found)


def _cells(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Line], down: Sequence[Line]
) -> Iterable[CellPlace]:
    """The cells, each as large as no border runs through it."""
    width, height = len(xs) - 1, len(ys) - 1
    columns_at, rows_at = _by_place(down, xs), _by_place(across, ys)
    right = [[_is_ruled(columns_at[c + 1], (ys[r] + ys[r + 1]) / 2) for c in range(width)] for r in range(height)]
    below = [[_is_ruled(rows_at[r + 1], (xs[c] + xs[c + 1]) / 2) for c in range(width)] for r in range(height)]
    taken: set[tuple[int, int]] = set()
    for row in range(height):
        for column in range(width):
            if (row, column) in taken:
                continue
            columns = rows = 1
            while column + columns < width and not right[row][column + columns - 1]:
                columns += 1
            span = range(column, column + columns)
            while (
                row + rows < height
                and not any(below[row + rows - 1][c] for c in span)
                and not any(right[row + rows][c] for c in span[:-1])
                and (row + rows, column) not in taken
            ):
                rows += 1
            taken |= {(r, c) for r in range(row, row + rows) for c in span}
            yield CellPlace(row, column, rows, columns)


def _by_place(lines: Iterable[Line], places: Sequence[float]) -> list[list[Line]]:
    """The lines that stand at each of the places."""
    found: list[list[Line]] = [[] for _ in places]
    for line in lines:
        found[max(bisect_right(places, line.place + _SAME / 2) - 1, 0)].append(line)
    return found


def _is_ruled(lines: Iterable[Line], along: float) -> bool:
    return any(line.start - _SAME <= along <= line.end + _SAME for line in lines)
