"""A document signed twice: the person certifies, the registry fills in number and date, the agency signs and locks."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pypdfium2
import pytest
from tests.factories.signing import (
    AGENCY,
    DATASET,
    NUMBER_AND_DATE,
    PERSON,
    SEALED_AT,
    SIGNED_AT,
    certificate,
    key,
    laid_out,
    stages,
    trust,
)

from thongsuot.signing.agency import sign_as_agency
from thongsuot.signing.demonstration.images import seal_image, signature_image
from thongsuot.signing.drawing import Drawing
from thongsuot.signing.errors import (
    CertificateNotValid,
    FieldFilled,
    NotAForm,
    NotFillable,
    NotSignedYet,
    SeveralSigners,
    UnreadablePdf,
    UnusableImage,
)
from thongsuot.signing.filling import fill_form
from thongsuot.signing.form import open_form
from thongsuot.signing.person import sign_as_person
from thongsuot.signing.png import PngImage
from thongsuot.signing.sign import Act, sign_field
from thongsuot.signing.verification.report import Change, Coverage, Role, Standing, Verdict
from thongsuot.signing.verification.verify import verify
from vanban.document.model import Closing, Document, Signature
from vanban.write import write_pdf
from vanban.write.composition import Room

ACT = Act(SEALED_AT, AGENCY, "Ký số của cơ quan")


def seal(pdf: bytes) -> bytes:
    return sign_as_agency(pdf, key=key(AGENCY), seal=seal_image(AGENCY), act=ACT)


def shown(pdf: bytes) -> list[bytes]:
    """Each page as it looks, fields and signatures with it."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    pictures = [bytes(page.render(scale=1, may_draw_forms=True).buffer) for page in document]
    document.close()
    return pictures


def test_the_file_is_whole_and_both_signatures_are_known() -> None:
    report = verify(stages().sealed, trust())
    assert (report.verdict, report.is_trusted) == (Verdict.WHOLE, True)
    assert [
        (one.role, one.coverage, one.change, one.standing, one.is_whole, one.is_exact) for one in report.signatures
    ] == [
        (Role.PERSON, Coverage.REVISION, Change.FILLED, Standing.REGISTERED, True, True),
        (Role.AGENCY, Coverage.FILE, Change.NONE, Standing.REGISTERED, True, True),
    ]


def test_it_tells_who_signed_when_and_what_was_filled_in_between() -> None:
    person, agency = verify(stages().sealed).signatures
    assert (person.stated_name, person.signed_at, dict(person.filled)) == (PERSON, SIGNED_AT, {})
    assert (agency.stated_name, agency.signed_at) == (AGENCY, SEALED_AT)
    assert dict(agency.filled) == {"number": "01", "day": "16", "month": "12", "year": "2019"}


def test_the_dataset_inside_is_untouched() -> None:
    (attached,) = verify(stages().sealed).attachments
    assert (attached.name, attached.content) == ("report.json", DATASET)


def test_each_act_only_adds_to_the_file_before() -> None:
    made = stages()
    assert made.numbered.startswith(made.signed)
    assert made.sealed.startswith(made.numbered)


def test_same_acts_give_the_same_bytes() -> None:
    made = stages()
    act = Act(SIGNED_AT, PERSON, "Ký ban hành", "Khánh Sơn")
    assert sign_as_person(laid_out(), key=key(PERSON), image=signature_image(), act=act) == made.signed
    assert fill_form(made.signed, NUMBER_AND_DATE) == made.numbered


def test_number_date_signature_and_seal_are_seen() -> None:
    made = stages()
    laid, signed, numbered, sealed = (
        shown(pdf) for pdf in (open_form(laid_out(), signature_mm=(40, 20)), made.signed, made.numbered, made.sealed)
    )
    assert laid != signed != numbered != sealed


def test_what_is_signed_but_not_sealed_is_not_guarded_to_the_end() -> None:
    made = stages()
    assert verify(made.signed).verdict is Verdict.WHOLE
    assert verify(made.numbered).verdict is Verdict.CONTENT_WHOLE
    assert verify(laid_out()).verdict is Verdict.UNSIGNED


def test_a_number_is_filled_in_once() -> None:
    with pytest.raises(FieldFilled, match="Số văn bản"):
        fill_form(stages().numbered, {Room.NUMBER: "02"})


