"""The face of a scan or of a photographed paper: the lines that are recognised in its picture."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO

from PIL import Image

from thongsuot.files.secrecy.red_ink import red_ink
from vanban.read.failure import ReadFailure
from vanban.read.ocr import is_available, recognized_pages

# A page of A4 at 200 dots an inch; a stamp's letters are then some 30 pixels high.
DOTS_AN_INCH = 200
_LONGEST_SIDE = 2340
_SAMPLE = (96, 96)
_LIGHT, _GREY = 120, 70
_STAMPS = {"MAT": "MẬT", "TOI MAT": "TỐI MẬT", "TUYET MAT": "TUYỆT MẬT"}


def image_lines(content: bytes) -> Iterator[str]:
    """What can be read in an image that looks like a sheet of paper; nothing of other photos, or without tesseract."""
    if not is_available():
        return iter(())
    try:
        with Image.open(BytesIO(content)) as image:
            image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
            picture = image.convert("RGB")
    except OSError:
        return iter(())
    return sheet_lines(picture) if _is_paper(picture) else iter(())


def sheet_lines(sheet: Image.Image) -> Iterator[str]:
    """The lines in the upper half of a sheet: those in red ink, as stamps of secrecy are, then all of them."""
    upper = sheet.crop((0, 0, sheet.width, max(1, sheet.height // 2)))
    ink = red_ink(upper)
    if ink is not None:
        for line in _recognized(ink, scattered=True):
            yield _STAMPS.get(_bare(line), line)
    yield from _recognized(upper.convert("L"), scattered=False)


def _bare(line: str) -> str:
    """Its letters alone, without marks: small ones above and below letters are what the recognition errs in."""
    parts = unicodedata.normalize("NFD", line)
    return " ".join(re.findall(r"[A-Z]+", "".join(part for part in parts if not unicodedata.combining(part))))


def _recognized(picture: Image.Image, *, scattered: bool) -> Iterator[str]:
    drawn = BytesIO()
    picture.save(drawn, format="PNG", compress_level=1)
    try:
        pages = recognized_pages(drawn.getvalue(), scattered=scattered)
    except ReadFailure:
        return
    for page in pages:
        for row in page.rows:
            texts = [piece.text for piece in row.pieces]
            yield " ".join(texts)
            yield from texts


def _is_paper(picture: Image.Image) -> bool:
    """Whether most of it is light and of little colour: recognising letters takes seconds, most photos have none."""
    _, saturation, value = (sorted(channel.tobytes()) for channel in picture.resize(_SAMPLE).convert("HSV").split())
    middle = len(value) // 2
    return value[middle] > _LIGHT and saturation[middle] < _GREY
