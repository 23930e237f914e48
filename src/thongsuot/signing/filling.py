"""Filling a form's fields: number and date, written behind what was signed, so that the signature stays whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pyhanko.pdf_utils import generic

from thongsuot.signing.errors import FieldFilled, NotAForm, NotFillable
from thongsuot.signing.form import CENTRE, DESCENT, LEFT, RIGHT, TEXT_FIELDS, TextField
from thongsuot.signing.pdf_update import PdfUpdate, update_pdf
from thongsuot.signing.pdf_values import entries, entry, form_xobject, put, rectangle
from vanban.regulation.layout import layout_on
from vanban.write.compose.identifier import padded
from vanban.write.composition import Room

# Of the room that a value leaves, how much stands before it.
_BEFORE = {LEFT: 0.0, CENTRE: 0.5, RIGHT: 1.0}


def fill_form(pdf: bytes, values: Mapping[Room, str]) -> bytes:
    """The file with these fields filled; the same values give the same bytes.

    NotAForm where it lacks such a field, FieldFilled where one holds a value already, NotFillable.
    """
    update = update_pdf(pdf)
    fields = form_fields(update)
    for room, value in values.items():
        label = TEXT_FIELDS[room].label
        field = fields.get(room.value)
        if field is None:
            raise NotAForm(label)
        if "/V" in field:
            raise FieldFilled(label)
        _fill(update, TEXT_FIELDS[room], field, value)
    return update.result()


def number_and_date(number: str, day: date) -> dict[Room, str]:
    """What the registry fills in, written by the law of the day: with a zero before small figures."""
    layout = layout_on(day)
    return {
        Room.NUMBER: padded(number, layout.pad_numbers_below),
        Room.DAY: padded(str(day.day), layout.pad_days_below),
        Room.MONTH: padded(str(day.month), layout.pad_months_below),
        Room.YEAR: str(day.year),
    }


def form_fields(pdf: PdfUpdate) -> dict[str, generic.DictionaryObject]:
    """The form's fields by their names."""
    form = entry(pdf.root, "/AcroForm")
    return {} if form is None else {str(field["/T"]): field for field in entries(form, "/Fields")}


def _fill(update: PdfUpdate, look: TextField, field: generic.DictionaryObject, value: str) -> None:
    left, bottom, right, top = rectangle(field)
    style = str(field["/DA"]).strip()
    size = float(style.split()[1])
    room = right - left - look.font.width_pt(value, size)
    if not value or not look.font.has(value) or room < 0:
        raise NotFillable(look.label, value)
    text = value.encode("ascii").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    drawn = b"/Tx BMC q BT %s %.3f %.3f Td (%s) Tj ET Q EMC" % (
        style.encode("ascii"),
        room * _BEFORE[look.alignment],
        DESCENT * size,
        text,
    )
    font = update.root["/AcroForm"]["/DR"]["/Font"].raw_get(look.font.name)
    shown = form_xobject(right - left, top - bottom, drawn, {"/Font": {look.font.name: font}})
    put(field, "/V", generic.TextStringObject(value))
    put(field, "/AP", {"/N": update.add_object(shown)})
    update.update_container(field)
