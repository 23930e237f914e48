"""Tables in plain text that stand between strokes, as our own writer and many editors draw them.

| STT | Nội dung  |
|-----|-----------|
|  1  | Tập huấn  |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.structure.layout import Block, Layout, TableHint
from vanban.text.pattern import lazily

_ROW = lazily(r"[ \t]*\|(?P<cells>[^\n]*)\|[ \t]*")
_DASHES = lazily(r"[ \t:]*-{2,}[ \t:]*")


def table_layout(text: str) -> Layout | None:
    """The layout of a text that holds such tables, each other line a paragraph; None for a text without any.

    A table has a line of dashes under its header, and as many strokes in every row.
    """
    if "|-" not in text:
        return None
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    blocks: list[Block] = []
    found = False
    place = 0
    while place < len(lines):
        last = _last_row(text, lines, place)
        if last is None:
            start, end = lines[place]
            blocks += [Block(start, end)] if text[start:end].strip() else []
            place += 1
            continue
        found = True
        blocks.append(_table(text, lines[place : last + 1]))
        place = last + 1
    return Layout(tuple(blocks)) if found else None


def _last_row(text: str, lines: list[tuple[int, int]], first: int) -> int | None:
    """The last line of a table that begins in line `first`; None where none does, or it has dashes alone."""
    columns = len(_cells(text, lines[first]))
    if not columns:
        return None
    last = first
    while last + 1 < len(lines) and lines[last + 1][0] == lines[last][1] + 1:
        if len(_cells(text, lines[last + 1])) != columns:
            break
        last += 1
    rules = sum(_is_rule(_cells(text, line)) for line in lines[first : last + 1])
    return last if rules == 1 and last > first else None


def _cells(text: str, line: tuple[int, int]) -> list[str]:
    match = _ROW.fullmatch(text, *line)
    return [" ".join(cell.split()) for cell in match["cells"].split("|")] if match else []


def _is_rule(cells: list[str]) -> bool:
    return bool(cells) and all(_DASHES.fullmatch(cell) for cell in cells)


def _table(text: str, lines: list[tuple[int, int]]) -> Block:
    rows = [_cells(text, line) for line in lines]
    header_rows = next(number for number, cells in enumerate(rows) if _is_rule(cells))
    kept: Iterator[tuple[str, ...]] = (tuple(cells) for cells in rows if not _is_rule(cells))
    return Block(lines[0][0], lines[-1][1], table=TableHint(tuple(kept), header_rows))
