"""A demonstration's images: a drawn line in blue for a signature, a drawn ring in red for a seal, marked as false."""

from __future__ import annotations

import json
import struct
import zlib
from functools import cache
from importlib.resources import files

import typst

from thongsuot.signing.certificate import DEMONSTRATION
from thongsuot.signing.png import PngImage
from vanban.write.typeface import FAMILY, FOLDER

SIGNATURE_MM = (44.0, 20.0)
SEAL_DIAMETER_MM = 36.0
_BLUE, _RED = "1F3FBF", "D40000"
_PIXELS_PER_INCH = 300
_HEAD = 8
# The chunk of a PNG's head: length, name, 13 bytes, checksum.
_AFTER_HEAD = _HEAD + 25


def signature_image() -> PngImage:
    """A line that is nobody's signature, and says so."""
    return _drawn("signature", *SIGNATURE_MM, _BLUE, owner="")


def seal_image(owner: str) -> PngImage:
    """A ring with the unit's name that is no seal, and says so; as wide as a real one."""
    return _drawn("seal", SEAL_DIAMETER_MM, SEAL_DIAMETER_MM, _RED, owner=owner)


def _drawn(kind: str, width: float, height: float, colour: str, *, owner: str) -> PngImage:
    values = {
        "kind": kind,
        "width": width,
        "height": height,
        "colour": colour,
        "font": FAMILY,
        "notice": DEMONSTRATION if kind == "signature" else f"{DEMONSTRATION} – ",
        "words": 1.5,
        "owner": owner,
    }
    made = typst.Compiler(_template(), font_paths=_fonts()).compile(
        format="png", ppi=_PIXELS_PER_INCH, sys_inputs={"values": json.dumps(values, ensure_ascii=False)}, timestamp=0
    )
    assert isinstance(made, bytes)
    return PngImage.read(_with_resolution(made))


def _with_resolution(png: bytes) -> bytes:
    """The image with its resolution stated (PNG, `pHYs`), which says how large it really is."""
    if b"pHYs" in png[: _AFTER_HEAD + 64]:
        return png
    per_metre = round(_PIXELS_PER_INCH / 0.0254)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", 9) + body + struct.pack(">I", zlib.crc32(body))
    return png[:_AFTER_HEAD] + chunk + png[_AFTER_HEAD:]


@cache
def _template() -> bytes:
    return files("thongsuot.signing.demonstration").joinpath("images.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])
