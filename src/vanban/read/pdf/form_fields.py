"""What the fields of a form hold: a page shows it, but its text layer does not have it.

A document that is signed electronically gets its number and date after the signature, into such fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import POINTER, byref, c_ushort, cast, create_string_buffer
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw

# The functions of the C library, which tell no types.
raw: Any = pypdfium2.raw

_LONGEST = 4096
# The height of a line of one field's text, and the width of a figure, in sizes of its letters.
_LINE, _FIGURE = 1.107, 0.5


@dataclass(frozen=True, slots=True)
class FieldText:
    """The text of one field, in the middle of its place: its left edge, the width of a letter, base line and size."""

    text: str
    x0: float
    advance: float
    y: float
    size: float


def field_texts(page: pdfium.PdfPage) -> Iterator[FieldText]:
    """What stands in the page's one-line text fields; the document's forms must be open (`init_forms`)."""
    form: Any = page.formenv
    if form is None or page.get_rotation():
        return
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            if raw.FPDFAnnot_GetFormFieldType(form, annotation) == raw.FPDF_FORMFIELD_TEXTFIELD:
                yield from _placed(_value(form, annotation), annotation)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _value(form: Any, annotation: Any) -> str:
    length = raw.FPDFAnnot_GetFormFieldValue(form, annotation, None, 0)
    if not 2 < length <= _LONGEST:
        return ""
    buffer = create_string_buffer(length)
    raw.FPDFAnnot_GetFormFieldValue(form, annotation, cast(buffer, POINTER(c_ushort)), length)
    return buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0").strip()


def _placed(text: str, annotation: Any) -> Iterator[FieldText]:
    box = raw.FS_RECTF()
    if not text or "\n" in text or not raw.FPDFAnnot_GetRect(annotation, byref(box)):
        return
    width, height = box.right - box.left, box.top - box.bottom
    if width <= 0 or height <= 0:
        return
    size = height / _LINE
    advance = min(_FIGURE * size, width / len(text))
    start = box.left + (width - advance * len(text)) / 2
    yield FieldText(text, start, advance, box.bottom + (_LINE - 0.891) * size, size)
