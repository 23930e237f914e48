"""Tables that a format tells of only by marks in the text: the ends of cells and of rows, at a depth of nesting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from vanban.read.flow import Cell, Flow, Paragraph, Table
from vanban.read.shares import shares

_DEEPEST = 20
_SAME_EDGE_TWIPS = 60


@dataclass(frozen=True, slots=True)
class RowShape:
    """What a row says of its cells: their edges from left to right, in twips (one more than there are cells), the
    cells that are joined to the one at their left, those that go on with the one above, and whether it is a heading."""

    edges: tuple[int, ...] = ()
    joined: frozenset[int] = frozenset()
    continuing: frozenset[int] = frozenset()
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    contents: tuple[Flow, ...]
    shape: RowShape


@dataclass(slots=True)
class _Level:
    """What is open at one depth: rows that are whole, cells of the row at hand, parts of the cell at hand."""

    rows: list[_Row] = field(default_factory=list)
    cells: list[Flow] = field(default_factory=list)
    parts: list[Paragraph | Table] = field(default_factory=list)


class TableBuilder:
    """Takes paragraphs and marks in the order of the text; depth 0 is outside all tables."""

    def __init__(self) -> None:
        self._levels = [_Level()]

    def add(self, part: Paragraph | Table, depth: int) -> None:
        """A paragraph, or a table that is whole."""
        self._level(depth).parts.append(part)

    def end_cell(self, depth: int) -> None:
        """The end of a cell, whose last paragraph was added before."""
        level = self._level(depth)
        parts = level.parts
        if len(parts) > 1 and isinstance(parts[-1], Paragraph) and not parts[-1].runs and isinstance(parts[-2], Table):
            # A cell always ends with a paragraph; behind a table nobody sees it.
            parts.pop()
        level.cells.append(tuple(parts))
        parts.clear()

    def end_row(self, depth: int, shape: RowShape) -> None:
        """The end of a row."""
        _end_row(self._level(depth), shape)

    def finish(self) -> Flow:
        """All that was added; rows without their end are kept as far as they go."""
        while len(self._levels) > 1:
            self._close()
        return tuple(self._levels[0].parts)

    def _level(self, depth: int) -> _Level:
        depth = min(depth, _DEEPEST)
        while len(self._levels) - 1 > depth:
            self._close()
        while len(self._levels) - 1 < depth:
            self._levels.append(_Level())
        return self._levels[-1]

    def _close(self) -> None:
        """End the deepest table: it becomes a part of what stands around it."""
        level = self._levels.pop()
        if level.cells or level.parts:
            _end_row(level, RowShape())
        rows = [row for row in level.rows if row.contents]
        if rows:
            self._levels[-1].parts.append(_table(rows))


def _end_row(level: _Level, shape: RowShape) -> None:
    if level.parts:
        level.cells.append(tuple(level.parts))
        level.parts.clear()
    level.rows.append(_Row(tuple(level.cells), shape))
    level.cells.clear()


def _table(rows: list[_Row]) -> Table:
    """Rows as one grid: an edge that any row has is a border between columns."""
    header_rows = next((index for index, row in enumerate(rows) if not row.shape.is_header), len(rows))
    if any(len(row.shape.edges) != len(row.contents) + 1 for row in rows):
        return Table(tuple(tuple(Cell(content) for content in row.contents) for row in rows), header_rows)
    places, borders = _columns(rows)
    total = borders[-1] - borders[0]
    widths = shares([right - left for left, right in pairwise(borders)]) if total else ()
    return Table(tuple(tuple(_cells(row, places)) for row in rows), header_rows, widths)


def _columns(rows: list[_Row]) -> tuple[dict[int, int], list[int]]:
    """The place of every edge among the borders of columns, and the borders; edges close together are one."""
    places: dict[int, int] = {}
    borders: list[int] = []
    for edge in sorted({edge for row in rows for edge in row.shape.edges}):
        if not borders or edge - borders[-1] > _SAME_EDGE_TWIPS:
            borders.append(edge)
        places[edge] = len(borders) - 1
    return places, borders


def _cells(row: _Row, places: dict[int, int]) -> list[Cell]:
    found: list[Cell] = []
    edges = row.shape.edges
    indent = places[edges[0]]
    if indent:
        found.append(Cell((), indent))
    for index, content in enumerate(row.contents):
        columns = max(places[edges[index + 1]] - places[edges[index]], 0)
        if found and (columns == 0 or index in row.shape.joined):
            left = found[-1]
            found[-1] = replace(left, content=left.content + _filled(content), columns=left.columns + columns)
        else:
            found.append(Cell(content, max(columns, 1), index in row.shape.continuing))
    return found


def _filled(content: Flow) -> Flow:
    return tuple(part for part in content if isinstance(part, Table) or part.runs)
