"""The tables of a Word file: paragraphs that say how deep in tables they stand become rows and cells."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from vanban.read.doc.properties import ParagraphForm
from vanban.read.doc.stories import CELL_END, Shown
from vanban.read.flow import Cell, Flow, Paragraph, Table

_DEEPEST = 20
_SAME_EDGE_TWIPS = 60
_CELL_SIZE = 20
_JOINED_TO_LEFT, _CONTINUES_ABOVE, _BEGINS_BELOW = 0x02, 0x20, 0x40


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its cells' contents, the right edges of its cells, and which of them are joined to neighbours."""

    contents: tuple[Flow, ...]
    edges: tuple[int, ...]
    flags: tuple[int, ...]
    is_header: bool


@dataclass(slots=True)
class _Level:
    """What is open at one depth: rows that are whole, cells of the row at hand, paragraphs of the cell at hand."""

    rows: list[_Row] = field(default_factory=list)
    cells: list[Flow] = field(default_factory=list)
    parts: list[Paragraph | Table] = field(default_factory=list)


def flow_of(paragraphs: Iterable[Shown]) -> Flow:
    """The flow that the paragraphs of a story make; rows without their end are kept as far as they go."""
    levels = [_Level()]
    for shown in paragraphs:
        form = shown.form
        depth = min(form.depth, _DEEPEST)
        while len(levels) - 1 > depth:
            _close(levels)
        while len(levels) - 1 < depth:
            levels.append(_Level())
        level = levels[-1]
        if depth and (form.row_end or form.inner_row_end):
            _end_row(level, form)
            continue
        if not (depth and shown.ended_by == CELL_END and not shown.paragraph.runs and level.parts):
            level.parts.append(shown.paragraph)
        level.parts.extend(shown.boxes)
        if depth and (shown.ended_by == CELL_END or form.inner_cell):
            level.cells.append(tuple(level.parts))
            level.parts.clear()
    while len(levels) > 1:
        _close(levels)
    return tuple(levels[0].parts)


def _end_row(level: _Level, form: ParagraphForm) -> None:
    if level.parts:
        level.cells.append(tuple(level.parts))
        level.parts.clear()
    edges, flags = _description(form.row)
    level.rows.append(_Row(tuple(level.cells), edges, flags, form.header_row))
    level.cells.clear()


def _close(levels: list[_Level]) -> None:
    """End the deepest table: it becomes a part of what stands around it."""
    level = levels.pop()
    if level.cells or level.parts:
        _end_row(level, ParagraphForm())
    if any(row.contents for row in level.rows):
        levels[-1].parts.append(_table([row for row in level.rows if row.contents]))


def _description(operand: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The edges and the flags of a row's cells (TDefTableOperand, [MS-DOC] 2.9.315)."""
    if not operand:
        return (), ()
    count = operand[0]
    if len(operand) < 1 + 2 * (count + 1):
        return (), ()
    edges = struct.unpack_from(f"<{count + 1}h", operand, 1)
    cells = operand[1 + 2 * (count + 1) :]
    flags = [int.from_bytes(cells[_CELL_SIZE * index : _CELL_SIZE * index + 2], "little") for index in range(count)]
    return edges, tuple(flags)


def _table(rows: list[_Row]) -> Table:
    """Rows as one grid: an edge that any row has is a border between columns."""
    if any(len(row.edges) != len(row.contents) + 1 for row in rows):
        return Table(tuple(tuple(Cell(content) for content in row.contents) for row in rows), _header_rows(rows))
    places, borders = _columns(rows)
    total = borders[-1] - borders[0]
    widths = tuple(round((right - left) / total, 4) for left, right in pairwise(borders)) if total else ()
    return Table(tuple(tuple(_cells(row, places)) for row in rows), _header_rows(rows), widths)


def _columns(rows: list[_Row]) -> tuple[dict[int, int], list[int]]:
    """The place of every edge among the borders of columns, and the borders; edges close together are one."""
    places: dict[int, int] = {}
    borders: list[int] = []
    for edge in sorted({edge for row in rows for edge in row.edges}):
        if not borders or edge - borders[-1] > _SAME_EDGE_TWIPS:
            borders.append(edge)
        places[edge] = len(borders) - 1
    return places, borders


def _cells(row: _Row, places: dict[int, int]) -> list[Cell]:
    found: list[Cell] = []
    indent = places[row.edges[0]]
    if indent:
        found.append(Cell((), indent))
    for index, content in enumerate(row.contents):
        columns = max(places[row.edges[index + 1]] - places[row.edges[index]], 0)
        flags = row.flags[index] if index < len(row.flags) else 0
        if found and (columns == 0 or flags & _JOINED_TO_LEFT):
            left = found[-1]
            found[-1] = replace(left, content=left.content + _filled(content), columns=left.columns + columns)
        else:
            continues = bool(flags & _CONTINUES_ABOVE) and not flags & _BEGINS_BELOW
            found.append(Cell(content, max(columns, 1), continues))
    return found


def _filled(content: Flow) -> Flow:
    return tuple(part for part in content if isinstance(part, Table) or part.runs)


def _header_rows(rows: list[_Row]) -> int:
    return next((index for index, row in enumerate(rows) if not row.is_header), len(rows))
