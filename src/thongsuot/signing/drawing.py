"""What a signature shows on the page, drawn once and put into the file as one object."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import typst
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter

from thongsuot.signing.png import PngImage
from vanban.write.typeface import FAMILY, FOLDER


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in millimetres: from the left and upper edge of what it lies in, with its width and height."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """An image in its place, or lines of text of a size in points, on a ground of a width and height in millimetres."""

    width: float
    height: float
    image: PngImage | None = None
    image_box: Box | None = None
    lines: Sequence[str] = ()
    size: float = 10

    def as_pdf(self) -> bytes:
        """A page that shows it: PDF/A, fonts embedded."""
        box = self.image_box or Box(0, 0, self.width, self.height)
        values = {
            "width": self.width,
            "height": self.height,
            "font": FAMILY,
            "image": None if self.image is None else [box.x, box.y, box.width, box.height],
            "lines": list(self.lines),
            "size": self.size,
        }
        inputs = {
            "values": json.dumps(values, ensure_ascii=False),
            "content": "" if self.image is None else self.image.content.decode("latin-1"),
        }
        # The file that it is put into has the tags: the field's own element stands for all that it shows.
        made = typst.Compiler(_template(), font_paths=_fonts()).compile(
            format="pdf", pdf_standards=["a-3b"], sys_inputs=inputs, timestamp=0, pdf_tags=False
        )
        assert isinstance(made, bytes)
        return made

    def put_into(self, writer: BasePdfFileWriter) -> generic.IndirectObject:
        """The drawing as an object of the file, as large as its ground."""
        made: generic.IndirectObject = writer.import_page_as_xobject(PdfFileReader(BytesIO(self.as_pdf())))
        return made


@cache
def _template() -> bytes:
    return files("thongsuot.signing").joinpath("drawing.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])
