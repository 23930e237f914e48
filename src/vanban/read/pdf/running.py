"""What stands on the pages and not in the document: page numbers, running heads, stamps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from vanban.read.pdf.rows import PageRows, Piece, Row
from vanban.structure.furniture import Furniture, furniture, is_rest_of_stamp

# Shares of the page's height in which a running head or a page number stands.
_HEAD, _FOOT = 0.11, 0.92
_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*/\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
# The gazette's running head, of the State or of a province.
_GAZETTE = re.compile(r"CÔNG BÁO\b[^/\n]{0,40}/\s*(?:Số|Ngày)\b")
_MOST_ROWS = 3
_LONGEST = 160


def without_furniture(pages: Sequence[PageRows], notice: str | None = None) -> list[list[Row]]:
    """The rows of each page that belong to the document; `notice` are words known to stand on every page."""
    repeated = Counter(key for page in pages for key in {_key(piece) for row in _edges(page) for piece in row.pieces})
    often = max(2, (len(pages) + 1) // 2)
    running = {key for key, count in repeated.items() if count >= often}
    return [_kept(page, running, notice) for page in pages]


def _kept(page: PageRows, running: set[str], notice: str | None) -> list[Row]:
    rows = page.rows
    left_out = [_is_furniture(row, page, running) for row in rows]
    if notice is not None:
        noticed = {id(row) for row in _edges(page) if _squeezed(row) == "".join(notice.split())}
        left_out = [gone or id(row) in noticed for row, gone in zip(rows, left_out, strict=True)]
    for order in (range(1, len(rows)), range(len(rows) - 2, -1, -1)):
        # What a stamp also says (`Cơ quan: …`), above or below a line that is one's by itself.
        for place in order:
            text = rows[place].text
            beside = rows[place - order.step]
            if left_out[place - order.step] and _is_stamp(beside) and is_rest_of_stamp(text, 0, len(text)):
                left_out[place] = True
    return [row for row, gone in zip(rows, left_out, strict=True) if not gone]


def _is_stamp(row: Row) -> bool:
    text = row.text
    return furniture(text, 0, len(text)) is Furniture.PAGE or is_rest_of_stamp(text, 0, len(text))


def is_of_gazette(pages: Sequence[PageRows]) -> bool:
    """Whether the pages bear the running head of a gazette, which sets what it prints in a form of its own."""
    return any(_GAZETTE.search(piece.text) for page in pages for row in _edges(page) for piece in row.pieces)


def is_notice(words: str, pages: Sequence[PageRows]) -> bool:
    """Whether these words stand in the margin of every page, as the notice of our PDF files does."""
    wanted = "".join(words.split())
    return bool(wanted and pages) and all(any(_squeezed(row) == wanted for row in _edges(page)) for page in pages)


def _squeezed(row: Row) -> str:
    """The words of a row without white space."""
    return "".join("".join(piece.text for piece in row.pieces).split())


def _edges(page: PageRows) -> list[Row]:
    upright = [row for row in page.rows if not row.lying and not _is_in_table(row, page)]
    head = [row for row in upright[:_MOST_ROWS] if row.top <= _HEAD * page.height]
    foot = [row for row in upright[-_MOST_ROWS:] if row.top >= _FOOT * page.height]
    return head + foot


def _is_in_table(row: Row, page: PageRows) -> bool:
    """Whether a row stands in a table: its head, which each page repeats, is no running head."""
    return any(grid.holds(row.x0, row.top) for grid in (page.lying_grids if row.lying else page.grids))


def _key(piece: Piece) -> str:
    """The words of a piece without its numbers, which change from page to page."""
    return _DIGITS.sub("#", " ".join(piece.text.split()).casefold())


def _is_furniture(row: Row, page: PageRows, running: set[str]) -> bool:
    if _is_in_table(row, page):
        return False
    at_edge = not row.lying and (row.top <= _HEAD * page.height or row.top >= _FOOT * page.height)
    return all(_piece_is_furniture(piece, at_edge, running) for piece in row.pieces)


def _piece_is_furniture(piece: Piece, at_edge: bool, running: set[str]) -> bool:
    text = piece.text.strip()
    if not text or furniture(text, 0, len(text)) is Furniture.PAGE:
        return True
    if not at_edge:
        return False
    return _PAGE_NUMBER.fullmatch(text) is not None or (_key(piece) in running and len(text) <= _LONGEST)
