"""Where the lines of a PDF's pages stand, for tests that compare pages."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

MM_PER_PT = 25.4 / 72


@dataclass(frozen=True)
class Line:
    """A line of text: page from 1, left edge and baseline from the top left corner of the page, in millimetres.

    `font` and `size_pt` are those of its first character that is neither space nor sign.
    """

    page: int
    left_mm: float
    base_mm: float
    font: str
    size_pt: float
    text: str


def lines(content: bytes) -> list[Line]:
    """The lines of a PDF, page by page in the order of the text."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [line for number in range(len(document)) for line in _page_lines(document[number], number + 1)]
    finally:
        document.close()


def _page_lines(page: pypdfium2.PdfPage, number: int) -> list[Line]:
    text = page.get_textpage()
    whole = text.get_text_range()
    ends = [-2, *(place for place in range(len(whole)) if whole.startswith("\r\n", place)), len(whole)]
    found = []
    for start, end in ((start + 2, end) for start, end in pairwise(ends)):
        words = whole[start:end]
        place = start + len(words) - len(words.lstrip())
        if words.strip():
            left, _, _, _ = text.get_charbox(place, loose=True)
            upright = _upright(whole, place, end)
            _, bottom, _, _ = text.get_charbox(upright)
            base = (page.get_height() - bottom) * MM_PER_PT
            found.append(
                Line(
                    page=number,
                    left_mm=round(left * MM_PER_PT, 1),
                    base_mm=round(base, 1),
                    font=_font(text, upright),
                    size_pt=round(pdfium.FPDFText_GetFontSize(text, upright), 1),
                    text=" ".join(words.split()),
                )
            )
    return found


def _upright(whole: str, start: int, end: int) -> int:
    """A character that stands on the baseline."""
    flat = (place for place in range(start, end) if whole[place] in "aeimnorstuvxABCDĐEHIKLMNORTUVX0123456789")
    return next(flat, start)


def _font(text: pypdfium2.PdfTextpage, place: int) -> str:
    """The name of a character's font, without the mark of a subset."""
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(text, place, name, 128, ctypes.c_int())
    return name.value.decode("ascii").rpartition("+")[2]
