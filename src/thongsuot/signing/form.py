"""A laid-out document made a form: fields for number and date, fields for the two signatures, where the layout says so.

The layout marks each place by a link `room:…` (`vanban.write.write_pdf(…, form=True)`). Here each link becomes the
widget of a field: place, tags and reading order stay the layout's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.writer import PdfFileWriter
from pyhanko.sign.fields import MDPPerm

from thongsuot.signing import form_font
from thongsuot.signing.errors import SeveralSigners
from thongsuot.signing.form_font import SLANTED, UPRIGHT, FormFont
from thongsuot.signing.pdf_update import rewrite_pdf, rewritten
from thongsuot.signing.pdf_values import PdfDictionary, dictionary, entry, form_xobject, put, rectangle, references
from vanban.write.composition import Room

PT_PER_MM = 72 / 25.4
# A room is as high as the letters in it reach above and below their line; both in shares of their size.
ASCENT, DESCENT = 0.891, 0.216
_SIZE_PER_HEIGHT = 1 / (ASCENT + DESCENT)
_PRINTED = 4
_PLACE_LOCKED = 128
LEFT, CENTRE, RIGHT = 0, 1, 2
_USUAL_SIZE = 13
# Of the signature's image, how much the seal covers, at its left (NĐ 30/2020, Phụ lục I, Phần I, II.8.a).
_COVERED = 1 / 3


@dataclass(frozen=True, slots=True)
class TextField:
    """How a field for text looks, and what it is called for people."""

    label: str
    font: FormFont
    alignment: int


TEXT_FIELDS = {
    # Next to the slash that follows, as a number is written into the room that is left for it.
    Room.NUMBER: TextField("Số văn bản", UPRIGHT, RIGHT),
    Room.DAY: TextField("Ngày ban hành", SLANTED, CENTRE),
    Room.MONTH: TextField("Tháng ban hành", SLANTED, CENTRE),
    Room.YEAR: TextField("Năm ban hành", SLANTED, CENTRE),
}
SIGNATURE_FIELDS = {
    Room.SIGNATURE: "Chữ ký số của người có thẩm quyền",
    Room.SEAL: "Chữ ký số của cơ quan, tổ chức",
}


def open_form(pdf: bytes, *, signature_mm: tuple[float, float] | None) -> bytes:
    """The file with its fields, empty.

    `signature_mm` is the width and height at which the signature's image is shown; the seal's field lies so that the
    seal covers a third of it. None for a document that is signed on paper: then there are no fields for signatures.
    SeveralSigners where the layout has room for more than one signature.
    """
    writer = rewrite_pdf(pdf)
    fields = generic.ArrayObject()
    fonts = {font.name: form_font.embed(writer, font) for font in form_font.FONTS}
    marks = [(room, page, reference) for page in _pages(writer) for room, reference in _rooms(page)]
    if sum(room is Room.SIGNATURE for room, *_ in marks) > 1:
        raise SeveralSigners
    for room, page, reference in marks:
        if room in SIGNATURE_FIELDS and signature_mm is None:
            _remove(writer, page, reference)
            continue
        widget = reference.get_object()
        assert isinstance(widget, generic.DictionaryObject)
        _as_widget(writer, room, widget, page)
        if room in TEXT_FIELDS:
            _as_text_field(writer, TEXT_FIELDS[room], widget)
        else:
            assert signature_mm is not None
            _as_signature_field(writer, room, widget, signature_mm)
        fields.append(reference)
    form: PdfDictionary = {"/Fields": fields, "/DA": _style(UPRIGHT, _USUAL_SIZE), "/DR": {"/Font": fonts}}
    put(writer.root, "/AcroForm", writer.add_object(dictionary(form)))
    return rewritten(writer, pdf)


def _pages(writer: PdfFileWriter) -> Iterator[generic.IndirectObject]:
    """The pages in their order."""
    waiting = [writer.root.raw_get("/Pages")]
    while waiting:
        reference = waiting.pop(0)
        node = reference.get_object()
        if node["/Type"] == "/Page":
            yield reference
        else:
            waiting[:0] = references(node, "/Kids")


def _rooms(page: generic.IndirectObject) -> Iterator[tuple[Room, generic.IndirectObject]]:
    for reference in references(page.get_object(), "/Annots"):
        action = entry(reference.get_object(), "/A")
        scheme, _, name = str("" if action is None else entry(action, "/URI") or "").partition(":")
        if scheme == "room":
            yield Room(name), reference


def _as_widget(
    writer: PdfFileWriter, room: Room, widget: generic.DictionaryObject, page: generic.IndirectObject
) -> None:
    for key in ("/A", "/Border", "/Contents"):
        widget.pop(key, None)
    label = TEXT_FIELDS[room].label if room in TEXT_FIELDS else SIGNATURE_FIELDS[room]
    widget.update(dictionary({"/Subtype": "/Widget", "/T": room.value, "/TU": label, "/P": page}))
    element = _element(writer, int(widget["/StructParent"]))
    # One control a form element, named without a list: so programs that judge changes find it in the structure tree.
    (control,) = references(element, "/K")
    element.update(dictionary({"/S": "/Form", "/Alt": label, "/K": control}))


def _as_text_field(writer: PdfFileWriter, field: TextField, widget: generic.DictionaryObject) -> None:
    left, bottom, right, top = rectangle(widget)
    look: PdfDictionary = {
        "/FT": "/Tx",
        "/F": _PRINTED,
        "/Q": field.alignment,
        "/DA": _style(field.font, (top - bottom) * _SIZE_PER_HEIGHT),
        "/AP": {"/N": writer.add_object(form_xobject(right - left, top - bottom))},
    }
    widget.update(dictionary(look))


def _as_signature_field(
    writer: PdfFileWriter, room: Room, widget: generic.DictionaryObject, signature_mm: tuple[float, float]
) -> None:
    left, bottom, right, top = rectangle(widget)
    shown_width, shown_height = (length * PT_PER_MM for length in signature_mm)
    begins = (left + right - shown_width) / 2
    if room is Room.SIGNATURE:
        middle = (bottom + top) / 2
        box = (begins, middle - shown_height / 2, begins + shown_width, middle + shown_height / 2)
    else:
        ends = begins + shown_width * _COVERED
        box = (ends - (right - left), bottom, ends, top)
        lock: PdfDictionary = {"/Type": "/SigFieldLock", "/Action": "/All", "/P": MDPPerm.NO_CHANGES.value}
        put(widget, "/Lock", writer.add_object(dictionary(lock)))
    look: PdfDictionary = {
        "/FT": "/Sig",
        "/F": _PRINTED | _PLACE_LOCKED,
        "/Rect": box,
        "/AP": {"/N": writer.add_object(form_xobject(box[2] - box[0], box[3] - box[1]))},
    }
    widget.update(dictionary(look))


def _remove(writer: PdfFileWriter, page: generic.IndirectObject, reference: generic.IndirectObject) -> None:
    """Take a place away that nothing will stand in, its tag with it."""
    kept = [one for one in references(page.get_object(), "/Annots") if one != reference]
    put(page.get_object(), "/Annots", kept)
    element = _element(writer, int(reference.get_object()["/StructParent"]))
    put(element, "/S", "/NonStruct")
    element.pop("/K", None)
    element.pop("/A", None)


def _element(writer: PdfFileWriter, number: int) -> generic.DictionaryObject:
    """The element of the structure tree that an annotation belongs to."""
    numbers = writer.root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for index in range(0, len(numbers), 2):
        if numbers[index] == number:
            found = numbers[index + 1]
            assert isinstance(found, generic.DictionaryObject)
            return found
    raise KeyError(number)


def _style(font: FormFont, size: float) -> str:
    """The default appearance of a field's text, beginning with a font's name (ISO 32000-1, 12.7.3.3)."""
    return f" {font.name} {size:.2f} Tf 0 g"
