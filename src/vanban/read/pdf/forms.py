"""How the pages of a PDF look: their sizes, where their numbers stand, and in what letters a paragraph is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from vanban.read.pdf.rows import PageRows, Row
from vanban.text.formatting import Alignment, Edge, Lettering, Numbering, Sheet

_MM_PER_PT = 25.4 / 72
_EDGE = 0.11
_NUMBER = re.compile(r"[-–—]?\s*\d{1,4}\s*[-–—]?")
# Shares of the page's width around its middle, and beyond it, in which a number is centred or at the right.
_MIDDLE, _RIGHT = (0.4, 0.6), 0.75
# A page number on so few pages may be a number of another kind.
_FEWEST = 2


def sheets_of(pages: Sequence[PageRows]) -> tuple[Sheet, ...]:
    """The kinds of pages by their sizes, in the order in which they first come."""
    sizes = dict.fromkeys((page.width, page.height) for page in pages)
    numbering = _numbering(pages)
    return tuple(Sheet(width * _MM_PER_PT, height * _MM_PER_PT, numbering=numbering) for width, height in sizes)


def sheet_indexes(pages: Sequence[PageRows]) -> list[int]:
    """For each page the index of its kind."""
    sizes = {size: index for index, size in enumerate(dict.fromkeys((page.width, page.height) for page in pages))}
    return [sizes[page.width, page.height] for page in pages]


def lettering_of(rows: Iterable[Row]) -> Lettering | None:
    """The look of most of the letters of some rows; None where it is not told."""
    counts: Counter[tuple[str | None, float]] = Counter()
    for row in rows:
        for piece in row.pieces:
            if piece.size > 1:
                counts[piece.font, round(piece.size * 2) / 2] += len(piece.text)
    return _lettering(*counts.most_common(1)[0][0]) if counts else None


@lru_cache(maxsize=256)
def _lettering(font: str | None, size: float) -> Lettering:
    """The look that a font's own name tells (`TimesNewRomanPS-BoldItalicMT`)."""
    if font is None:
        return Lettering(size=size)
    name = font.casefold()
    return Lettering(font.split(",")[0].split("-")[0], size, "bold" in name, "italic" in name or "oblique" in name)


def _numbering(pages: Sequence[PageRows]) -> Numbering | None:
    """Where numbers of pages stand, if on most pages behind the first a number stands alone at an edge."""
    found: list[tuple[int, Edge, Alignment, Row]] = []
    for index, page in enumerate(pages):
        for row in page.rows[:1] + page.rows[-1:]:
            if len(row.pieces) != 1 or _NUMBER.fullmatch(row.text.strip()) is None:
                continue
            if row.top <= _EDGE * page.height:
                found.append((index, Edge.TOP, _alignment(row, page), row))
            elif row.top >= (1 - _EDGE) * page.height:
                found.append((index, Edge.BOTTOM, _alignment(row, page), row))
    behind = [one for one in found if one[0]]
    if len(behind) < _FEWEST or len(behind) * 2 < len(pages) - 1:
        return None
    (edge, alignment), _ = Counter((one[1], one[2]) for one in behind).most_common(1)[0]
    lettering = lettering_of([one[3] for one in behind]) or Lettering()
    return Numbering(edge, alignment, any(index == 0 for index, *_ in found), lettering)


def _alignment(row: Row, page: PageRows) -> Alignment:
    middle = (row.x0 + row.x1) / 2 / page.width
    if _MIDDLE[0] <= middle <= _MIDDLE[1]:
        return Alignment.CENTRE
    return Alignment.RIGHT if middle >= _RIGHT else Alignment.LEFT
