"""Sums in tables: the row that says it is the total, and the column that does, against what they add up.

A table proves its own reading: a total is only doubted where every other number of its row or column fits the sum, or
where nothing but plain numbers stands under one another. Percentages, years and running numbers are not added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from vanban.document.model import Node
from vanban.text.pattern import lazily

_TOTAL = lazily(r"(?:tổng(?:\s+(?:cộng|số|chung))?|cộng)\s*(?:\([^)]*\))?\s*:?", re.IGNORECASE)
_NUMBER = lazily(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+(?:,\d+)?")
# Thousands parted by commas: certain with two of them.
_COMMAS = lazily(r"\d{1,3}(?:,\d{3}){2,}")
_COMMA = lazily(r"\d{1,3}(?:,\d{3})+")
_EMPTY = frozenset({"", "-", "–", "—", "0", "/"})
_ORDINAL_HEADS = lazily(r"(?:s?tt|số\s+tt|số\s+thứ\s+tự|năm)\s*", re.IGNORECASE)
_UNIT_HEADS = lazily(r"%|tỷ\s+lệ|tỉ\s+lệ|năm|đơn\s+giá|bình\s+quân|ghi\s+chú|định\s+mức|hệ\s+số", re.IGNORECASE)
# What a row of a group is labelled with: its parts stand below it, so that rows are not all of one kind.
_GROUP = lazily(r"[IVXLC]+\.?|[A-ZĐ]\.?")
_FEWEST_ROWS = 2
_FEWEST_PROOFS = 2
_YEARS = range(1900, 2101)


class WrongSum(NamedTuple):
    """A total in row and column of a table, and what its parts add up to."""

    row: int
    column: int
    total: Decimal
    right: Decimal


def wrong_sums(table: Node) -> Iterator[WrongSum]:
    """The totals of a table that are not the sums of their parts."""
    rows = _with_dots(table.rows)
    if table.spans and any(span.rows > 1 for span in table.spans if span.row >= max(table.header_rows, 1)):
        return
    first = _first_row(rows, table.header_rows)
    totals = [place for place in range(first, len(rows)) if _is_total(rows[place])]
    if len(totals) == 1 and not _has_groups(rows[first:]):
        yield from _total_row(rows, first, totals[0])
    yield from _total_column(rows, first)


def _with_dots(rows: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """The rows with dots between thousands, where a number shows that the table has commas there."""
    if not any(_COMMAS.fullmatch(cell.strip()) for row in rows for cell in row if "," in cell):
        return rows
    return [[cell.replace(",", ".") if _COMMA.fullmatch(cell.strip()) else cell for cell in row] for row in rows]


def _first_row(rows: Sequence[Sequence[str]], header_rows: int) -> int:
    """Where the numbers begin: behind the head, and behind a row that numbers the columns."""
    first = header_rows
    while first < len(rows) and (all(_value(cell) is None for cell in rows[first]) or _numbers_columns(rows[first])):
        first += 1
    return first


def _numbers_columns(row: Sequence[str]) -> bool:
    """Whether a row tells the columns and nothing of them: `A B 1 2 3`, `1 2 3 4=2+3`, the days of a month."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if "1" not in cells:
        return False
    first = cells.index("1")
    if first >= _FEWEST_ROWS and cells[:first] == [chr(ord("A") + place) for place in range(first)]:
        return True
    return cells[first : first + 3] == ["1", "2", "3"]


def _is_total(row: Sequence[str]) -> bool:
    return any(_TOTAL.fullmatch(cell.strip()) for cell in row[:2])


def _has_groups(rows: Sequence[Sequence[str]]) -> bool:
    """Whether some rows hold what others add up to: with a label of groups, or a name where the others are counted."""
    firsts = [row[0].strip() for row in rows if row and not _is_total(row)]
    if any(_GROUP.fullmatch(first) for first in firsts):
        return True
    counted = sum(first.isdigit() for first in firsts)
    return counted >= _FEWEST_ROWS and any(first and not first[0].isdigit() for first in firsts)


