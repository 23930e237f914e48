"""A table made ready for printing: which cell covers what, how wide the columns are, how cells are aligned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vanban.document.model import Node
from vanban.regulation.layout import Alignment
from vanban.write.compose.lines import text_width_mm
from vanban.write.compose.runs import clean
from vanban.write.composition import Cell, Table
from vanban.write.house_style import HOUSE_LOOKS, TABLE_PADDING_MM, HousePart

# Figures, with their separators, signs and a unit of a few letters: 54.000.000đ, 12,5%, -3, (1).
_FIGURE = re.compile(r"[(+-]?\s*\d[\d.,/\s]*\s*(?:[)%‰]|đ|đồng)?")
_ORDINAL_HEADS = frozenset({"STT", "TT", "SỐ TT"})
# A column asks for no more room than this, however long its texts are.
_WIDEST_MM = 90.0


def table(node: Node, room_mm: float) -> Table:
    """The table of a node; a row that is too short is filled up with empty cells."""
    columns = max(1, *(len(row) for row in node.rows)) if node.rows else 1
    rows = [[clean(text).strip() for text in row] + [""] * (columns - len(row)) for row in node.rows]
    header_rows = min(node.header_rows, len(rows))
    alignments = [_alignment(rows, header_rows, column) for column in range(columns)]
    grid: list[list[Cell | None]] = [
        [
            Cell(text, Alignment.CENTRE if number < header_rows else alignments[column], number < header_rows)
            for column, text in enumerate(row)
        ]
        for number, row in enumerate(rows)
    ]
    for span in node.spans:
        _cover(grid, span.row, span.column, max(span.rows, 1), max(span.columns, 1))
    widths = node.widths if len(node.widths) == columns else _widths(grid, room_mm)
    total = sum(widths)
    return Table(tuple(map(tuple, grid)), tuple(width / total for width in widths), header_rows)


def _cover(grid: list[list[Cell | None]], row: int, column: int, rows: int, columns: int) -> None:
    """Let one cell reach over others, as far as the table goes; a span that crosses another one is left out."""
    if not (0 <= row < len(grid) and 0 <= column < len(grid[row])):
        return
    first = grid[row][column]
    if first is None:
        return
    last_row, last_column = min(row + rows, len(grid)), min(column + columns, len(grid[row]))
    covered = [(i, j) for i in range(row, last_row) for j in range(column, last_column)]
    if any(not _is_single(grid[i][j]) for i, j in covered):
        return
    for i, j in covered:
        grid[i][j] = None
    grid[row][column] = Cell(first.text, first.alignment, first.heading, last_row - row, last_column - column)


def _is_single(cell: Cell | None) -> bool:
    return cell is not None and cell.rows == cell.columns == 1


def _alignment(rows: Sequence[Sequence[str]], header_rows: int, column: int) -> Alignment:
    """Figures stand at the right, ordinal numbers in the middle, words at the left."""
    if any(row[column].upper().rstrip(".") in _ORDINAL_HEADS for row in rows[:header_rows]):
        return Alignment.CENTRE
    texts = [row[column] for row in rows[header_rows:] if row[column] not in ("", "-", "–")]
    return Alignment.RIGHT if texts and all(_FIGURE.fullmatch(text) for text in texts) else Alignment.LEFT


def _widths(grid: Sequence[Sequence[Cell | None]], room_mm: float) -> tuple[float, ...]:
    """Widths by what the columns hold: each has room for its longest word, and a share of the rest by its texts."""
    columns = range(len(grid[0])) if grid else range(1)
    cells = [[row[column] for row in grid] for column in columns]
    least = [_widest((word, cell) for cell in _alone(column) for word in cell.text.split()) for column in cells]
    wanted = [min(_widest((cell.text, cell) for cell in _alone(column)), _WIDEST_MM) for column in cells]
    spare = [max(want - low, 0.0) for want, low in zip(wanted, least, strict=True)]
    left_over = max(room_mm - sum(least), 0.0)
    share = left_over / sum(spare) if sum(spare) else 0.0
    even = 0.0 if sum(spare) else left_over / len(least)
    return tuple(low + more * share + even for low, more in zip(least, spare, strict=True))


def _alone(column: Iterable[Cell | None]) -> Iterator[Cell]:
    """The cells that stand in this column only."""
    return (cell for cell in column if cell is not None and cell.columns == 1)


def _widest(texts: Iterable[tuple[str, Cell]]) -> float:
    """The width of the longest of some texts of cells, with the padding."""
    looks = {True: HOUSE_LOOKS[HousePart.TABLE_HEADING], False: HOUSE_LOOKS[HousePart.TABLE_CELL]}
    widths = (text_width_mm(text, looks[cell.heading]) for text, cell in texts)
    return max(widths, default=1.0) + 2 * TABLE_PADDING_MM + 0.5
