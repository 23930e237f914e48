"""Rows in reading order: where two columns stand side by side, the left one comes before the right one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vanban.read.pdf.rows import Piece, Row
from vanban.structure.vocabulary import fold, vocabulary

# Between the columns of a header or a closing, in sizes of the letters.
_GUTTER = 1.6
# A column that is narrower than this share of the page is a margin note or a number, not a column.
_NARROWEST = 0.08
# From one line to the next, in sizes of the letters.
_LEADING = 1.2


def in_reading_order(rows: Sequence[Row], width: float) -> list[Row | None]:
    """The rows of a page with columns unmixed; None stands where a new group of lines begins."""
    ordered: list[Row | None] = []
    place = given = 0
    while place < len(rows):
        gap = _gap(rows[place], width)
        if gap is None and place + 1 < len(rows):
            gap = _gap_of_two(rows[place], rows[place + 1], width)
        if gap is None:
            ordered.append(rows[place])
            place += 1
            continue
        first, last, divider = _region(rows, place, given, gap)
        # Rows above that stand on one side already were given: take them back into their column.
        taken = place - first
        if taken:
            del ordered[-taken:]
        left, right = _split(rows[first:last], divider)
        ordered += [None, *left, None, *right, None]
        place = given = last
    return ordered


def with_closings_whole(pages: Sequence[Sequence[Row]], widths: Sequence[float]) -> list[list[Row]]:
    """The rows of each page, where a closing's two columns run over the page's end with those that follow."""
    found = [list(rows) for rows in pages]
    for place in range(len(found) - 1):
        count = _carried_over(found[place], found[place + 1], widths[place])
        if count:
            last, rows = found[place][-1], found[place + 1][:count]
            down = last.top + _LEADING * last.size - rows[0].top
            found[place] += [replace(row, top=row.top + down) for row in rows]
            del found[place + 1][:count]
    return found


def _carried_over(rows: Sequence[Row], following: Sequence[Row], width: float) -> int:
    """How many rows of the next page belong to the recipients and the signature at the end of this one."""
    place = next((n for n in range(len(rows) - 1, -1, -1) if fold(rows[n].text).startswith("nơi nhận")), None)
    if place is None or not following or not following[0].text.lstrip().startswith(("-", "–", "+")):
        return 0
    gap = next((found for row in rows[place:] if (found := _gap(row, width)) is not None), None)
    for row in rows[place:]:
        gap = None if gap is None else _narrowed(row, gap)
    count = 0
    for row in following:
        if row.lying or gap is None or (gap := _narrowed(row, gap)) is None:
            break
        count += 1
    return count


# Where the left column ends and the right one begins.
_Gap = tuple[float, float]


def _gap(row: Row, width: float) -> _Gap | None:
    """The gap between two columns, if the row stands in exactly two around the middle of the page."""
    if len(row.pieces) != 2:
        return None
    left, right = row.pieces
    gap = right.x0 - left.x1
    if gap < _GUTTER * row.size or left.x1 - left.x0 < _NARROWEST * width or right.x1 - right.x0 < _NARROWEST * width:
        return None
    return (left.x1, right.x0) if 0.25 * width <= (left.x1 + right.x0) / 2 <= 0.75 * width else None


def _gap_of_two(upper: Row, lower: Row, width: float) -> _Gap | None:
    """The same for two rows that stand side by side a little apart in height, as columns of other letters do."""
    if len(upper.pieces) != 1 or len(lower.pieces) != 1 or lower.top - upper.top >= max(upper.size, lower.size):
        return None
    pieces = sorted((*upper.pieces, *lower.pieces), key=lambda piece: piece.x0)
    return _gap(Row(upper.top, pieces), width)


def _region(rows: Sequence[Row], place: int, given: int, gap: _Gap) -> tuple[int, int, float]:
    """The rows around this one that leave a gap between two columns, and its middle; none above `given` is taken."""
    last = place + 1
    narrowed: _Gap | None = gap
    while last < len(rows) and _near(rows[last - 1], rows[last]) and not _begins_anew(rows[place:last], rows[last]):
        narrowed = _narrowed(rows[last], gap)
        if narrowed is None:
            break
        gap = narrowed
        last += 1
    first = place
    while first > given and _near(rows[first - 1], rows[first]) and not _ends_text(rows[first - 1]):
        narrowed = _narrowed(rows[first - 1], gap)
        if narrowed is None:
            break
        gap = narrowed
        first -= 1
    return first, last, (gap[0] + gap[1]) / 2


def _narrowed(row: Row, gap: _Gap) -> _Gap | None:
    """What a row leaves of the gap; None where it leaves too little, or runs over its middle."""
    start, end = gap
    divider = (start + end) / 2
    if len(row.pieces) > 2:
        return None
    if len(row.pieces) == 2:
        start, end = max(start, row.pieces[0].x1), min(end, row.pieces[1].x0)
    elif row.x1 <= divider or (row.x0 < start and row.x1 <= end - _GUTTER * row.size):
        # A line of the left column may be longer than the one that showed the gap (`Nơi nhận:`).
        start = max(start, row.x1)
    elif row.x0 >= divider:
        end = min(end, row.x0)
    else:
        return None
    return (start, end) if end - start >= _GUTTER * row.size else None


def _ends_text(row: Row) -> bool:
    """Whether a row is the last of a paragraph, which stands above the columns and not in one of them."""
    return len(row.pieces) == 1 and (row.text[0].islower() or row.text.endswith("."))


def _begins_anew(so_far: Sequence[Row], row: Row) -> bool:
    """Whether columns end with the row above: before the addressees, before the name of a body that copied the
    document (beside `SAO Y`), before its closing right below its number."""
    if len(row.pieces) != 2:
        return fold(row.text).startswith("kính gửi")
    if fold(row.pieces[1].text) in vocabulary().copies:
        return True
    closes = fold(row.pieces[0].text).startswith("nơi nhận")
    return closes and any(piece.text.startswith("Số:") for above in so_far for piece in above.pieces)


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
