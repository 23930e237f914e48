"""What stands on a sheet in red ink, by itself and out of its frame: so a stamp that lies across print can be read."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageDraw, ImageOps

_INK, _PAPER = 0, 255
_RED = 50
# More of it than this is a coloured sheet, or a photo.
_MOST_INK = 0.06
# A frame is wide, and mostly empty; letters are neither.
_FRAME_WIDTH, _FRAME_INK = 100, 0.25
_ROWS_APART = 6
_MOST_PIECES = 300
_MARGIN = 30


def red_ink(picture: Image.Image) -> Image.Image | None:
    """The red ink of a picture in colours, black on white, cut to where it stands, without frames; None without any."""
    red, green, blue = picture.split()
    redness = ImageChops.subtract(red, ImageChops.lighter(green, blue))
    ink = redness.point(lambda value: _INK if value > _RED else _PAPER)
    if not 0 < ink.histogram()[_INK] <= _MOST_INK * picture.width * picture.height:
        return None
    unframed = _without_frames(ink.crop(ImageChops.invert(ink).getbbox()))
    return ImageOps.expand(unframed.crop(ImageChops.invert(unframed).getbbox()), _MARGIN, _PAPER)


def _without_frames(ink: Image.Image) -> Image.Image:
    """The letters alone: each connected piece of ink is taken off, and put back unless it is a frame."""
    left, kept = ink.copy(), ink.copy()
    pieces = 0
    for y in range(0, ink.height, _ROWS_APART):
        row = left.crop((0, y, ink.width, y + 1)).tobytes()
        x = row.find(_INK)
        while x >= 0:
            pieces += 1
            if pieces > _MOST_PIECES:
                return kept
            before = left.copy()
            ImageDraw.floodfill(left, (x, y), _PAPER)
            piece = ImageChops.difference(before, left)
            if _is_frame(piece):
                kept = ImageChops.lighter(kept, piece)
            x = left.crop((0, y, ink.width, y + 1)).tobytes().find(_INK)
    return kept


def _is_frame(piece: Image.Image) -> bool:
    box = piece.getbbox()
    if box is None or box[2] - box[0] < _FRAME_WIDTH:
        return False
    return piece.histogram()[255] < _FRAME_INK * (box[2] - box[0]) * (box[3] - box[1])
