"""Rows healed into paragraphs: by indent, by how full a line is, by the room between lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.read.pdf.rows import Row
from vanban.structure.label import ITEMS, label_at
from vanban.structure.vocabulary import is_capitals, vocabulary

_INDENT = 8.0
# How far before the margin a full line of justified text may end, in sizes of the letters.
_RAGGED = 1.5
_ROOM = 1.75
# With fewer rows than this the commonest place says nothing: the outermost is the margin.
_ENOUGH = 12


@dataclass(frozen=True, slots=True)
class Margins:
    """Where most lines of a page begin and end, in points."""

    left: float
    right: float


def margins(rows: Sequence[Row], before: Margins | None = None) -> Margins:
    """The margins of a page: the places where most of its longer rows begin and end.

    A page with few rows, as the last one often is, has the margins of the page `before` it too.
    """
    found = _margins(rows)
    if before is None or before.right <= before.left or len(rows) >= _ENOUGH:
        return found
    return Margins(min(found.left, before.left), max(found.right, before.right)) if rows else before


def _margins(rows: Sequence[Row]) -> Margins:
    wide = [row for row in rows if row.x1 - row.x0 > 200] or list(rows)
    if not wide:
        return Margins(0, 0)
    # Columns side by side end where their centred lines do, not at the margin.
    whole = [row for row in wide if len(row.pieces) == 1] or wide
    if len(whole) < _ENOUGH:
        return Margins(min(row.x0 for row in rows), max(row.x1 for row in rows))
    left = Counter(round(row.x0 / 4) for row in wide).most_common(2)
    right = Counter(round(row.x1 / 4) for row in whole).most_common()
    # Where paragraphs are short, first or last lines may be as many as others: the margin is the outer place.
    inner = [place for place, count in left if count * 3 >= left[0][1]]
    outer = [place for place, count in right if count * 3 >= right[0][1]]
    return Margins(min(inner) * 4, max(outer) * 4)


def paragraphs(ordered: Sequence[Row | None], page: Margins) -> Iterator[list[Row]]:
    """The paragraphs of a page as lists of rows; None in the order parts what does not belong together."""
    current: list[Row] = []
    for row in ordered:
        if row is None:
            if current:
                yield current
            current = []
        elif current and goes_on(current[-1], row, page):
            current.append(row)
        else:
            if current:
                yield current
            current = [row]
    if current:
        yield current


def goes_on(before: Row, row: Row, page: Margins, same_page: bool = True) -> bool:
    """Whether a row is of one paragraph with the row before it."""
    if len(before.pieces) > 1 or len(row.pieces) > 1:
        return False
    text, above = row.text, before.text
    size = max(before.size, row.size)
    full = before.x1 >= page.right - _RAGGED * size
    indented = row.x0 > page.left + _INDENT
    label = label_at(text, 0, len(text)) if text else None
    if full and not indented and _hangs(above):
        # `… Quyết định số / 21/QĐ-TTg …`, `… tại khoản / 3. …`: no label stands there.
        label = None
    if label is not None and not label.weak and (indented or not full or label.style not in ITEMS):
        return False
    if same_page and row.top - before.top > _ROOM * size:
        return False
    if is_capitals(above) != is_capitals(text) and (is_capitals(above) or not full):
        return False
    if not indented:
        return full or (text[0].islower() and before.x0 <= page.left + 6 * _INDENT)
    # Lines of a centred heading, or of a block that is indented as a whole.
    in_block = abs(row.x0 - before.x0) <= _INDENT / 2 and full
    return (in_block and (text[0].islower() or above[-1] not in ".;:")) or (
        text[0].islower() and not full and _centred(before, row)
    )


def _hangs(text: str) -> bool:
    """Whether a line ends with a word that a number or a name must follow."""
    words = text[-12:].split()
    return bool(words) and words[-1].lower() in vocabulary().hanging_words


def _centred(before: Row, row: Row) -> bool:
    return abs((before.x0 + before.x1) - (row.x0 + row.x1)) <= 12


def joined(rows: Sequence[Row]) -> str:
    """The text of a paragraph's rows; an identifier that was broken at its hyphen is whole again."""
    text = ""
    for row in rows:
        line = " ".join(row.text.split(" ")).strip()
        if not text:
            text = line
        elif text[-1] in "-/" and len(text) > 1 and not text[-2].isspace() and line[:1].isalnum():
            text += line
        else:
            text += " " + line
    return text