@pytest.mark.parametrize("value", ["", "số một", "1234567890"])
def test_a_number_that_the_field_cannot_print_is_refused(value: str) -> None:
    with pytest.raises(NotFillable, match="Số văn bản"):
        fill_form(stages().signed, {Room.NUMBER: value})


def test_a_number_with_a_letter_is_printed() -> None:
    pdf = fill_form(stages().signed, {Room.NUMBER: "12a"})
    assert verify(pdf).signatures[0].change is Change.FILLED


def test_the_agency_seals_only_what_a_person_signed() -> None:
    unsigned = fill_form(open_form(laid_out(), signature_mm=(40, 20)), NUMBER_AND_DATE)
    with pytest.raises(NotSignedYet, match="chưa có chữ ký số nguyên vẹn"):
        seal(unsigned)


def test_the_agency_does_not_seal_what_was_changed_after_the_signature() -> None:
    spoiled = bytearray(stages().numbered)
    spoiled[2000] ^= 1
    with pytest.raises(NotSignedYet):
        seal(bytes(spoiled))


def test_what_is_sealed_is_sealed_once() -> None:
    with pytest.raises(FieldFilled, match="Chữ ký số của cơ quan"):
        seal(stages().sealed)


def test_filling_after_the_seal_shows_as_a_change() -> None:
    signed = sign_as_agency(stages().signed, key=key(AGENCY), seal=seal_image(AGENCY), act=ACT)
    assert verify(fill_form(signed, {Room.NUMBER: "07"})).verdict is Verdict.CHANGED


def test_a_certificate_signs_only_in_its_time() -> None:
    late_in_the_evening_of_greenwich = datetime(2018, 11, 11, 22, tzinfo=UTC)
    act = Act(late_in_the_evening_of_greenwich, PERSON, "")
    with pytest.raises(CertificateNotValid, match="không có hiệu lực vào ngày 12/11/2018"):
        sign_as_person(laid_out(), key=key(PERSON), image=signature_image(), act=act)


def test_a_certificate_is_judged_by_the_day_of_the_signature() -> None:
    late = verify(stages().sealed, trust(active_from=date(2019, 12, 17)))
    assert {one.standing for one in late.signatures} == {Standing.EXPIRED}
    in_time = verify(stages().sealed, trust(active_from=date(2019, 12, 16), active_to=date(2019, 12, 17)))
    assert {one.standing for one in in_time.signatures} == {Standing.REGISTERED}


def test_an_unknown_certificate_leaves_the_file_whole_and_untrusted() -> None:
    report = verify(stages().sealed)
    assert (report.verdict, report.is_trusted) == (Verdict.WHOLE, False)
    assert {one.standing for one in report.signatures} == {Standing.UNKNOWN}
    assert report.signatures[0].certificate == certificate(PERSON)


def test_a_document_of_several_signers_is_left_to_paper() -> None:
    closing = Closing(signature=Signature(name="A"), other_signatures=(Signature(name="B"),))
    pdf = write_pdf(Document(closing=closing), day=SIGNED_AT.date(), form=True)
    with pytest.raises(SeveralSigners):
        open_form(pdf, signature_mm=(40, 20))


def test_a_document_for_paper_has_fields_for_number_and_date_alone() -> None:
    form = open_form(laid_out(), signature_mm=None)
    assert verify(fill_form(form, NUMBER_AND_DATE)).verdict is Verdict.UNSIGNED
    with pytest.raises(NotAForm, match="Chữ ký số của cơ quan"):
        sign_field(form, Room.SEAL, key(AGENCY), ACT, Drawing(42, 42))


def test_a_seal_is_shown_in_its_real_size_or_not_at_all() -> None:
    image = seal_image(AGENCY)
    without = PngImage(image.content, image.width, image.height, None, None)
    with pytest.raises(UnusableImage, match="độ phân giải"):
        sign_as_agency(stages().numbered, key=key(AGENCY), seal=without, act=ACT)
    vast = PngImage(image.content, image.width, image.height, 90.0, 90.0)
    with pytest.raises(UnusableImage, match="lớn hơn 42 mm"):
        sign_as_agency(stages().numbered, key=key(AGENCY), seal=vast, act=ACT)


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7\n", b"chu", stages().sealed[: len(stages().sealed) // 2]])
def test_what_is_no_pdf_is_refused(pdf: bytes) -> None:
    with pytest.raises(UnreadablePdf, match="Không mở được tệp PDF"):
        fill_form(pdf, NUMBER_AND_DATE)
    assert verify(pdf).verdict is Verdict.UNREADABLE
