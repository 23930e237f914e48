"""The rows of a page: its characters put together into pieces that stand beside each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double, c_int, create_string_buffer
from dataclasses import dataclass, field
from math import degrees, hypot
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw

from vanban.read.pdf.doubtful_spaces import RATHER_NONE, RATHER_SPACE, has_doubts, settled
from vanban.read.pdf.form_fields import field_texts
from vanban.read.pdf.grids import Grid, borders_at, grids_of
from vanban.read.pdf.ruled import lines_of

# The functions of the C library, which tell no types.
raw: Any = pypdfium2.raw

# In sizes of the letters: between two pieces of a row there is more room than between words of a justified line.
_WIDE_GAP = 1.6
_WORD_GAP = 0.13
# What is wider is a space, what is narrower none; letters of one word stand as close as their widths.
_SPACE, _LIKELY_SPACE, _NO_SPACE = 0.14, 0.06, 0.03
_SAME_ROW = 0.45
_FONT_NAME = 128
_LOOK_AT_EVERY = 37
_SCALED = 4
# The place in the page's text of a letter that stands in a form's field.
_NOT_OF_THE_PAGE = -(10**6)
# What the library gives for a hyphen at the end of a line.
_END_HYPHENS = frozenset({0x02, 0xFFFE})
_UNSEEN = frozenset({0xA0, 0xFFFF, 0x200B, 0xFEFF})


@dataclass(slots=True)
class Piece:
    """A stretch of a row without a wide gap: `x0` to `x1` from the left edge, in points."""

    text: str
    x0: float
    x1: float
    size: float
    font: str | None = None


@dataclass(slots=True)
class Row:
    """What stands at one height of a page; `top` is the distance of its base line from the upper edge, in points."""

    top: float
    pieces: list[Piece] = field(default_factory=list)
    # Of a table that lies on its side: its places are those of the page turned so that it can be read.
    lying: bool = False

    @property
    def x0(self) -> float:
        """Where its first piece begins."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """Where its last piece ends."""
        return self.pieces[-1].x1

    @property
    def size(self) -> float:
        """The size of its letters."""
        return max(piece.size for piece in self.pieces)

    @property
    def text(self) -> str:
        """Its pieces with tabs between them."""
        return "\t".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class PageRows:
    """One page as its reader holds it."""

    width: float
    height: float
    rows: tuple[Row, ...]
    # The tables that lines are drawn around; those that lie on their side are told as their rows are.
    grids: tuple[Grid, ...] = ()
    lying_grids: tuple[Grid, ...] = ()


@dataclass(slots=True)
class _Glyph:
    text: str
    x0: float
    x1: float
    y: float
    size: float
    place: int
    # By how many degrees a page is to be turned to the right so that the letter stands upright.
    turn: int = 0


def page_rows(page: pdfium.PdfPage) -> PageRows:
    """The rows of a page, from top to bottom, each with its pieces from left to right."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    lines = lines_of(page)
    grids = grids_of(lines.shown(page.get_rotation(), width, height))
    lying_grids: tuple[Grid, ...] = ()
    try:
        glyphs = _glyphs(page, textpage)
        upright = [glyph for glyph in glyphs if glyph.turn == page.get_rotation()]
        rows = _rows(textpage, [*upright, *_filled_in(page)], height, grids)
        if len(upright) < len(glyphs):
            # A table that lies on its side is read after what stands upright.
            lying = [glyph for glyph in glyphs if glyph.turn != page.get_rotation()]
            if lines.boxes:
                turned = lines.shown(lying[0].turn, *((width, height) if page.get_rotation() else (height, width)))
                lying_grids = grids_of(turned.lowered(height))
            rows += _rows(textpage, lying, height + width, lying_grids, lying=True)
    finally:
        textpage.close()
    return PageRows(width, height, tuple(rows), grids, lying_grids)


def _rows(
    textpage: pdfium.PdfTextPage,
    glyphs: list[_Glyph],
    height: float,
    grids: Sequence[Grid] = (),
    *,
    lying: bool = False,
) -> list[Row]:
    found = []
    for line in _by_height(glyphs):
        pieces = _pieces(textpage, line, borders_at(grids, height - line[0].y))
        if pieces:
            found.append(Row(height - _base(line), pieces, lying))
    return found


def _glyphs(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> list[_Glyph]:
    """The characters that show something, with their places as the page is turned."""
    rotation = page.get_rotation()
    width, height = page.get_size()
    left, right, bottom, top, x, y = (c_double() for _ in range(6))
    matrix = raw.FS_MATRIX()
    lying = rotation == 0 and _holds_lying_text(textpage)
    found = []
    for place in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, place)
        if code in _END_HYPHENS:
            code = 0x2D
        if code <= 0x20 or code in _UNSEEN:
            continue
        if not raw.FPDFText_GetCharBox(textpage, place, byref(left), byref(right), byref(bottom), byref(top)):
            continue
        raw.FPDFText_GetCharOrigin(textpage, place, byref(x), byref(y))
        size = raw.FPDFText_GetFontSize(textpage, place) or 1.0
        box = (left.value, right.value, y.value)
        turn = _turn_of(textpage, place) if lying else rotation
        if turn:
            ink, origin = (left.value, right.value, bottom.value, top.value), (x.value, y.value)
            box = _turned(turn, *((width, height) if rotation else (height, width)), ink, origin)
        if size < _SCALED and raw.FPDFText_GetMatrix(textpage, place, byref(matrix)):
            # Many programs write letters of size 1 and scale them.
            size *= max(hypot(matrix.b, matrix.d), 1e-3)
        found.append(_Glyph(chr(code) if code < 0x110000 else "", *box, size, place, turn))
    return found


