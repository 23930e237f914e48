"""Tables of a web page: rows, and cells that cover several places."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from vanban.read.flow import Cell, Flow, Paragraph, Table

_MOST_COLUMNS = 200
_MOST_ROWS_COVERED = 10_000
_GROUPS = frozenset({"thead", "tbody", "tfoot", "form"})

# Cells of data are short; pages that put their columns side by side in a table fill cells with whole texts.
_LONGEST_CELL = 3000


def table_of(element: etree._Element, content: Callable[[etree._Element], Flow]) -> Table:
    """A table; `content` reads what stands in a cell."""
    rows: list[tuple[Cell, ...]] = []
    header_rows = 0
    # Of cells that reach into rows below, by their first column: how many rows are left, and their columns.
    reaching: dict[int, tuple[int, int]] = {}
    for row, in_head in _rows(element):
        cells = tuple(_cells(row, content, reaching))
        if cells:
            rows.append(cells)
            header_rows += in_head and len(rows) == header_rows + 1
    return Table(tuple(rows), header_rows)


def is_page_layout(table: Table) -> bool:
    """Whether a table only places the parts of a page: it holds tables or whole texts."""
    return any(isinstance(part, Table) for row in table.rows for cell in row for part in cell.content) or any(
        _length(cell.content) > _LONGEST_CELL for row in table.rows for cell in row
    )


def _length(flow: Flow) -> int:
    return sum(len(run.text) for part in flow if isinstance(part, Paragraph) for run in part.runs)


def _rows(element: etree._Element, in_head: bool = False) -> Iterator[tuple[etree._Element, bool]]:
    for child in element:
        if child.tag == "tr":
            yield child, in_head or (len(child) > 0 and all(cell.tag == "th" for cell in child))
        elif child.tag in _GROUPS:
            yield from _rows(child, child.tag == "thead")


def _cells(
    row: etree._Element, content: Callable[[etree._Element], Flow], reaching: dict[int, tuple[int, int]]
) -> Iterator[Cell]:
    column = 0
    from_above = dict(reaching)
    for cell in row:
        if cell.tag not in ("td", "th"):
            continue
        while column in from_above:
            columns = _reach_on(column, reaching)
            yield Cell((), columns, continues=True)
            column += columns
        if column >= _MOST_COLUMNS:
            return
        columns = min(_count(cell, "colspan"), _MOST_COLUMNS - column)
        rows = min(_count(cell, "rowspan"), _MOST_ROWS_COVERED)
        yield Cell(content(cell), columns)
        if rows > 1:
            reaching[column] = rows - 1, columns
        column += columns
    while column in from_above:
        columns = _reach_on(column, reaching)
        yield Cell((), columns, continues=True)
        column += columns


def _reach_on(column: int, reaching: dict[int, tuple[int, int]]) -> int:
    """Let a cell from above cover its place in this row too; how many columns it takes."""
    rows, columns = reaching.pop(column)
    if rows > 1:
        reaching[column] = rows - 1, columns
    return columns


def _count(element: etree._Element, attribute: str) -> int:
    value = element.get(attribute, "1").strip()
    return max(int(value), 1) if value.isdigit() and len(value) < 6 else 1
