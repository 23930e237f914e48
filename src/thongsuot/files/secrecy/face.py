"""The face of a file: the lines and cells among which a stamp would stand. No more than this is read of it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice

from lxml import etree

from thongsuot.files.secrecy.pdf_face import pdf_lines
from thongsuot.files.secrecy.scanned_face import image_lines
from vanban.read.failure import ReadFailure
from vanban.read.file import read_bytes
from vanban.read.safe_xml import parse_xml

_MOST_LINES = 80
_GAP = re.compile(r"\t+|\s{3,}|\x07")

# Parts of office archives in which a stamp may stand: the page's head and foot, then the beginning of the text.
_PARTS = re.compile(
    r"^(?:word/(?:header|footer)\d*\.xml|word/document\.xml|xl/worksheets/sheet1\.xml|ppt/slides/slide1\.xml"
    r"|styles\.xml|content\.xml)$"
)
_PARAGRAPHS = frozenset({"p", "h"})
_FIRST_ROWS = 15


def face_lines(content: bytes, media_type: str) -> tuple[str, ...]:
    """Lines and cells of the face; nothing for photos and recordings, and for what cannot be read."""
    reader = next((read for prefix, read in _READERS if media_type.startswith(prefix)), None)
    return () if reader is None else tuple(_cells(reader(content)))


def _cells(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line
        if _GAP.search(line.strip()):
            yield from _GAP.split(line.strip())


def _text_lines(content: bytes) -> Iterator[str]:
    """The first lines as the engine reads them: letters of old encodings are letters here."""
    try:
        source, _document = read_bytes(content)
    except ReadFailure:
        return iter(())
    return islice((line for line in source.text.splitlines() if line.strip()), _MOST_LINES)


def _office_lines(content: bytes) -> Iterator[str]:
    """What the engine reads, and what it leaves out: heads and feet of pages, boxes of text, cells, slides."""
    yield from _text_lines(content)
    with zipfile.ZipFile(BytesIO(content)) as container:
        names = set(container.namelist())
        strings = _shared_strings(container) if "xl/sharedStrings.xml" in names else ()
        for name in sorted(name for name in names if _PARTS.match(name)):
            try:
                root = parse_xml(container.read(name))
            except ReadFailure:
                continue
            if name.startswith("xl/"):
                yield from _sheet_cells(root, strings)
            else:
                yield from islice((line for line in _paragraphs(root) if line.strip()), _MOST_LINES)


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The text of each paragraph; one that stands in a box inside another is a line of its own."""
    for element in root.iter():
        if etree.QName(element).localname in _PARAGRAPHS:
            yield "".join(_own_text(element))


def _own_text(paragraph: etree._Element) -> Iterator[str]:
    yield paragraph.text or ""
    for child in paragraph:
        if etree.QName(child).localname not in _PARAGRAPHS:
            yield from _own_text(child)
        yield child.tail or ""


def _shared_strings(container: zipfile.ZipFile) -> tuple[str, ...]:
    try:
        root = parse_xml(container.read("xl/sharedStrings.xml"))
    except ReadFailure:
        return ()
    return tuple("".join(str(text) for text in item.itertext()) for item in root)


def _sheet_cells(root: etree._Element, strings: tuple[str, ...]) -> Iterator[str]:
    """The cells of the first rows, and the sheet's printed head and foot without its codes (ECMA-376, 18.3.1.39)."""
    for element in root.iter("{*}oddHeader", "{*}firstHeader", "{*}oddFooter"):
        yield from re.split(r'&(?:[LCR]|"[^"]*"|\d+|[A-Z])|\n', element.text or "")
    for row in islice(root.iter("{*}row"), _FIRST_ROWS):
        for cell in row.iter("{*}c"):
            told = "".join(str(text) for text in cell.itertext()).strip()
            if cell.get("t") == "s" and told.isdigit() and int(told) < len(strings):
                told = strings[int(told)]
            yield told


_READERS: tuple[tuple[str, Callable[[bytes], Iterator[str]]], ...] = (
    ("application/pdf", pdf_lines),
    ("application/vnd.", _office_lines),
    ("application/x-ole-storage", _text_lines),
    ("application/rtf", _text_lines),
    ("text/", _text_lines),
    ("image/", image_lines),
)