def _holds_lying_text(textpage: pdfium.PdfTextPage) -> bool:
    """Whether some of the letters lie on their side, by a look at a few of them."""
    return any(_turn_of(textpage, place) for place in range(0, textpage.count_chars(), _LOOK_AT_EVERY))


def _turn_of(textpage: pdfium.PdfTextPage, place: int) -> int:
    """How a letter lies: 90 where it is read from below to above, 270 from above to below."""
    angle = degrees(raw.FPDFText_GetCharAngle(textpage, place)) % 360
    return 270 if 80 <= angle <= 100 else 90 if 260 <= angle <= 280 else 0


def _filled_in(page: pdfium.PdfPage) -> Iterator[_Glyph]:
    """The letters of what a form's fields hold, as if the page had them."""
    for field_text in field_texts(page):
        for number, letter in enumerate(field_text.text):
            x0 = field_text.x0 + number * field_text.advance
            yield _Glyph(letter, x0, x0 + field_text.advance, field_text.y, field_text.size, _NOT_OF_THE_PAGE)


def _turned(
    turn: int, width: float, height: float, box: tuple[float, float, float, float], origin: tuple[float, float]
) -> tuple[float, float, float]:
    """Left, right and base of a letter on a page that is shown turned by `turn` degrees to the right."""
    left, right, bottom, top = box
    match turn:
        case 90:
            return bottom, top, height - origin[0]
        case 180:
            return width - right, width - left, height - origin[1]
        case _:
            return width - top, width - bottom, origin[0]


def _by_height(glyphs: list[_Glyph]) -> list[list[_Glyph]]:
    """The characters by base line, from top to bottom; a raised or lowered one stays with its line."""
    ordered = sorted(glyphs, key=lambda glyph: -glyph.y)
    groups: list[list[_Glyph]] = []
    base = 0.0
    for glyph in ordered:
        if groups and base - glyph.y <= _SAME_ROW * max(glyph.size, groups[-1][0].size):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
            base = glyph.y
    return groups


def _base(glyphs: list[_Glyph]) -> float:
    heights = sorted(glyph.y for glyph in glyphs)
    return heights[len(heights) // 2]


def _pieces(textpage: pdfium.PdfTextPage, glyphs: list[_Glyph], borders: Sequence[float]) -> list[Piece]:
    """The pieces of a line; a border between two letters parts them, however near they are."""
    glyphs.sort(key=lambda glyph: (glyph.x0, glyph.place))
    pieces: list[Piece] = []
    last: _Glyph | None = None
    for glyph in glyphs:
        parted = last is None or glyph.x0 - last.x1 > _WIDE_GAP * max(glyph.size, last.size)
        if not parted and borders and last is not None:
            left, right = (last.x0 + last.x1) / 2, (glyph.x0 + glyph.x1) / 2
            parted = bisect_right(borders, left) != bisect_right(borders, right)
        if parted or last is None:
            pieces.append(Piece(glyph.text, glyph.x0, glyph.x1, glyph.size, _font(textpage, glyph.place)))
        else:
            piece = pieces[-1]
            piece.text += _between(textpage, last, glyph) + glyph.text
            piece.x1 = max(piece.x1, glyph.x1)
            piece.size = max(piece.size, glyph.size)
        last = glyph
    for piece in pieces:
        if has_doubts(piece.text):
            piece.text = settled(piece.text)
    return pieces


def _between(textpage: pdfium.PdfTextPage, last: _Glyph, glyph: _Glyph) -> str:
    """What stands between two letters: a space by the text of the page or by the room, nothing, or a doubtful gap."""
    if glyph.place == last.place + 1:
        # The library puts a space where it sees one; only a very wide gap is one all the same.
        return " " if glyph.x0 - last.x1 > 0.8 * glyph.size else ""
    room = _room(textpage, last, glyph)
    if room is None:
        return " " if glyph.x0 - last.x1 > _WORD_GAP * glyph.size else ""
    share = room / glyph.size
    if not _NO_SPACE < share <= _SPACE:
        return " " if share > _SPACE else ""
    return RATHER_SPACE if share > _LIKELY_SPACE else RATHER_NONE


def _room(textpage: pdfium.PdfTextPage, before: _Glyph, behind: _Glyph) -> float | None:
    """The room between two letters beyond what each of them takes for itself; None where the page does not tell it.

    Letters of another font (for want of Vietnamese ones in the first) are drawn later, and the spaces of the page's
    text then stand elsewhere: only the places tell what is a word.
    """
    if _NOT_OF_THE_PAGE in (before.place, behind.place):
        return None
    one, other = raw.FS_RECTF(), raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(textpage, before.place, byref(one)):
        return None
    if not raw.FPDFText_GetLooseCharBox(textpage, behind.place, byref(other)):
        return None
    match before.turn:
        case 90:
            return float(other.bottom - one.top)
        case 180:
            return float(one.left - other.right)
        case 270:
            return float(one.bottom - other.top)
        case _:
            return float(other.left - one.right)


def _font(textpage: pdfium.PdfTextPage, place: int) -> str | None:
    """The name of a letter's font, without the mark of a subset (`ABCDEF+.VnTime`)."""
    buffer = create_string_buffer(_FONT_NAME)
    flags = c_int()
    if place == _NOT_OF_THE_PAGE:
        return None
    length = raw.FPDFText_GetFontInfo(textpage, place, buffer, _FONT_NAME, byref(flags))
    if not 1 < length <= _FONT_NAME:
        return None
    name = buffer.value.decode("utf-8", errors="replace")
    return name.split("+", 1)[-1] or None
