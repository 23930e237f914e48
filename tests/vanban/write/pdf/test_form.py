"""A PDF laid out as a form: what comes after the text is marked by a link that names it, where the blank stands."""

from __future__ import annotations

import ctypes
from datetime import date

import pypdfium2
import pypdfium2.raw as raw
import pytest

from vanban.document.model import Appendix, Closing, Document, Header, Node, NodeKind, Signature
from vanban.document.partial_date import PartialDate
from vanban.write import write_pdf

DAY = date(2020, 12, 10)
HEADER = Header(
    agency="Ủy ban nhân dân huyện Khánh Sơn",
    national_name=True,
    motto=True,
    symbol="BC-UBND",
    place="Khánh Sơn",
    document_type="Báo cáo",
    subject="Kết quả công tác",
)
CLOSING = Closing(recipients=("Lưu: VT",), signature=Signature(position="CHỦ TỊCH", name="Trần Thị Sơn Ca"))
BODY = (Node(NodeKind.PARAGRAPH, text="Ủy ban nhân dân huyện báo cáo như sau."),)


def rooms(pdf: bytes) -> dict[str, tuple[float, float, float, float]]:
    """What the file's links name, and where: left, bottom, right, top, in points."""
    found = {}
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        for index in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, index)
            name = (ctypes.c_ushort * 64)()
            raw.FPDFAnnot_GetStringValue(annotation, b"Contents", name, 128)
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annotation, ctypes.byref(box))
            found["".join(map(chr, name)).rstrip("\0")] = (box.left, box.bottom, box.right, box.top)
            raw.FPDFPage_CloseAnnot(annotation)
        page.close()
    document.close()
    return found


@pytest.fixture(scope="module")
def form() -> dict[str, tuple[float, float, float, float]]:
    return rooms(write_pdf(Document(header=HEADER, body=BODY, closing=CLOSING), day=DAY, form=True))


def test_every_blank_is_named(form: dict[str, tuple[float, float, float, float]]) -> None:
    names = ("number", "day", "month", "year", "signature", "seal")
    assert sorted(form) == sorted(f"room:{name}" for name in names)


def test_number_and_date_stand_on_one_line_in_the_order_in_which_they_are_read(
    form: dict[str, tuple[float, float, float, float]],
) -> None:
    line = [form[f"room:{name}"] for name in ("number", "day", "month", "year")]
    assert len({round(box[1], 1) for box in line}) == 1
    assert [box[0] for box in line] == sorted(box[0] for box in line)


def test_seal_and_signature_are_centred_on_one_point(form: dict[str, tuple[float, float, float, float]]) -> None:
    centres = [
        (round((left + right) / 2), round((bottom + top) / 2))
        for left, bottom, right, top in (form["room:signature"], form["room:seal"])
    ]
    assert centres[0] == centres[1]


def test_what_is_known_is_printed_and_not_left_open() -> None:
    header = Header(agency="A", number="12", symbol="BC-UBND", date=PartialDate(2020, 12), document_type="Báo cáo")
    made = rooms(write_pdf(Document(header=header, body=BODY), day=DAY, form=True))
    assert list(made) == ["room:day"]


def test_an_appendix_keeps_its_own_blanks_blank() -> None:
    appendix = Appendix("Phụ lục", "DANH SÁCH", BODY)
    made = rooms(write_pdf(Document(header=HEADER, body=BODY, appendices=(appendix,)), day=DAY, form=True))
    assert len(made) == 4


def test_a_document_that_is_no_form_has_no_links() -> None:
    assert rooms(write_pdf(Document(header=HEADER, body=BODY, closing=CLOSING), day=DAY)) == {}
