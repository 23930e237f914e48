"""The image of a signature or a seal: a PNG with a transparent ground, as large as its resolution says.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7.d and II.8.a.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext

from thongsuot.signing.errors import UnusableImage

_HEAD = b"\x89PNG\r\n\x1a\n"
LARGEST = 4 * 2**20
_MOST_PIXELS = 4000 * 4000
_WITH_ALPHA = frozenset({4, 6})
_METRE = 1
_HEADER_SIZE = 13


@dataclass(frozen=True, slots=True)
class PngImage:
    """A PNG: its bytes, its size in pixels, and in millimetres where it states its resolution."""

    content: bytes = field(repr=False)
    width: int
    height: int
    width_mm: float | None
    height_mm: float | None

    @classmethod
    def read(cls, content: bytes) -> PngImage:
        """The image; UnusableImage where it is no PNG with a transparent ground, or too large."""
        if not content.startswith(_HEAD):
            raise UnusableImage(gettext("Ảnh chữ ký, ảnh dấu phải là tệp PNG nền trong suốt; cần chọn tệp .png."))
        chunks = dict(_chunks(content))
        if len(chunks.get("IHDR", b"")) < _HEADER_SIZE or "IEND" not in chunks:
            raise UnusableImage(gettext("Tệp ảnh PNG bị hỏng; cần chọn tệp khác."))
        width, height, _, colour = struct.unpack_from(">IIBB", chunks["IHDR"])
        if len(content) > LARGEST or width * height > _MOST_PIXELS:
            raise UnusableImage(gettext("Ảnh chữ ký, ảnh dấu quá lớn; cần ảnh dưới 4 MB và dưới 16 triệu điểm ảnh."))
        if colour not in _WITH_ALPHA and "tRNS" not in chunks:
            raise UnusableImage(
                gettext("Ảnh chữ ký, ảnh dấu phải có nền trong suốt; cần xóa nền rồi lưu lại dạng PNG.")
            )
        across, down = _pixels_per_mm(chunks.get("pHYs"))
        return cls(
            content, width, height, None if across is None else width / across, None if down is None else height / down
        )

    def fitted_mm(self, width_mm: float, height_mm: float) -> tuple[float, float]:
        """Its size, in its own proportions and no larger than its own, so that it fits into the room."""
        own_width, own_height = self.width_mm or float(self.width), self.height_mm or float(self.height)
        share = min(width_mm / own_width, height_mm / own_height)
        if self.width_mm is not None:
            share = min(share, 1.0)
        return own_width * share, own_height * share


def _chunks(content: bytes) -> Iterator[tuple[str, bytes]]:
    place = len(_HEAD)
    while place + 12 <= len(content):
        size = int.from_bytes(content[place : place + 4], "big")
        yield content[place + 4 : place + 8].decode("latin-1"), content[place + 8 : place + 8 + size]
        place += 12 + size


def _pixels_per_mm(resolution: bytes | None) -> tuple[float | None, float | None]:
    """How many pixels stand in a millimetre, across and down."""
    if resolution is None or len(resolution) < 9:
        return None, None
    across, down, unit = struct.unpack_from(">IIB", resolution)
    return (across / 1000, down / 1000) if unit == _METRE and across and down else (None, None)
