"""Images are drawn anew: upright, with the same picture, and with nothing else that the file held."""

from __future__ import annotations

import io
import struct
import zlib
from datetime import datetime

import pytest
from PIL import Image
from tests.factories.uploads import photo

from thongsuot.files.errors import Refusal, RefusedUpload
from thongsuot.files.guards.image import THUMBNAIL, redraw, thumbnail

MOST = 1_000_000


def drawn(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("form", "media_type"),
    [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp"), ("TIFF", "image/tiff")],
)
def test_place_camera_and_notes_are_gone_and_the_picture_stays(form: str, media_type: str) -> None:
    made = redraw(photo(form), media_type, most_pixels=MOST)
    image = drawn(made.content)
    assert (made.media_type, image.format, image.size) == (media_type, form, (40, 20))
    assert not dict(image.getexif().get_ifd(0x8825))
    assert b"MAY ANH VI DU" not in made.content
    red, blue = image.convert("RGB").getpixel((3, 10)), image.convert("RGB").getpixel((37, 10))
    assert red[0] > 150 > red[2]
    assert blue[2] > 150 > blue[0]


def test_time_and_the_fact_of_a_place_are_told_to_the_caller() -> None:
    made = redraw(photo(), "image/jpeg", most_pixels=MOST)
    assert (made.taken_at, made.had_place) == (datetime(2019, 11, 5, 9, 30), True)  # noqa: DTZ001 - a camera knows no zone
    assert not redraw(photo(place=False), "image/jpeg", most_pixels=MOST).had_place


def test_picture_that_the_camera_held_sideways_is_set_upright() -> None:
    image = drawn(redraw(photo(orientation=6), "image/jpeg", most_pixels=MOST).content).convert("RGB")
    assert image.size == (20, 40)
    top, bottom = image.getpixel((10, 3)), image.getpixel((10, 37))
    assert (top[0] > top[2], bottom[2] > bottom[0]) == (True, True)


@pytest.mark.parametrize("hidden", [b"<script>alert(1)</script>", b"PK\x03\x04 an archive", b"MZ a program"])
def test_what_is_appended_or_hidden_in_a_comment_is_gone(hidden: bytes) -> None:
    for data in (photo() + hidden, photo(comment=hidden.decode())):
        assert hidden in data
        assert hidden not in redraw(data, "image/jpeg", most_pixels=MOST).content


def test_text_hidden_in_a_png_is_gone() -> None:
    told = b"tEXtComment\x00<html><script>"
    chunk = struct.pack(">I", len(told) - 4) + told + struct.pack(">I", zlib.crc32(told))
    data = photo("PNG")
    data = data[:33] + chunk + data[33:]
    assert b"<script>" not in redraw(data, "image/png", most_pixels=MOST).content


def test_animation_becomes_its_first_picture() -> None:
    out = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(out, "GIF", save_all=True, append_images=[Image.new("RGB", (9, 9), "blue")])
    made = redraw(out.getvalue(), "image/gif", most_pixels=MOST)
    assert made.media_type == "image/png"
    assert drawn(made.content).convert("RGB").getpixel((4, 4)) == (255, 0, 0)


def test_scan_of_several_pages_keeps_them_all() -> None:
    out = io.BytesIO()
    Image.new("1", (9, 9)).save(out, "TIFF", save_all=True, append_images=[Image.new("L", (5, 5), 99)] * 2)
    made = drawn(redraw(out.getvalue(), "image/tiff", most_pixels=MOST).content)
    assert made.n_frames == 3


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_mode_can_be_written_again(mode: str) -> None:
    form, media_type = ("JPEG", "image/jpeg") if mode == "CMYK" else ("PNG", "image/png")
    out = io.BytesIO()
    Image.new(mode, (8, 8)).save(out, form)
    assert drawn(redraw(out.getvalue(), media_type, most_pixels=MOST).content).size == (8, 8)


def test_transparency_is_kept() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (4, 4), (9, 9, 9, 0)).quantize().save(out, "PNG")
    assert drawn(redraw(out.getvalue(), "image/png", most_pixels=MOST).content).convert("RGBA").getpixel((1, 1))[3] == 0


@pytest.mark.parametrize("side", [1100, 65_000])
def test_more_pixels_than_allowed_are_refused_before_they_are_unpacked(side: int) -> None:
    """A kilobyte that says it is a picture of four thousand million points."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )
    with pytest.raises(RefusedUpload) as caught:
        redraw(bomb, "image/png", most_pixels=MOST)
    assert caught.value.reason is Refusal.BOMB


@pytest.mark.parametrize("cut", [20, 200, 600])
def test_broken_image_is_refused_with_one_sentence(cut: int) -> None:
    with pytest.raises(RefusedUpload, match="Ảnh bị hỏng") as caught:
        redraw(photo(size=(300, 300))[:cut], "image/jpeg", most_pixels=MOST)
    assert caught.value.reason is Refusal.DAMAGED


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("size", [(1200, 900), (900, 1200), (40, 20)])
def test_thumbnail_is_small_upright_and_without_notes(form: str, size: tuple[int, int]) -> None:
    data = photo(form, size)
    made = thumbnail(data, f"image/{form.lower()}", most_pixels=2_000_000)
    image = drawn(made)
    assert (image.format, image.size) == ("JPEG", THUMBNAIL)
    assert not image.getexif()
    assert b"MAY ANH VI DU" not in made
    red, blue = image.getpixel((20, 210)), image.getpixel((540, 210))
    assert (red[0] > 150 > red[2], blue[2] > 150 > blue[0]) == (True, True)


def test_thumbnail_of_a_picture_held_sideways_is_upright() -> None:
    image = drawn(thumbnail(photo(size=(800, 600), orientation=6), "image/jpeg", most_pixels=MOST))
    top, bottom = image.getpixel((280, 10)), image.getpixel((280, 410))
    assert (top[0] > top[2], bottom[2] > bottom[0]) == (True, True)


def test_what_can_be_seen_through_is_white_in_a_thumbnail() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (80, 60), (0, 0, 0, 0)).save(out, "PNG")
    image = drawn(thumbnail(out.getvalue(), "image/png", most_pixels=MOST))
    assert min(image.getpixel((5, 5))) > 250


@pytest.mark.parametrize(
    ("data", "reason"), [(photo()[:300], Refusal.DAMAGED), (photo(size=(1001, 1000)), Refusal.BOMB)]
)
def test_thumbnail_of_what_cannot_be_drawn_is_refused(data: bytes, reason: Refusal) -> None:
    with pytest.raises(RefusedUpload) as refused:
        thumbnail(data, "image/jpeg", most_pixels=MOST)
    assert refused.value.reason is reason