def _total_row(rows: Sequence[Sequence[str]], first: int, total: int) -> Iterator[WrongSum]:
    others = [place for place in range(first, len(rows)) if place != total]
    # The total stands above all its parts or below them.
    if total not in (first, len(rows) - 1) or len(others) < _FEWEST_ROWS:
        return
    found, proofs = [], 0
    for column in range(len(rows[total])):
        said = _value(rows[total][column])
        parts = [_part(rows[place], column) for place in others]
        if said is None or None in parts or _is_left_out(rows, column, first):
            continue
        right = sum((part for part in parts if part is not None), Decimal(0))
        if _agrees(said, right, len(parts)):
            proofs += 1
        else:
            found.append(WrongSum(total, column, said, right))
    if len(found) == 1 or proofs >= len(found):
        yield from found


def _total_column(rows: Sequence[Sequence[str]], first: int) -> Iterator[WrongSum]:
    head = next((row for row in reversed(rows[:first]) if any(_TOTAL.fullmatch(cell.strip()) for cell in row)), None)
    if head is None:
        return
    total = next(place for place, cell in enumerate(head) if _TOTAL.fullmatch(cell.strip()))
    columns = [place for place in range(len(head)) if place != total and not _is_left_out(rows, place, first)]
    found, proofs = [], 0
    for place in range(first, len(rows)):
        said = _part(rows[place], total)
        parts = [part for column in columns if (part := _part(rows[place], column)) is not None]
        if said is None or len(parts) < _FEWEST_ROWS:
            continue
        right = sum(parts, Decimal(0))
        if _agrees(said, right, len(parts)):
            proofs += 1
        else:
            found.append(WrongSum(place, total, said, right))
    # Nothing but the other rows says that these columns are the parts.
    if proofs >= _FEWEST_PROOFS and proofs > 2 * len(found):
        yield from found


def _is_left_out(rows: Sequence[Sequence[str]], column: int, first: int) -> bool:
    """Whether a column holds what is not added: running numbers, years, shares, prices."""
    head = " ".join(row[column] for row in rows[:first] if column < len(row))
    if _ORDINAL_HEADS.fullmatch(head.strip()) or _UNIT_HEADS.search(head):
        return True
    cells = [row[column] for row in rows[first:] if column < len(row)]
    values = [value for cell in cells if (value := _value(cell)) is not None]
    if any("%" in cell for cell in cells) or not values:
        return True
    counted = [Decimal(number) for number in range(1, len(values) + 1)]
    return values == counted or all(value in _YEARS for value in values)


def _part(row: Sequence[str], column: int) -> Decimal | None:
    """The number of a cell; 0 for one that is left empty, None for words."""
    if column >= len(row):
        return None
    cell = row[column].strip()
    return Decimal(0) if cell in _EMPTY else _value(cell)


def _value(cell: str) -> Decimal | None:
    text = cell.strip()
    if _NUMBER.fullmatch(text) is None:
        return None
    if text.count(",") > 1:
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(".", "").replace(",", "."))


def _agrees(said: Decimal, right: Decimal, parts: int) -> bool:
    """Whether a total is right but for the rounding of its parts."""
    exponent = min(int(said.as_tuple().exponent), int(right.as_tuple().exponent))
    slack = Decimal(parts).scaleb(exponent) / 2 if exponent < 0 else Decimal(0)
    return abs(said - right) <= slack


def place_of_cell(text: str, table: Node, row: int, column: int) -> tuple[int | None, int | None]:
    """Where a cell stands in the text; the whole table where its text cannot be found again."""
    if table.start is None or table.end is None:
        return None, None
    place = table.start
    for number, cells in enumerate(table.rows[: row + 1]):
        for other, cell in enumerate(cells):
            if number == row and other > column:
                break
            first = cell.split(" ", 1)[0]
            found = text.find(first, place, table.end) if first else place
            if found < 0:
                return table.start, table.end
            place = found
            if (number, other) == (row, column):
                return place, min(place + len(cell), table.end)
            place += len(first)
    return table.start, table.end
