"""A document's electronic file: laid out and signed by a person, numbered, sealed by the agency, frozen at issue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from tests.factories.correspondence import NOON, District, make_district, make_outgoing
from tests.factories.organisation import AT, BY
from tests.factories.pens import Pens, make_certificate, pens_of
from tests.factories.signing import PASSPHRASE, certificate

from thongsuot.audit.queries import events_about, verify_chain
from thongsuot.correspondence.actions.issue_document import issue_document
from thongsuot.correspondence.actions.make_demonstration_key import make_demonstration_key
from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.register_certificate import register_certificate
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.actions.void_number import void_number
from thongsuot.correspondence.errors import KeyMissing, NotYourCertificate, SealByKey, SigningImageMissing
from thongsuot.correspondence.models import FileRole, OutgoingDocument, Rendition
from thongsuot.correspondence.pens import open_pen
from thongsuot.correspondence.queries.certificates import certificates_of, trust
from thongsuot.correspondence.queries.documents import files_of
from thongsuot.correspondence.queries.renditions import rendition_of
from thongsuot.correspondence.states import OutgoingState
from thongsuot.files.queries import read_file
from thongsuot.organisation.errors import InvalidPeriod
from thongsuot.signing.demonstration.keys import DemonstrationIssuer
from thongsuot.signing.errors import KeyNotOpened
from thongsuot.signing.verification.report import Standing, Verdict
from thongsuot.signing.verification.verify import verify
from vanban.write import Attachment

pytestmark = pytest.mark.any_database

MINUTE = timedelta(minutes=1)


@pytest.fixture
def district(db: None) -> District:
    return make_district()


@pytest.fixture
def pens(district: District) -> Iterator[Pens]:
    with pens_of(district) as opened:
        yield opened


def submitted(district: District) -> OutgoingDocument:
    return make_outgoing(district, OutgoingState.SUBMITTED)


def sign(district: District, outgoing: OutgoingDocument, pens: Pens, at: datetime = NOON) -> None:
    sign_document(outgoing=outgoing, by=district.deputy, at=at, pen=pens.deputy)


def sealed(district: District, pens: Pens) -> OutgoingDocument:
    outgoing = submitted(district)
    sign(district, outgoing, pens)
    number_document(outgoing=outgoing, by=district.clerk, at=NOON + MINUTE)
    seal_document(outgoing=outgoing, by=district.clerk, at=NOON + 2 * MINUTE, pen=pens.seal)
    return outgoing


def file_of(outgoing: OutgoingDocument) -> bytes:
    made = rendition_of(outgoing)
    assert made is not None
    return read_file(made.file)


def test_each_act_leaves_its_file_which_begins_with_the_one_before(district: District, pens: Pens) -> None:
    outgoing = sealed(district, pens)
    made = list(outgoing.renditions.order_by("number"))
    assert [one.stage for one in made] == [OutgoingState.SIGNED, OutgoingState.NUMBERED, OutgoingState.SEALED]
    assert [one.made_by for one in made] == [district.deputy, district.clerk, district.clerk]
    signed, numbered, whole = (read_file(one.file) for one in made)
    assert numbered.startswith(signed)
    assert whole.startswith(numbered)


def test_the_sealed_file_is_whole_and_of_holders_on_record(district: District, pens: Pens) -> None:
    report = verify(file_of(sealed(district, pens)), trust())
    assert report.is_trusted
    person, agency = report.signatures
    assert (person.stated_name, agency.stated_name) == ("Trần Thị Sơn Ca", "Ủy ban nhân dân huyện Khánh Sơn")
    assert dict(agency.filled) == {"number": "01", "day": "16", "month": "12", "year": "2019"}
    assert {one.key for finding in report.signatures for one in finding.holders} == {str(district.committee.pk)}
    assert [finding.holders[0].name for finding in report.signatures] == [
        "Trần Thị Sơn Ca, Phó Chủ tịch",
        "Ủy ban nhân dân huyện Khánh Sơn",
    ]


def test_issue_freezes_the_sealed_file_under_its_number(district: District, pens: Pens) -> None:
    outgoing = sealed(district, pens)
    content = file_of(outgoing)
    issue_document(outgoing=outgoing, by=district.clerk, at=NOON + 3 * MINUTE)
    (attached,) = files_of(outgoing.document, FileRole.PDF)
    assert attached.name == "01-BC-UBND.pdf"
    assert read_file(attached.file) == content == file_of(outgoing)
    assert attached.frozen_at is not None


def test_what_is_put_into_the_file_is_signed_with_it(district: District, pens: Pens) -> None:
    outgoing = submitted(district)
    data = Attachment("du-lieu.json", b"{}", "application/json", "Dữ liệu")
    sign_document(outgoing=outgoing, by=district.deputy, at=NOON, pen=pens.deputy, attachments=[data])
    (inside,) = verify(file_of(outgoing)).attachments
    assert (inside.name, inside.content) == ("du-lieu.json", b"{}")


def test_a_document_signed_on_paper_has_no_electronic_file(district: District, pens: Pens) -> None:
    outgoing = make_outgoing(district, OutgoingState.ISSUED)
    assert rendition_of(outgoing) is None
    assert not Rendition.objects.exists()
    other = make_outgoing(district, OutgoingState.NUMBERED)
    with pytest.raises(SealByKey, match="ký trên giấy"):
        seal_document(outgoing=other, by=district.clerk, at=NOON, pen=pens.seal)
    other.refresh_from_db()
    assert other.state == OutgoingState.NUMBERED


def test_a_document_signed_by_key_is_sealed_by_key(district: District, pens: Pens) -> None:
    outgoing = submitted(district)
    sign(district, outgoing, pens)
    number_document(outgoing=outgoing, by=district.clerk, at=NOON + MINUTE)
    with pytest.raises(SealByKey, match="phải ký số của cơ quan"):
        seal_document(outgoing=outgoing, by=district.clerk, at=NOON + 2 * MINUTE)


def test_a_voided_number_is_filled_in_anew_into_the_signed_file(district: District, pens: Pens) -> None:
    outgoing = sealed(district, pens)
    void_number(outgoing=outgoing, by=district.clerk, at=NOON + 3 * MINUTE, remark="Ghi nhầm sổ")
    assert file_of(outgoing) == read_file(outgoing.renditions.get(number=1).file)
    number_document(outgoing=outgoing, by=district.clerk, at=NOON + 4 * MINUTE)
    seal_document(outgoing=outgoing, by=district.clerk, at=NOON + 5 * MINUTE, pen=pens.seal)
    report = verify(file_of(outgoing), trust())
    assert report.is_trusted
    assert report.signatures[1].filled["number"] == "02"
    assert outgoing.renditions.count() == 5


def test_nobody_signs_with_another_s_certificate(district: District, pens: Pens) -> None:
    outgoing = submitted(district)
    with pytest.raises(NotYourCertificate, match="không được đăng ký cho người ký"):
        sign_document(outgoing=outgoing, by=district.deputy, at=NOON, pen=pens.seal)
    with pytest.raises(NotYourCertificate):
        sign_document(outgoing=outgoing, by=district.chairman, at=NOON, pen=pens.deputy)
    sign(district, outgoing, pens)
    number_document(outgoing=outgoing, by=district.clerk, at=NOON + MINUTE)
    with pytest.raises(NotYourCertificate):
        seal_document(outgoing=outgoing, by=district.clerk, at=NOON + MINUTE, pen=pens.deputy)


def test_a_certificate_signs_in_the_time_for_which_it_is_on_record(district: District) -> None:
    row = make_certificate(district.committee, district.deputy)
    ended = register_certificate(
        unit=district.committee,
        position=district.deputy,
        certificate=row.certificate(),
        active_to=date(2019, 12, 1),
        by=BY,
        at=AT,
    )
    ended.image = row.image
    with open_pen(ended, PASSPHRASE) as pen, pytest.raises(NotYourCertificate, match="16/12/2019"):
        sign_document(outgoing=submitted(district), by=district.deputy, at=NOON, pen=pen)
    assert list(certificates_of(district.committee, district.deputy, NOON.date())) == []


def test_what_was_signed_before_a_certificate_ended_stays_trusted(district: District, pens: Pens) -> None:
    content = file_of(sealed(district, pens))
    for row in (pens.deputy.certificate, pens.seal.certificate):
        register_certificate(
            unit=row.unit,
            position=row.position,
            certificate=row.certificate(),
            active_to=date(2019, 12, 17),
            by=BY,
            at=AT,
        )
    assert verify(content, trust()).is_trusted


def test_a_certificate_that_is_not_on_record_is_not_known(district: District, pens: Pens) -> None:
    content = file_of(sealed(district, pens))
    report = verify(content)
    assert report.verdict is Verdict.WHOLE
    assert {one.standing for one in report.signatures} == {Standing.UNKNOWN}


def test_registering_twice_registers_once(district: District) -> None:
    first = make_certificate(district.committee)
    assert make_certificate(district.committee) == first
    assert events_about(first).count() == 1
    with pytest.raises(InvalidPeriod):
        register_certificate(
            unit=district.committee,
            certificate=first.certificate(),
            active_from=date(2019, 2, 1),
            active_to=date(2019, 1, 1),
            by=BY,
            at=AT,
        )


def test_a_pen_opens_by_its_secret_where_its_key_is(district: District) -> None:
    row = make_certificate(district.committee)
    with pytest.raises(KeyNotOpened, match="mật khẩu"), open_pen(row, "sai"):
        pass
    elsewhere = make_certificate(district.committee, district.deputy, kept_here=False)
    with pytest.raises(KeyMissing, match="Không tìm thấy khóa"), open_pen(elsewhere, PASSPHRASE):
        pass
    row.device_label = "con-dau"
    with pytest.raises(KeyMissing, match="thiết bị"), open_pen(row, "1234"):
        pass


def test_a_certificate_without_an_image_does_not_sign(district: District) -> None:
    known = register_certificate(
        unit=district.committee, certificate=certificate("Ủy ban nhân dân huyện Khánh Sơn"), by=BY, at=AT
    )
    with pytest.raises(SigningImageMissing, match="ảnh chữ ký"), open_pen(known, PASSPHRASE):
        pass


def test_a_key_of_a_demonstration_signs_and_says_that_it_is_one(district: District) -> None:
    issuer = DemonstrationIssuer.make(begins_at=AT, ends_at=AT + timedelta(days=1000))
    row = make_demonstration_key(issuer=issuer, unit=district.committee, passphrase="bí mật", by=BY, at=AT)
    with open_pen(row, "bí mật") as pen:
        assert pen.key.certificate.is_demonstration
        assert pen.certificate == row


@pytest.mark.parametrize(
    "statement", ["UPDATE correspondence_rendition SET number = 9", "DELETE FROM correspondence_rendition"]
)
def test_the_database_itself_keeps_every_file_of_the_way(district: District, pens: Pens, statement: str) -> None:
    sealed(district, pens)
    with pytest.raises(DatabaseError, match="đóng băng"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_failed_signature_leaves_nothing_behind(district: District, pens: Pens, monkeypatch) -> None:
    outgoing = submitted(district)

    def fail(*_args: object, **_kwargs: object) -> bytes:
        raise KeyNotOpened("Thiết bị ký số không trả lời.")

    monkeypatch.setattr("thongsuot.correspondence.actions.sign_document.sign_as_person", fail)
    with pytest.raises(KeyNotOpened):
        sign(district, outgoing, pens)
    outgoing.refresh_from_db()
    assert outgoing.state == OutgoingState.SUBMITTED
    assert not outgoing.renditions.exists()


def test_every_act_is_on_record(district: District, pens: Pens) -> None:
    outgoing = sealed(district, pens)
    told = [events_about(one).get().after for one in outgoing.renditions.order_by("number")]
    assert [one["stage"] for one in told] == ["signed", "numbered", "sealed"]
    assert [bool(one["certificate"]) for one in told] == [True, False, True]
    assert verify_chain() > 0
