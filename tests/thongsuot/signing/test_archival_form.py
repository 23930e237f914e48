"""What a validator of PDF/A-3a asks of forms and signatures, checked on a file that was signed, filled and sealed.

Source: ISO 19005-3, 6.1 (file structure), 6.2 (graphics), 6.3 (annotations), 6.4 (forms, signatures), 6.7 (structure).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from tests.factories.signing import laid_out, stages

from thongsuot.signing.pdf_values import entry
from vanban.write.typeface import face

HIDDEN_FLAGS = 1 | 2 | 32 | 256  # Invisible, Hidden, NoView, ToggleNoView
PRINTED = 4


@pytest.fixture(scope="module")
def reader() -> PdfFileReader:
    return PdfFileReader(BytesIO(stages().sealed))


def annotations(reader: PdfFileReader) -> list[Any]:
    pages = reader.root["/Pages"]["/Kids"]
    return [one for page in pages for one in (entry(page.get_object(), "/Annots") or ())]


def shown(reader: PdfFileReader) -> list[Any]:
    """What each annotation shows."""
    return [one.get_object()["/AP"]["/N"] for one in annotations(reader)]


def fonts(reader: PdfFileReader) -> Iterator[Any]:
    for appearance in shown(reader):
        found = entry(appearance["/Resources"], "/Font") or {}
        yield from (found[name] for name in found)


def images(reader: PdfFileReader) -> Iterator[Any]:
    for appearance in shown(reader):
        found = entry(appearance["/Resources"], "/XObject") or {}
        yield from (found[name] for name in found)


def test_the_claim_and_the_output_intent_stay_as_the_layout_made_them(reader: PdfFileReader) -> None:
    metadata = reader.root["/Metadata"].data
    assert b"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert metadata == PdfFileReader(BytesIO(laid_out())).root["/Metadata"].data
    (intent,) = reader.root["/OutputIntents"]
    assert intent.get_object()["/S"] == "/GTS_PDFA1"
    assert intent.get_object()["/DestOutputProfile"].get_object()["/N"] == 3


def test_every_annotation_is_a_printed_widget_with_one_appearance(reader: PdfFileReader) -> None:
    found = [one.get_object() for one in annotations(reader)]
    assert len(found) == 6
    for widget in found:
        assert widget["/Subtype"] == "/Widget"
        assert widget["/F"] & PRINTED
        assert not widget["/F"] & HIDDEN_FLAGS
        assert list(widget["/AP"]) == ["/N"]
        assert isinstance(widget["/AP"]["/N"], generic.StreamObject)
        assert not {"/A", "/AA", "/C", "/IC"} & set(widget)
        assert entry(widget, "/TU")


def test_the_form_asks_no_program_to_draw_anew(reader: PdfFileReader) -> None:
    form = reader.root["/AcroForm"]
    assert not {"/NeedAppearances", "/XFA"} & set(form)
    assert "/NeedsRendering" not in reader.root
    assert form["/SigFlags"] == 3


def test_each_field_stands_in_the_structure_where_it_is_read(reader: PdfFileReader) -> None:
    numbers = reader.root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    elements = {numbers[index]: numbers[index + 1] for index in range(0, len(numbers), 2)}
    parents = {}
    for reference in annotations(reader):
        widget = reference.get_object()
        element = elements[widget["/StructParent"]]
        assert element["/S"] == "/Form"
        assert element["/K"]["/Type"] == "/OBJR"
        assert element["/K"].raw_get("/Obj") == reference
        parents[str(widget["/T"])] = element["/P"]["/S"]
    assert parents["number"] == parents["day"] == parents["month"] == parents["year"] == "/P"
    assert reader.root["/MarkInfo"]["/Marked"]
    pages = [page.get_object() for page in reader.root["/Pages"]["/Kids"]]
    assert {page["/Tabs"] for page in pages if "/Annots" in page} == {"/S"}


def test_every_font_of_a_field_is_embedded_with_true_widths(reader: PdfFileReader) -> None:
    used = list(fonts(reader))
    assert len(used) == 4
    for font in used:
        assert (font["/Subtype"], font["/Encoding"]) == ("/TrueType", "/WinAnsiEncoding")
        assert font["/FontDescriptor"]["/FontFile2"].data[:4] == b"\0\1\0\0"
        widths = face(italic="Italic" in font["/BaseFont"]).advances
        for code, width in zip(range(font["/FirstChar"], font["/LastChar"] + 1), font["/Widths"], strict=True):
            assert abs(width - 1000 * widths[chr(code)]) <= 1
    listed = reader.root["/AcroForm"]["/DR"]["/Font"]
    assert all(listed[name]["/FontDescriptor"]["/FontFile2"] for name in listed)


def test_images_are_plain_and_transparent_within_a_known_colour_space(reader: PdfFileReader) -> None:
    found = list(images(reader))
    assert len(found) == 2
    for image in found:
        assert image["/Subtype"] == "/Image"
        assert image["/ColorSpace"] == "/DeviceRGB" or image["/ColorSpace"][0] == "/ICCBased"
        assert image["/SMask"]["/ColorSpace"] == "/DeviceGray" or image["/SMask"]["/ColorSpace"][0] == "/ICCBased"
        assert not {"/Interpolate", "/Alternates", "/OPI"} & {
            key for key in image if image[key] is not False and str(image[key]) != "False"
        }
    for appearance in shown(reader):
        states = entry(appearance["/Resources"], "/ExtGState") or {}
        assert all(entry(states[name], "/BM") in (None, "/Normal") for name in states)
        assert not {"/Ref", "/OPI", "/PS", "/StructParents"} & set(appearance)
        assert b"/MCID" not in appearance.data


def test_signatures_are_as_archives_ask(reader: PdfFileReader) -> None:
    for one in reader.embedded_regular_signatures:
        assert one.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
        signed = cms.ContentInfo.load(one.pkcs7_content)["content"]
        assert len(signed["signer_infos"]) == 1
        assert [certificate.chosen.dump() for certificate in signed["certificates"]] == [one.signer_cert.dump()]


def test_the_file_is_written_as_archives_ask() -> None:
    file = stages().sealed
    assert file.startswith(b"%PDF-1.7\n%")
    assert file.endswith(b"%%EOF\n")
    assert file.count(b"%%EOF") == 4
    for keyword in re.finditer(rb"\n\d+ \d+ obj(.)", file, re.DOTALL):
        assert keyword[1] == b"\n"
    assert re.search(rb"[^\n]endobj|endobj[^\n]", file) is None
    assert file.count(b"/ID") >= 4
    assert not re.search(rb"/(Encrypt|LZWDecode|Crypt|JavaScript|Launch)\b", file)
    for table in re.finditer(rb"\nxref\n(.*?)trailer", file, re.DOTALL):
        assert re.fullmatch(rb"(\d+ \d+\n(\d{10} \d{5} [nf][ \r][\r\n])+)+", table[1])
