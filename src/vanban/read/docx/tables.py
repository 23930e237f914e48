"""The rows and cells of a table of `.docx`, without what a tracked change deletes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanban.read.docx import names
from vanban.read.docx.children import child_value, first_child
from vanban.read.shares import shares

# Word allows 63 columns; a file that claims more is damaged or hostile.
_MOST_COLUMNS = 63


@dataclass(frozen=True, slots=True)
class CellFound:
    """A cell as the XML has it; `continues` one above it that takes several rows."""

    element: etree._Element
    columns: int
    continues: bool


def rows_of(table: etree._Element) -> Iterator[list[CellFound]]:
    """The rows with their cells."""
    for row in _within(table, names.ROW):
        if first_child(first_child(row, names.ROW_PROPERTIES), names.DELETED) is not None:
            continue
        yield [CellFound(cell, *_taken(cell)) for cell in _within(row, names.CELL)]


def _within(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of a name, also those inside content controls and tracked insertions."""
    for one in parent:
        if one.tag == name:
            yield one
        elif one.tag == names.CONTENT_CONTROL:
            content = first_child(one, names.CONTENT)
            if content is not None:
                yield from _within(content, name)
        elif one.tag in names.WRAPPERS:
            yield from _within(one, name)


def _taken(cell: etree._Element) -> tuple[int, bool]:
    properties = first_child(cell, names.CELL_PROPERTIES)
    if properties is None:
        return 1, False
    columns = child_value(properties, names.COLUMNS_TAKEN) or "1"
    merge = first_child(properties, names.ROWS_TAKEN)
    continues = merge is not None and merge.get(names.VAL, "continue") == "continue"
    return (min(int(columns), _MOST_COLUMNS) if columns.isdigit() and int(columns) else 1), continues


def table_style(table: etree._Element) -> str | None:
    """The style of a table."""
    return child_value(first_child(table, names.TABLE_PROPERTIES), names.TABLE_STYLE)


def header_rows(table: etree._Element) -> int:
    """How many rows at the top are repeated on every page."""
    count = 0
    for row in _within(table, names.ROW):
        mark = first_child(first_child(row, names.ROW_PROPERTIES), names.HEADER_ROW)
        if mark is None or mark.get(names.VAL, "1") in names.OFF:
            break
        count += 1
    return count


def widths(table: etree._Element) -> tuple[float, ...]:
    """The columns' widths as shares of 1, where the table tells them all."""
    grid = first_child(table, names.GRID)
    if grid is None:
        return ()
    found = [column.get(names.WIDTH, "") for column in grid.iterchildren(names.COLUMN)]
    if not found or not all(width.isdigit() and int(width) > 0 for width in found):
        return ()
    return shares([int(width) for width in found])
