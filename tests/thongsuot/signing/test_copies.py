"""The agency's signature as a line of text: on copies made from paper, and on files that go with a document."""

from __future__ import annotations

import pypdfium2
import pytest
from tests.factories.signing import AGENCY, SEALED_AT, a_document, key

from thongsuot.signing.copies import CopyForm, sign_attachment, sign_copy
from thongsuot.signing.errors import FieldFilled
from thongsuot.signing.filling import form_fields
from thongsuot.signing.pdf_update import update_pdf
from thongsuot.signing.pdf_values import rectangle
from thongsuot.signing.sign import Act
from thongsuot.signing.verification.report import Role, Verdict
from thongsuot.signing.verification.verify import verify
from vanban.write import write_pdf

ACT = Act(SEALED_AT, AGENCY, "Sao y")


@pytest.fixture(scope="module")
def scan() -> bytes:
    return write_pdf(a_document(), day=SEALED_AT.date())


def flattened(pdf: bytes) -> tuple[str, tuple[float, float, float, float]]:
    """The text of the first page with what its fields show, and the place of the field."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[0]
    page.flatten()
    text = document[0].get_textpage().get_text_range()
    document.close()
    (field,) = form_fields(update_pdf(pdf)).values()
    return text, rectangle(field)


def test_a_copy_says_its_form_the_agency_and_the_moment_at_the_upper_right(scan: bytes) -> None:
    text, (left, bottom, right, top) = flattened(
        sign_copy(scan, form=CopyForm.WHOLE, agency=AGENCY, key=key(AGENCY), act=ACT)
    )
    for line in ("SAO Y", AGENCY, "2019-12-16T12:00:00+07:00"):
        assert line in text
    assert left > 595 / 2
    assert 560 < right < 595
    assert 780 < bottom < top < 842


def test_a_file_beside_the_document_says_number_and_moment(scan: bytes) -> None:
    text, _ = flattened(sign_attachment(scan, identifier="01/BC-UBND", key=key(AGENCY), act=ACT))
    assert "01/BC-UBND" in text
    assert "2019-12-16T12:00:00+07:00" in text


def test_a_copy_is_whole_and_the_agency_s(scan: bytes) -> None:
    report = verify(sign_copy(scan, form=CopyForm.EXTRACT, agency=AGENCY, key=key(AGENCY), act=ACT))
    assert report.verdict is Verdict.WHOLE
    assert [one.role for one in report.signatures] == [Role.AGENCY]


def test_a_copy_is_signed_once(scan: bytes) -> None:
    copy = sign_copy(scan, form=CopyForm.WHOLE, agency=AGENCY, key=key(AGENCY), act=ACT)
    with pytest.raises(FieldFilled):
        sign_copy(copy, form=CopyForm.WHOLE, agency=AGENCY, key=key(AGENCY), act=ACT)
