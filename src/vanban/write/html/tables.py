"""Ruled tables, and columns side by side, in HTML."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.write.composition import Cell, Columns, Composition, Table
from vanban.write.house_style import HousePart
from vanban.write.html.markup import escaped, length, tag
from vanban.write.html.style import class_of
from vanban.write.html.text import paragraph_html


def columns_html(columns: Columns, composition: Composition) -> str:
    """Columns as a table that only places things, which is what it says of itself."""
    rows = (
        tag("tr", {}, *(tag("td", {}, *(paragraph_html(one, composition) for one in cell)) for cell in row))
        for row in columns.rows
    )
    return tag("table", {"class": "columns", "role": "presentation"}, _widths(columns.shares), *rows)


def table_html(table: Table) -> str:
    """A ruled table with its header rows."""
    rows = [
        tag("tr", {}, *(_cell(cell, number < table.header_rows) for cell in row if cell is not None))
        for number, row in enumerate(table.grid)
    ]
    head, body = rows[: table.header_rows], rows[table.header_rows :]
    return tag(
        "table",
        {"class": "ruled"},
        _widths(table.widths),
        tag("thead", {}, *head) if head else "",
        tag("tbody", {}, *body),
    )


def _widths(shares: Iterable[float]) -> str:
    return tag("colgroup", {}, *(tag("col", {"style": f"width: {length(share * 100, '%')}"}) for share in shares))


def _cell(cell: Cell, is_header: bool) -> str:
    part = HousePart.TABLE_HEADING if cell.heading else HousePart.TABLE_CELL
    attributes = {
        "class": f"{class_of(part)} {cell.alignment.value}",
        "scope": "col" if is_header else None,
        "rowspan": cell.rows if cell.rows > 1 else None,
        "colspan": cell.columns if cell.columns > 1 else None,
    }
    return tag("th" if is_header else "td", attributes, escaped(cell.text))
