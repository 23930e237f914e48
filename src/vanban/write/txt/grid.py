"""Plain text on a grid: lines in the middle, columns side by side, tables between strokes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from vanban.regulation.layout import Alignment
from vanban.write.composition import Cell, Table

WIDTH = 100
# Columns are at least so far apart that nobody takes them for one line.
GUTTER = 4
_COVERED = ""
_DASHES = frozenset("-–—")


def centred(text: str, width: int = WIDTH) -> str:
    """A line in the middle of a width."""
    return (" " * max((width - len(text)) // 2, 0) + text).rstrip()


def filled(text: str, width: int) -> list[str]:
    """The lines into which a text falls; a word longer than the width stands alone, a dash never begins a line."""
    lines: list[str] = []
    for word in text.split():
        if lines and (word in _DASHES or len(lines[-1]) + 1 + len(word) <= width):
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines or [""]


def beside(columns: Sequence[Sequence[str]], shares: Sequence[float], *, middle: Sequence[bool]) -> Iterator[str]:
    """Columns of lines side by side; in those of `middle` each line stands in the middle."""
    widths = [max(int(share * WIDTH) - GUTTER, 1) for share in shares]
    fitted = [
        [centred(line, width) if central else line for line in lines]
        for lines, width, central in zip(columns, widths, middle, strict=True)
    ]
    starts = [sum(int(share * WIDTH) for share in shares[:number]) for number in range(len(shares))]
    for row in zip_longest(*fitted, fillvalue=""):
        whole = ""
        for start, text in zip(starts, row, strict=True):
            if text.strip():
                whole = whole.ljust(max(start, len(whole) + GUTTER if whole.strip() else start)) + text
        yield whole.rstrip()


def table_lines(table: Table) -> Iterator[str]:
    """A table, each row in one line between strokes; a line of dashes stands under its header rows, or on top."""
    rows = [[_COVERED if cell is None else cell.text.replace("|", "/") for cell in row] for row in table.grid]
    widths = [max(3, *(len(row[column]) for row in rows)) for column in range(len(table.widths))] if rows else []
    if rows and not table.header_rows:
        yield _ruled(widths)
    for number, (row, cells) in enumerate(zip(rows, table.grid, strict=True)):
        texts = (_aligned(text, cell, width) for text, cell, width in zip(row, cells, widths, strict=True))
        yield f"| {' | '.join(texts)} |"
        if number == table.header_rows - 1:
            yield _ruled(widths)


def _ruled(widths: Iterable[int]) -> str:
    return "|" + "|".join("-" * (width + 2) for width in widths) + "|"


def _aligned(text: str, cell: Cell | None, width: int) -> str:
    if cell is None or cell.alignment in (Alignment.LEFT, Alignment.JUSTIFIED):
        return text.ljust(width)
    return text.rjust(width) if cell.alignment is Alignment.RIGHT else centred(text, width).ljust(width)
