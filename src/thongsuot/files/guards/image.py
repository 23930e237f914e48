"""Images: drawn anew from their pixels, so that nothing else that the file held goes on."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from django.utils.translation import gettext
from PIL import Image, ImageCms, ImageOps, ImageSequence

from thongsuot.files.errors import Refusal, RefusedUpload

# How each type is read and written; of an animation the first picture is kept, as PNG.
_READERS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/tiff": "TIFF",
}
_WRITTEN = {"image/gif": "image/png"}
_MODES = {"image/jpeg": ("L", "RGB"), "image/webp": ("RGB", "RGBA")}
_OPTIONS: dict[str, dict[str, object]] = {
    "image/jpeg": {"quality": 90, "optimize": True},
    "image/png": {"optimize": False},
    "image/webp": {"quality": 90},
    "image/tiff": {"compression": "tiff_lzw"},
}
_MOST_PAGES = 300

# Width and height: twice as many points as the place that a page gives to a picture.
THUMBNAIL, THUMBNAIL_TYPE = (560, 420), "image/jpeg"

# Tags of the camera's notes (Exif 2.32, 4.6).
_EXIF, _TAKEN_AT, _PLACE = 0x8769, 0x9003, 0x8825


@dataclass(frozen=True, slots=True)
class Redrawn:
    """The image anew; when the camera says that it was taken; whether it named a place."""

    content: bytes
    media_type: str
    taken_at: datetime | None
    had_place: bool


def redraw(data: bytes, media_type: str, *, most_pixels: int) -> Redrawn:
    """The image upright, in the colours of the web, and without notes, places, profiles, comments or anything appended.

    RefusedUpload where it has more than `most_pixels`, or can't be drawn.
    """
    with _refusing(most_pixels), Image.open(BytesIO(data), formats=[_READERS[media_type]]) as image:
        _check_pixels(image, most_pixels)
        taken_at, had_place = _notes(image)
        pages = [_clean(page, media_type) for page in _pages(image, media_type, most_pixels)]
    written = _WRITTEN.get(media_type, media_type)
    out = BytesIO()
    first, *rest = pages
    more: dict[str, object] = {"save_all": True, "append_images": rest} if rest else {}
    first.save(out, format=_READERS[written], **_OPTIONS[written], **more)
    return Redrawn(out.getvalue(), written, taken_at, had_place)


def thumbnail(data: bytes, media_type: str, *, most_pixels: int) -> bytes:
    """The image as a small JPEG of `THUMBNAIL` points, drawn anew as by `redraw`; what juts out is cut off.

    RefusedUpload as of `redraw`.
    """
    with _refusing(most_pixels), Image.open(BytesIO(data), formats=[_READERS[media_type]]) as image:
        _check_pixels(image, most_pixels)
        # A photo is decoded at a fraction of its size where that still holds the points that are kept.
        image.draft(None, (2 * THUMBNAIL[0], 2 * THUMBNAIL[1]))
        small = _on_paper(ImageOps.fit(_clean(image, "image/png"), THUMBNAIL))
    out = BytesIO()
    small.save(out, format="JPEG", quality=80, optimize=True)
    return out.getvalue()


def _on_paper(image: Image.Image) -> Image.Image:
    """The image on white where it can be seen through: a JPEG knows no such points."""
    if "A" not in image.getbands():
        return image.convert("RGB")
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")


@contextmanager
def _refusing(most_pixels: int) -> Iterator[None]:
    """RefusedUpload for whatever the library makes of an image that it can't draw."""
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many(most_pixels) from error
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, struct.error, zlib.error) as error:
        message = gettext("Ảnh bị hỏng hoặc không đúng định dạng; hãy mở bằng phần mềm xem ảnh, lưu lại rồi tải lên.")
        raise RefusedUpload(Refusal.DAMAGED, message) from error


def _pages(image: Image.Image, media_type: str, most_pixels: int) -> list[Image.Image]:
    if media_type != "image/tiff":
        return [image]
    pages = []
    for number, page in enumerate(ImageSequence.Iterator(image), start=1):
        if number > _MOST_PAGES:
            raise _too_many(most_pixels)
        _check_pixels(page, most_pixels)
        pages.append(page.copy())
    return pages


def _clean(page: Image.Image, media_type: str) -> Image.Image:
    """The pixels alone, upright and in sRGB, in a mode that can be written."""
    profile, transparent = page.info.get("icc_profile"), "transparency" in page.info
    upright = ImageOps.exif_transpose(page)
    if upright.mode == "P":
        upright = upright.convert("RGBA" if transparent else "RGB")
    if profile and upright.mode in {"RGB", "RGBA", "CMYK"}:
        upright = _in_srgb(upright, profile)
    modes = _MODES.get(media_type)
    if modes and upright.mode not in modes:
        upright = upright.convert(modes[-1])
    clean = upright.copy()
    clean.info = {}
    return clean


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source, target = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
        mode = "RGB" if image.mode == "CMYK" else image.mode
        return ImageCms.profileToProfile(image, source, target, outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        # Without a usable profile the numbers are taken as they stand, as viewers do.
        return image


def _notes(image: Image.Image) -> tuple[datetime | None, bool]:
    try:
        exif = image.getexif()
        told = exif.get_ifd(_EXIF).get(_TAKEN_AT)
        had_place = bool(exif.get_ifd(_PLACE))
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error):
        return None, False
    try:
        return datetime.strptime(str(told).strip("\x00 "), "%Y:%m:%d %H:%M:%S"), had_place  # noqa: DTZ007
    except ValueError:
        return None, had_place


def _check_pixels(image: Image.Image, most: int) -> None:
    if image.width * image.height > most:
        raise _too_many(most)


def _too_many(most: int) -> RefusedUpload:
    message = gettext("Ảnh có quá nhiều điểm ảnh (giới hạn %(most)s triệu); hãy thu nhỏ ảnh rồi tải lên.")
    return RefusedUpload(Refusal.BOMB, message % {"most": most // 1_000_000})
