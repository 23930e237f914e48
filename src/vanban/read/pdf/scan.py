"""Pages without a text layer, as images for the recognition of letters."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium

from vanban.read.ocr import recognized_pages
from vanban.read.pdf.rows import PageRows

# Letters of 12 points are then some 40 pixels high, as tesseract wants them.
_DOTS_AN_INCH = 300
_POINTS_AN_INCH = 72
_MOST_PIXELS = 50_000_000


def page_scanned(page: pdfium.PdfPage) -> PageRows:
    """The rows that are recognised in the picture of a page."""
    width, height = page.get_size()
    scale = _DOTS_AN_INCH / _POINTS_AN_INCH
    scale = min(scale, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap: Any = page.render(scale=scale, grayscale=True)
    try:
        (rows,) = recognized_pages(_graymap(bitmap))
    finally:
        bitmap.close()
    return rows


def _graymap(bitmap: Any) -> bytes:
    """A picture of one byte a pixel as a portable graymap, without what pads its rows."""
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    pixels = bytes(bitmap.buffer)
    if stride != width:
        pixels = b"".join(pixels[row * stride : row * stride + width] for row in range(height))
    return b"P5 %d %d 255\n" % (width, height) + pixels
