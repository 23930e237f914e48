"""Tables of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from vanban.read.flow import Cell, Flow, Table
from vanban.read.odt import names
from vanban.read.odt.names import name
from vanban.read.odt.styles import Styles
from vanban.read.shares import shares

_MOST_COLUMNS = 200
_GROUPS = frozenset(
    map(
        name,
        ("table:table-rows", "table:table-row-group", "table:table-columns", "table:table-column-group",
         "table:table-header-columns"),
    )
)  # fmt: skip


def table_of(element: etree._Element, content: Callable[[etree._Element], Flow], styles: Styles) -> Table:
    """A table; `content` reads what stands in a cell."""
    header_rows = 0
    rows: list[tuple[Cell, ...]] = []
    # Of cells that reach into rows below, by their first column: how many rows are left, and their columns.
    reaching: dict[int, tuple[int, int]] = {}
    for row, is_header in _rows(element):
        rows.append(tuple(_cells(row, content, reaching)))
        header_rows += is_header and len(rows) == header_rows + 1
    return Table(tuple(rows), header_rows, _widths(element, styles))


def _rows(element: etree._Element, in_header: bool = False) -> Iterator[tuple[etree._Element, bool]]:
    for child in element:
        if child.tag == names.TABLE_ROW:
            yield child, in_header
        elif child.tag == names.TABLE_HEADER_ROWS:
            yield from _rows(child, True)
        elif child.tag in _GROUPS:
            yield from _rows(child, in_header)


def _cells(
    row: etree._Element, content: Callable[[etree._Element], Flow], reaching: dict[int, tuple[int, int]]
) -> Iterator[Cell]:
    column = covered = 0
    for cell in row:
        if cell.tag not in (names.TABLE_CELL, names.COVERED_CELL):
            continue
        for _ in range(_count(cell, names.COLUMNS_REPEATED)):
            if column >= _MOST_COLUMNS:
                return
            if cell.tag == names.COVERED_CELL and covered:
                covered -= 1
                continue
            rows_left, columns = reaching.pop(column, (0, 1))
            if cell.tag == names.COVERED_CELL and rows_left:
                yield Cell((), columns, continues=True)
                rows = rows_left
            else:
                columns = min(_count(cell, names.COLUMNS_SPANNED), _MOST_COLUMNS - column)
                rows = _count(cell, names.ROWS_SPANNED)
                yield Cell(content(cell), columns)
            if rows > 1:
                reaching[column] = rows - 1, columns
            column += columns
            covered = columns - 1


def _widths(element: etree._Element, styles: Styles) -> tuple[float, ...]:
    found: list[float] = []
    for column in element.iter(names.TABLE_COLUMN):
        # The columns of a table inside a cell are its own.
        if next(column.iterancestors(names.TABLE)) is not element:
            continue
        width = styles.column_width(column.get(names.TABLE_STYLE_NAME))
        found += [width] * min(_count(column, names.COLUMNS_REPEATED), _MOST_COLUMNS)
        if len(found) > _MOST_COLUMNS:
            return ()
    return shares(found) if found and all(found) else ()


def _count(element: etree._Element, attribute: str) -> int:
    value = element.get(attribute, "1")
    return min(max(int(value), 1), 10_000) if value.isdigit() else 1
