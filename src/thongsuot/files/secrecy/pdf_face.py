"""The face of a PDF: the lines of its first page as they are printed, and the stamps that were put on it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from vanban.read.failure import ReadFailure
from vanban.read.pdf.opening import opened

# Made at run time from the library's own headers, and so without types.
_PDFIUM: Any = raw
_MOST_LINES = 80
_MOST_STAMPS = 500


def pdf_lines(content: bytes) -> Iterator[str]:
    """The first lines of the first page with text, then the words of its notes and stamps; nothing where unreadable."""
    try:
        with opened(content) as document:
            lines: list[str] = []
            for number in range(min(len(document), 2)):
                page = document[number]
                lines += [line for line in page.get_textpage().get_text_bounded().splitlines() if line.strip()]
                lines = lines[:_MOST_LINES] + list(_stamps(page))
                if lines:
                    break
    except ReadFailure:
        return iter(())
    return iter(lines)


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
