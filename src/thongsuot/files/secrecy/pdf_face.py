"""The face of a PDF: the lines of its first page as they are printed, and the stamps that were put on it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

from thongsuot.files.secrecy.scanned_face import DOTS_AN_INCH, sheet_lines
from vanban.read.failure import ReadFailure
from vanban.read.ocr import is_available
from vanban.read.pdf.opening import opened

# Made at run time from the library's own headers, and so without types.
_PDFIUM: Any = raw
_MOST_LINES = 80
_MOST_STAMPS = 500
_POINTS_AN_INCH = 72
_MOST_PIXELS = 10_000_000


def pdf_lines(content: bytes) -> Iterator[str]:
    """The first lines of the first page with text, then the words of its notes and stamps; nothing where unreadable.

    Of a scan, what is recognised in the picture of its first page, where letters can be recognised on this machine.
    """
    sheet: Image.Image | None = None
    try:
        with opened(content) as document:
            lines: list[str] = []
            for number in range(min(len(document), 2)):
                page = document[number]
                lines += [line for line in page.get_textpage().get_text_bounded().splitlines() if line.strip()]
                lines = lines[:_MOST_LINES] + list(_stamps(page))
                if lines:
                    break
            if not any(line.strip() for line in lines) and len(document) and is_available():
                sheet = _sheet(document[0])
    except ReadFailure:
        return iter(())
    return iter(lines) if sheet is None else sheet_lines(sheet)


def _sheet(page: pdfium.PdfPage) -> Image.Image:
    width, height = page.get_size()
    scale = min(DOTS_AN_INCH / _POINTS_AN_INCH, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap: Any = page.render(scale=scale)
    picture: Image.Image = bitmap.to_pil().convert("RGB")
    bitmap.close()
    return picture


def _stamps(page: pdfium.PdfPage) -> Iterator[str]:
    for index in range(min(_PDFIUM.FPDFPage_GetAnnotCount(page), _MOST_STAMPS)):
        annotation = _PDFIUM.FPDFPage_GetAnnot(page, index)
        for key in (b"Contents", b"Name"):
            length = _PDFIUM.FPDFAnnot_GetStringValue(annotation, key, None, 0)
            buffer = ctypes.create_string_buffer(length)
            _PDFIUM.FPDFAnnot_GetStringValue(
                annotation, key, ctypes.cast(buffer, ctypes.POINTER(_PDFIUM.FPDF_WCHAR)), length
            )
            yield buffer.raw.decode("utf-16-le", "replace").rstrip("\x00")
        _PDFIUM.FPDFPage_CloseAnnot(annotation)
