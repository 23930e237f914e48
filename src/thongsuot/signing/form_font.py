"""The font of a form's fields: the letters that a number or a date is written in, embedded as a simple TrueType font.

Of the typeface that the document is printed in, so that what is filled in looks like what stands around it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.writer import BasePdfFileWriter

from thongsuot.signing.pdf_values import PdfDictionary, dictionary
from vanban.write.subset import subset
from vanban.write.typeface import FAMILY, font_tables
from vanban.write.typeface import face as typeface

# ASCII: figures, letters for numbers such as 12a, a hyphen and a slash.
_FIRST, _LAST = 32, 126
_NONSYMBOLIC = 32
_ITALIC = 64
# Of Times New Roman, whose widths the typeface has: in thousandths of the size.
_CAP_HEIGHT, _STEM = 662, 80


@dataclass(frozen=True, slots=True)
class FormFont:
    """A face of the typeface as fields use it: its name in the form, and the tag of its subset."""

    name: str
    tag: str
    italic: bool

    @property
    def base_name(self) -> str:
        """Its PostScript name, with six capitals that say that it is a subset (ISO 32000-1, 9.6.4)."""
        return f"{self.tag}+{FAMILY}{'-Italic' if self.italic else ''}"

    def has(self, text: str) -> bool:
        """Whether every character of the text can be printed."""
        return all(_FIRST <= ord(character) <= _LAST for character in text)

    def width_pt(self, text: str, size: float) -> float:
        """The width of a text at a size, in points."""
        return typeface(italic=self.italic).width_pt(text, size)


UPRIGHT = FormFont("/Tinos", "FORMUP", italic=False)
SLANTED = FormFont("/TinosItalic", "FORMIT", italic=True)
FONTS = (UPRIGHT, SLANTED)


def embed(writer: BasePdfFileWriter, font: FormFont) -> generic.IndirectObject:
    """Put the font into a file, and return what points at it."""
    codes = range(_FIRST, _LAST + 1)
    program = subset(codes, italic=font.italic)
    stream = generic.StreamObject(dictionary({"/Length1": len(program)}), stream_data=program)
    stream.compress()
    tables = font_tables(italic=font.italic)
    units = struct.unpack_from(">H", tables["head"], 18)[0]
    ascent, descent = _thousandths(struct.unpack_from(">2h", tables["hhea"], 4), units)
    descriptor: PdfDictionary = {
        "/Type": "/FontDescriptor",
        "/FontName": f"/{font.base_name}",
        "/Flags": _NONSYMBOLIC | (_ITALIC if font.italic else 0),
        "/FontBBox": _thousandths(struct.unpack_from(">4h", tables["head"], 36), units),
        "/ItalicAngle": struct.unpack_from(">h", tables["post"], 4)[0],
        "/Ascent": ascent,
        "/Descent": descent,
        "/CapHeight": _CAP_HEIGHT,
        "/StemV": _STEM,
        "/FontFile2": writer.add_object(stream),
    }
    advances = typeface(italic=font.italic).advances
    entry: PdfDictionary = {
        "/Type": "/Font",
        "/Subtype": "/TrueType",
        "/BaseFont": f"/{font.base_name}",
        "/FirstChar": _FIRST,
        "/LastChar": _LAST,
        "/Widths": _thousandths([advances[chr(code)] for code in codes], 1),
        "/Encoding": "/WinAnsiEncoding",
        "/FontDescriptor": writer.add_object(dictionary(descriptor)),
    }
    return writer.add_object(dictionary(entry))


def _thousandths(values: Iterable[float], units: float) -> list[int]:
    return [round(1000 * value / units) for value in values]
