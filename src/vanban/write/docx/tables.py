"""Ruled tables, and columns side by side, in WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vanban.ooxml.markup import Attributes, element, twips_of_mm, twips_of_pt, valued
from vanban.write.composition import Cell, Columns, Paragraph, Table
from vanban.write.docx.styles import JUSTIFICATION, SPACER_STYLE, border, style_id
from vanban.write.docx.text import TextWriter, plain
from vanban.write.house_style import AFTER_TABLE_PT, SPACER_PT, TABLE_PADDING_MM, TABLE_PADDING_VERTICAL_PT, HousePart

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def spacer(after_pt: float = 0, inside: str = "") -> str:
    """The paragraph that must stand after a table, as low as one can be."""
    spaces: Attributes = {
        "w:before": 0,
        "w:after": twips_of_pt(after_pt),
        "w:line": twips_of_pt(SPACER_PT),
        "w:lineRule": "exact",
    }
    own = element("w:spacing", spaces) if after_pt else ""
    return element("w:p", None, element("w:pPr", None, valued("w:pStyle", SPACER_STYLE), own, inside))


def columns_xml(columns: Columns, room_mm: float, writer: TextWriter) -> str:
    """Columns as a table without lines; its rows stay on one page."""
    widths = [share * room_mm for share in columns.shares]
    last = len(columns.rows) - 1
    rows = (
        _row(
            (
                _cell(
                    width,
                    "".join(_paragraphs(cell, width, writer, number < last or columns.keep_with_next)) or spacer(),
                )
                for width, cell in zip(widths, row, strict=True)
            ),
            header=False,
        )
        for number, row in enumerate(columns.rows)
    )
    return _table(widths, rows, lines=False)


def table_xml(table: Table, room_mm: float) -> str:
    """A ruled table, its header rows repeated on every page, and the space after it."""
    widths = [share * room_mm for share in table.widths]
    rows = (
        _row(_ruled_cells(table.grid, number, widths), header=number < table.header_rows)
        for number in range(len(table.grid))
    )
    return _table(widths, rows, lines=True) + spacer(AFTER_TABLE_PT - SPACER_PT)


def _paragraphs(cell: Iterable[Paragraph], room_mm: float, writer: TextWriter, keep: bool) -> Iterable[str]:
    return (writer.paragraph(paragraph, room_mm, keep_with_next=keep) for paragraph in cell)


def _table(widths: Sequence[float], rows: Iterable[str], *, lines: bool) -> str:
    side = TABLE_PADDING_MM if lines else 0
    above = TABLE_PADDING_VERTICAL_PT if lines else 0
    margins = {
        "top": twips_of_pt(above),
        "left": twips_of_mm(side),
        "bottom": twips_of_pt(above),
        "right": twips_of_mm(side),
    }
    properties = element(
        "w:tblPr",
        None,
        element("w:tblW", {"w:w": twips_of_mm(sum(widths)), "w:type": "dxa"}),
        element("w:tblInd", {"w:w": 0, "w:type": "dxa"}),
        element("w:tblBorders", None, *map(border, _EDGES)) if lines else "",
        element("w:tblLayout", {"w:type": "fixed"}),
        element(
            "w:tblCellMar",
            None,
            *(element(f"w:{edge}", {"w:w": width, "w:type": "dxa"}) for edge, width in margins.items()),
        ),
    )
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": twips_of_mm(width)}) for width in widths))
    return element("w:tbl", None, properties, grid, *rows)


def _row(cells: Iterable[str], *, header: bool) -> str:
    return element("w:tr", None, "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if header else "") + "</w:trPr>", *cells)


def _cell(width_mm: float, inside: str, properties: str = "", *, after_width: str = "") -> str:
    width = element("w:tcW", {"w:w": twips_of_mm(width_mm), "w:type": "dxa"})
    return element("w:tc", None, element("w:tcPr", None, width, properties, after_width), inside)


def _ruled_cells(grid: Sequence[Sequence[Cell | None]], row: int, widths: Sequence[float]) -> Iterable[str]:
    """The cells of a row; one that reaches over several rows is continued by an empty one in each below."""
    column = 0
    while column < len(widths):
        first_row, cell = _owner(grid, row, column)
        if cell is None:
            column += 1
            continue
        width = sum(widths[column : column + cell.columns])
        span = valued("w:gridSpan", cell.columns) if cell.columns > 1 else ""
        merged = ('<w:vMerge w:val="restart"/>' if first_row == row else "<w:vMerge/>") if cell.rows > 1 else ""
        inside = _text(cell) if first_row == row else _empty(cell)
        yield _cell(width, inside, span + merged, after_width=valued("w:vAlign", "center"))
        column += cell.columns


def _owner(grid: Sequence[Sequence[Cell | None]], row: int, column: int) -> tuple[int, Cell | None]:
    """The row and the cell that a place at the left edge of a cell belongs to."""
    for above in range(row, -1, -1):
        cell = grid[above][column]
        if cell is not None:
            return above, cell if above + cell.rows > row else None
    return row, None


def _text(cell: Cell) -> str:
    return element("w:p", None, _properties(cell), plain(cell.text) if cell.text else "")


def _empty(cell: Cell) -> str:
    return element("w:p", None, _properties(cell))


def _properties(cell: Cell) -> str:
    part = HousePart.TABLE_HEADING if cell.heading else HousePart.TABLE_CELL
    return element("w:pPr", None, valued("w:pStyle", style_id(part)), valued("w:jc", JUSTIFICATION[cell.alignment]))
