"""Rows in reading order: where two columns stand side by side, the left one comes before the right one."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.read.pdf.rows import Piece, Row

# Between the columns of a header or a closing, in sizes of the letters.
_GUTTER = 1.6
# A column that is narrower than this share of the page is a margin note or a number, not a column.
_NARROWEST = 0.08


def in_reading_order(rows: Sequence[Row], width: float) -> list[Row | None]:
    """The rows of a page with columns unmixed; None stands where a new group of lines begins."""
    ordered: list[Row | None] = []
    place = 0
    while place < len(rows):
        divider = _divider(rows[place], width)
        if divider is None and place + 1 < len(rows):
            divider = _divider_of_two(rows[place], rows[place + 1], width)
        if divider is None:
            ordered.append(rows[place])
            place += 1
            continue
        first, last = _region(rows, place, divider)
        # Rows above that stand on one side already were given: take them back into their column.
        taken = place - first
        if taken:
            del ordered[-taken:]
        left, right = _split(rows[first:last], divider)
        ordered += [None, *left, None, *right, None]
        place = last
    return ordered


def _divider(row: Row, width: float) -> float | None:
    """The middle of the gap between two columns, if the row stands in exactly two around the middle of the page."""
    if len(row.pieces) != 2:
        return None
    left, right = row.pieces
    gap = right.x0 - left.x1
    if gap < _GUTTER * row.size or left.x1 - left.x0 < _NARROWEST * width or right.x1 - right.x0 < _NARROWEST * width:
        return None
    divider = (left.x1 + right.x0) / 2
    return divider if 0.25 * width <= divider <= 0.75 * width else None


def _divider_of_two(upper: Row, lower: Row, width: float) -> float | None:
    """The same for two rows that stand side by side a little apart in height, as columns of other letters do."""
    if len(upper.pieces) != 1 or len(lower.pieces) != 1 or lower.top - upper.top >= max(upper.size, lower.size):
        return None
    pieces = sorted((*upper.pieces, *lower.pieces), key=lambda piece: piece.x0)
    return _divider(Row(upper.top, pieces), width)


def _region(rows: Sequence[Row], place: int, divider: float) -> tuple[int, int]:
    """The rows around this one that no piece crosses the divider in."""
    first = place
    while first > 0 and _fits(rows[first - 1], divider) and _near(rows[first - 1], rows[first]):
        if _ends_text(rows[first - 1]):
            break
        first -= 1
    last = place + 1
    while last < len(rows) and _fits(rows[last], divider) and _near(rows[last - 1], rows[last]):
        last += 1
    return first, last


def _ends_text(row: Row) -> bool:
    """Whether a row is the last of a paragraph, which stands above the columns and not in one of them."""
    return len(row.pieces) == 1 and (row.text[0].islower() or row.text.endswith("."))


def _fits(row: Row, divider: float) -> bool:
    return len(row.pieces) <= 2 and all(piece.x1 <= divider or piece.x0 >= divider for piece in row.pieces)


def _near(upper: Row, lower: Row) -> bool:
    """Whether two rows belong together; a signature leaves room for the hand."""
    return lower.top - upper.top <= 9 * max(upper.size, lower.size)


def _split(rows: Sequence[Row], divider: float) -> tuple[list[Row], list[Row]]:
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        pieces: tuple[list[Piece], list[Piece]] = ([], [])
        for piece in row.pieces:
            pieces[piece.x0 >= divider].append(piece)
        for side, found in zip(sides, pieces, strict=True):
            if found:
                side.append(Row(row.top, found))
    return sides
