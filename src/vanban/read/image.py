"""From a photo or a scan to its text."""

from __future__ import annotations

import struct

from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.ocr import MAY_ERR, recognized_pages
from vanban.read.pdf.reader import reading_of
from vanban.read.reading import Reading

_MOST_PIXELS = 100_000_000
_DAMAGED = "ảnh bị hỏng nên không đọc được; hãy quét hoặc chụp lại"
_TOO_LARGE = "ảnh có quá nhiều điểm ảnh nên không được đọc, để bảo đảm an toàn; hãy giảm độ phân giải"

# Start-of-frame segments of JPEG tell the size (ITU-T T.81, table B.1); these three codes among them are others.
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TIFF_WIDTH, _TIFF_HEIGHT = 256, 257


def read_image(content: bytes) -> Reading:
    """The text that is recognised in an image; ReadFailure where it is too large or holds no text."""
    size = image_size(content)
    if size is None:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED)
    if size[0] * size[1] > _MOST_PIXELS:
        raise ReadFailure(Unreadable.HOSTILE, _TOO_LARGE)
    return reading_of(recognized_pages(content), (MAY_ERR,))


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF, JPEG or TIFF image in pixels; None where its head does not tell them."""
    try:
        if content.startswith(b"\x89PNG"):
            width, height = struct.unpack_from(">II", content, 16)
            return width, height
        if content.startswith(b"GIF8"):
            width, height = struct.unpack_from("<HH", content, 6)
            return width, height
        if content.startswith(b"\xff\xd8"):
            return _jpeg_size(content)
        if content.startswith((b"II*\0", b"MM\0*")):
            return _tiff_size(content)
    except struct.error:
        return None
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 4 <= len(content):
        if content[place] != 0xFF:
            return None
        code = content[place + 1]
        if code == 0xFF:
            place += 1
            continue
        if code in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return width, height
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    return None


def _tiff_size(content: bytes) -> tuple[int, int] | None:
    order = "<" if content.startswith(b"II") else ">"
    (directory,) = struct.unpack_from(f"{order}I", content, 4)
    (count,) = struct.unpack_from(f"{order}H", content, directory)
    found = {}
    for index in range(min(count, 200)):
        entry = directory + 2 + 12 * index
        tag, kind = struct.unpack_from(f"{order}HH", content, entry)
        if tag in (_TIFF_WIDTH, _TIFF_HEIGHT):
            (found[tag],) = struct.unpack_from(f"{order}{'H' if kind == 3 else 'I'}", content, entry + 8)
    return (found[_TIFF_WIDTH], found[_TIFF_HEIGHT]) if len(found) == 2 else None
