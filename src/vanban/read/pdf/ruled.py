"""The lines that are drawn on a page: borders of tables, as thin rectangles, strokes, or the edges of boxes."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from itertools import islice, pairwise
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw

# The functions of the C library, which tell no types.
raw: Any = pypdfium2.raw

# In points: what is thicker is a box, what is shorter a dash or a stroke of a letter.
_THICKEST, _SHORTEST = 2.2, 6.0
_ASLANT = 0.6
_PATH = raw.FPDF_PAGEOBJ_PATH
_LOOK_AT_EVERY = 3
# A page with more is a drawing; what is beyond is not looked at.
_MOST_OBJECTS, _MOST_SEGMENTS, _MOST_LINES = 30_000, 20_000, 4_000


class Line(NamedTuple):
    """A line along one axis: at `place` across it, from `start` to `end` along it; places are from the upper left."""

    place: float
    start: float
    end: float


class Lines(NamedTuple):
    """The lines of a page that is shown in one way, across it and down it."""

    across: tuple[Line, ...] = ()
    down: tuple[Line, ...] = ()

    def lowered(self, by: float) -> Lines:
        """The same lines so much further below."""
        return Lines(
            tuple(line._replace(place=line.place + by) for line in self.across),
            tuple(Line(line.place, line.start + by, line.end + by) for line in self.down),
        )


_Box = tuple[float, float, float, float]


class Drawn(NamedTuple):
    """The boxes around the lines of a page, in the page's own measure."""

    boxes: tuple[_Box, ...] = ()

    def shown(self, turn: int, width: float, height: float) -> Lines:
        """The lines as the page of this size is shown, turned to the right; none where they make no table."""
        across: list[Line] = []
        down: list[Line] = []
        for box in self.boxes:
            x0, y0, x1, y1 = _shown(box, turn, width, height)
            if y1 - y0 <= _THICKEST and x1 - x0 >= _SHORTEST:
                across.append(Line((y0 + y1) / 2, x0, x1))
            elif x1 - x0 <= _THICKEST and y1 - y0 >= _SHORTEST:
                down.append(Line((x0 + x1) / 2, y0, y1))
        # A table has borders both ways; a line beneath the motto is none.
        return Lines(tuple(across), tuple(down)) if len(across) > 1 and len(down) > 1 else NO_LINES


NO_LINES = Lines()


def lines_of(page: pdfium.PdfPage) -> Drawn:
    """What is drawn on a page as lines; nothing where it is a drawing."""
    boxes = tuple(islice(_boxes(page), _MOST_LINES + 1))
    return Drawn(boxes) if len(boxes) <= _MOST_LINES else Drawn()


def _boxes(page: pdfium.PdfPage) -> Iterator[_Box]:
    """The boxes around what may be lines, in the page's own measure."""
    left, bottom, right, top = (c_float() for _ in range(4))
    segments = 0
    count = min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    # The borders of a table are drawn many at a time; most pages have none, and some an object for each letter.
    if not any(_is_path(raw.FPDFPage_GetObject(page, place)) for place in range(0, count, _LOOK_AT_EVERY)):
        return
    for place in range(count):
        item = raw.FPDFPage_GetObject(page, place)
        if not _is_path(item):
            continue
        if not raw.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top)):
            continue
        if right.value - left.value <= _THICKEST or top.value - bottom.value <= _THICKEST:
            yield left.value, bottom.value, right.value, top.value
        else:
            own = max(raw.FPDFPath_CountSegments(item), 0)
            segments += own
            if segments > _MOST_SEGMENTS:
                return
            yield from _segments(item, own)


def _is_path(item: Any) -> bool:
    return bool(raw.FPDFPageObj_GetType(item) == _PATH)


def _segments(item: Any, count: int) -> Iterator[_Box]:
    """The straight strokes of a larger path, and the thin rectangles that it is put together of."""
    fill, stroke = c_int(), c_int()
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke)):
        return
    if not raw.FPDFPageObj_GetMatrix(item, byref(matrix)):
        return
    for part in _parts(item, count, matrix):
        xs, ys = [x for x, _ in part], [y for _, y in part]
        box = (min(xs), min(ys), max(xs), max(ys))
        if fill.value and min(box[2] - box[0], box[3] - box[1]) <= _THICKEST:
            yield box
        elif stroke.value:
            for (x0, y0), (x1, y1) in pairwise(part):
                if abs(x0 - x1) <= _ASLANT or abs(y0 - y1) <= _ASLANT:
                    yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _parts(item: Any, count: int, matrix: Any) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path that is made of straight lines; a closed one ends where it began."""
    x, y = c_float(), c_float()
    part: list[tuple[float, float]] = []
    straight = True
    for place in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, place)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if straight and len(part) > 1:
                yield part
            part, straight = [point], True
        else:
            straight = straight and kind == raw.FPDF_SEGMENT_LINETO
            part.append(point)
            if raw.FPDFPathSegment_GetClose(segment) and part:
                part.append(part[0])
    if straight and len(part) > 1:
        yield part


def _shown(box: _Box, turn: int, width: float, height: float) -> _Box:
    """A box of the page's own measure, from the upper left of the page as it is shown turned to the right."""
    left, bottom, right, top = box
    match turn:
        case 90:
            return bottom, left, top, right
        case 180:
            return width - right, bottom, width - left, top
        case 270:
            return width - top, height - right, width - bottom, height - left
        case _:
            return left, height - top, right, height - bottom
