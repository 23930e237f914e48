"""The lines that a `.docx` draws at the head of its first page: shapes, borders, underlined or dashed letters.

A shape hangs on the paragraph that anchors it, which may be the one above it or an empty one beside it; so a line is
told with the last words before it in the same cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from vanban.read.docx import names
from vanban.read.docx.children import child_value, first_child
from vanban.read.docx.styles import Styles
from vanban.text.formatting import DrawnLine, LineKind

_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_LINES = frozenset({"line", "straightConnector1"})
# The shape types of VML that are lines: a straight arrow without its heads, and the plain line.
_LINE_TYPES = ("t32", "t20")
_EMU_PER_MM = 36_000
_MM_PER = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 72}
_LENGTH = re.compile(r"\s*(-?\d*\.?\d+)\s*([a-z]*)")
_WIDTH = re.compile(r"(?:^|;)\s*width\s*:\s*([^;]+)")
_HEIGHT = re.compile(r"(?:^|;)\s*height\s*:\s*([^;]+)")
_CHARACTERS = {names.BREAK: "\n", names.TAB: "\t", names.UNBROKEN_HYPHEN: "-"}
_DASHES = re.compile(r"[-_–—─=]{3,}\s*\Z")
# What is thicker is a frame.
_THICKEST_MM = 1.5
# The head of a document, its subject included, ends long before.
_HEAD_PARAGRAPHS = 40
# With so many paragraphs as long as this the body has begun; a subject may be one of them.
_LONG, _BODY_BEGINS = 140, 3


def lines_of(body: etree._Element, styles: Styles) -> tuple[DrawnLine, ...]:
    """The lines among the first paragraphs of the body, in their order."""
    found: list[DrawnLine] = []
    words: dict[etree._Element | None, str] = {}
    long = 0
    for paragraph in islice(body.iter(names.PARAGRAPH), _HEAD_PARAGRAPHS):
        if next(paragraph.iterancestors(names.BOX_CONTENT), None) is not None:
            continue
        cell = next(paragraph.iterancestors(names.CELL), None)
        own, drawings, underlined = _contents(paragraph)
        long += len(own) > _LONG
        if long >= _BODY_BEGINS:
            break
        dashes = _DASHES.search(own)
        bare = own[: dashes.start()].strip() if dashes else own
        if bare:
            words[cell] = bare.rsplit("\n", 1)[-1].strip()
        near = words.get(cell, "")
        if dashes:
            found.append(DrawnLine(LineKind.LETTERS, near))
        found += (DrawnLine(kind, near, length) for holder in drawings for kind, length in _shapes(holder))
        if bare and underlined:
            found.append(DrawnLine(LineKind.UNDERLINE, near))
        if _has_border(paragraph, styles):
            found.append(DrawnLine(LineKind.BORDER, near))
    found += (DrawnLine(LineKind.BORDER, words[cell]) for cell in words if cell is not None and _cell_border(cell))
    return tuple(found)


def _contents(paragraph: etree._Element) -> tuple[str, list[etree._Element], bool]:
    """The words of a paragraph, what is drawn on it, and whether all its words are underlined."""
    pieces: list[str] = []
    drawings: list[etree._Element] = []
    underlined = True
    waiting = [*reversed(paragraph)]
    while waiting:
        one = waiting.pop()
        if one.tag == names.RUN:
            text, drawn = _run(one)
            pieces.append(text)
            underlined = underlined and (not text.strip() or _is_underlined(one))
            drawings += drawn
        elif one.tag in names.WRAPPERS or one.tag == names.CONTENT_CONTROL:
            waiting += reversed(one)
    return "".join(pieces).strip(), drawings, underlined


def _run(run: etree._Element) -> tuple[str, list[etree._Element]]:
    """The words of a run, and what is drawn in it."""
    text = ""
    drawn: list[etree._Element] = []
    alternatives: list[etree._Element] = []
    for one in run:
        tag = one.tag
        if tag == names.TEXT:
            text += one.text or ""
        elif tag in names.DRAWINGS:
            drawn.append(one)
        elif tag == names.ALTERNATE:
            # The same shape stands in the fallback once more.
            alternatives += one.iterfind(f"{names.CHOICE}/*")
        else:
            text += _CHARACTERS.get(tag, "")
    return text, drawn + alternatives


def _is_underlined(run: etree._Element) -> bool:
    mark = first_child(first_child(run, names.RUN_PROPERTIES), names.UNDERLINE)
    return mark is not None and mark.get(names.VAL, "single") != "none"


def _shapes(holder: etree._Element) -> Iterator[tuple[LineKind, float | None]]:
    lines = [*_drawn(holder), *_vector(holder)]
    yield from ((LineKind.SHAPE, length) for length in lines)
    # A picture, a group of other shapes: a line may be in it.
    if not lines and (holder.find(f".//{_PICTURE}") is not None or holder.find(f".//{_VML}group") is not None):
        yield LineKind.UNKNOWN, None


def _drawn(holder: etree._Element) -> Iterator[float | None]:
    extents = [*holder.iter(f"{_PLACED}extent")]
    for geometry in holder.iter(f"{_DRAWING}prstGeom"):
        own = geometry.find(f"../{_DRAWING}xfrm/{_DRAWING}ext")
        size = own if own is not None or not extents else extents[0]
        width, height = _emu(size, "cx"), _emu(size, "cy")
        is_thin = width is not None and height is not None and height <= _THICKEST_MM < width
        if geometry.get("prst") in _LINES or is_thin:
            yield width


def _emu(size: etree._Element | None, side: str) -> float | None:
    value = "" if size is None else size.get(side, "")
    return int(value) / _EMU_PER_MM if value.lstrip("-").isdigit() else None


def _vector(holder: etree._Element) -> Iterator[float | None]:
    for line in holder.iter(f"{_VML}line"):
        begins, ends = (_millimetres(line.get(side, "").split(",")[0]) for side in ("from", "to"))
        yield None if begins is None or ends is None else abs(ends - begins)
    for shape in holder.iter(f"{_VML}shape", f"{_VML}rect"):
        style = shape.get("style", "")
        width, height = (_millimetres(one[1]) if (one := side.search(style)) else None for side in (_WIDTH, _HEIGHT))
        is_thin = width is not None and height is not None and height <= _THICKEST_MM < width
        if shape.get("type", "").endswith(_LINE_TYPES) or shape.get(f"{_OFFICE}hr") is not None or is_thin:
            yield width


def _millimetres(text: str) -> float | None:
    match = _LENGTH.match(text)
    return float(match[1]) * _MM_PER[match[2]] if match and match[2] in _MM_PER else None


def _has_border(paragraph: etree._Element, styles: Styles) -> bool:
    properties = first_child(paragraph, names.PARAGRAPH_PROPERTIES)
    borders = first_child(properties, names.PARAGRAPH_BORDERS)
    if borders is None:
        style = styles.get(child_value(properties, names.STYLE))
        borders = first_child(first_child(style, names.PARAGRAPH_PROPERTIES), names.PARAGRAPH_BORDERS)
    return borders is not None and _is_ruled(borders)


def _cell_border(cell: etree._Element) -> bool:
    borders = first_child(first_child(cell, names.CELL_PROPERTIES), names.CELL_BORDERS)
    return borders is not None and _is_ruled(borders)


def _is_ruled(borders: etree._Element) -> bool:
    """Whether there is a line above or below, but no frame around."""
    across, along = ((names.TOP, names.BOTTOM), (names.LEFT, names.RIGHT, names.START_SIDE, names.END_SIDE))
    return any(_is_drawn(borders.find(side)) for side in across) and not any(
        _is_drawn(borders.find(side)) for side in along
    )


def _is_drawn(side: etree._Element | None) -> bool:
    return side is not None and side.get(names.VAL, "single") not in ("nil", "none")
