"""A signed report is taken by its signatures: whole, by the agency's certificate that is on record for the unit."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from tests.factories.correspondence import make_district
from tests.factories.organisation import AT, BY
from tests.factories.pens import pens_of
from tests.factories.reporting import (
    DRAFTED,
    VIET_NAM,
    Asking,
    make_asking,
    make_issued,
    make_report,
    record_budget,
    record_class,
)

from thongsuot.correspondence.actions.dissolve_unit import dissolve_unit
from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.register_certificate import register_certificate
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.correspondence.models import FileRole, UnitCertificate
from thongsuot.correspondence.queries.documents import files_of
from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.exchange.file_verification import verify_file
from thongsuot.exchange.refusal import Refusal, RefusedSubmission
from thongsuot.files.queries import read_file
from thongsuot.organisation.models import UnitSuccession
from thongsuot.reporting.actions.approve_report import approve_report
from thongsuot.reporting.actions.check_report import check_report
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.actions.sign_report import sign_report
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.errors import NotReady
from thongsuot.reporting.models import IssuedReport, Report, Submission
from thongsuot.reporting.queries.checks import ReportCheck
from thongsuot.signing.verification.report import Role, Verdict

# What a signature says is asked of the file.
pytestmark = pytest.mark.any_database

NEXT_DAY = datetime(2019, 12, 13, 10, 0, tzinfo=VIET_NAM)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def asking(db: None, settings) -> Asking:
    settings.UNSIGNED_SUBMISSIONS = False
    made = make_asking("khanh-son")
    record_class(made, made.first, 12)
    record_budget(made, made.first, 24_000_000)
    return made


def ready_to_sign(asking: Asking) -> Report:
    report, district = make_report(asking), asking.first
    approve_report(report=report, by=district.head, at=DRAFTED + MINUTE)
    check_report(report=report, by=district.office_head, at=DRAFTED + 2 * MINUTE)
    submit_document(outgoing=report.outgoing, by=district.officer, at=DRAFTED + 3 * MINUTE)
    return report


@pytest.fixture
def issued(asking: Asking) -> IssuedReport:
    report, district = ready_to_sign(asking), asking.first
    with pens_of(district) as pens:
        sign_report(report=report, by=district.deputy, at=DRAFTED + 4 * MINUTE, pen=pens.deputy)
        number_document(outgoing=report.outgoing, by=district.clerk, at=DRAFTED + 5 * MINUTE)
        seal_document(outgoing=report.outgoing, by=district.clerk, at=DRAFTED + 6 * MINUTE, pen=pens.seal)
    return issue_report(report=report, by=district.clerk, at=DRAFTED + 7 * MINUTE)


@pytest.fixture
def file(issued: IssuedReport) -> bytes:
    return read_file(issued.pdf)


def receive(asking: Asking, data: bytes) -> Submission:
    return receive_submission_file(data=data, by=asking.department.officer, at=NEXT_DAY).submission


def refused(asking: Asking, data: bytes) -> RefusedSubmission:
    with pytest.raises(RefusedSubmission) as found:
        receive(asking, data)
    assert not Submission.objects.exists()
    return found.value


def end_certificates(day: date) -> None:
    for row in UnitCertificate.objects.filter(position=None):
        register_certificate(unit=row.unit, certificate=row.certificate(), active_to=day, by=BY, at=AT)


def test_the_issued_file_is_the_sealed_one_with_the_dataset_under_both_signatures(issued: IssuedReport) -> None:
    (attached,) = files_of(issued.report.outgoing.document, FileRole.PDF)
    assert attached.file == issued.pdf
    found = verify_file(read_file(issued.pdf))
    assert found.report.is_trusted
    assert [one.role for one in found.report.signatures] == [Role.PERSON, Role.AGENCY]
    assert found.report.attachments[0].content == bytes(issued.dataset)
    assert found.report.attachments[0].sha256 == issued.dataset_hash
    assert b"thongsuot-seal" not in read_file(issued.pdf)


def test_the_files_keep_their_order(issued: IssuedReport) -> None:
    document = issued.report.outgoing.document
    assert [one.role for one in files_of(document)] == [FileRole.PDF, FileRole.WORD, FileRole.DATASET]


def test_a_signed_file_alone_is_taken(asking: Asking, file: bytes) -> None:
    submission = receive(asking, file)
    assert submission.unit == asking.first.committee
    assert read_file(submission.payload.file) == file


@pytest.mark.parametrize("share", [0.01, 0.3, 0.7, 0.95, 0.999])
def test_a_changed_byte_is_refused(asking: Asking, file: bytes, share: float) -> None:
    changed = bytearray(file)
    changed[int(len(file) * share)] ^= 1
    assert refused(asking, bytes(changed)).refusal is Refusal.TAMPERED


def test_a_file_that_is_not_sealed_yet_is_refused(asking: Asking) -> None:
    report, district = ready_to_sign(asking), asking.first
    with pens_of(district) as pens:
        sign_report(report=report, by=district.deputy, at=DRAFTED + 4 * MINUTE, pen=pens.deputy)
    made = report.outgoing.renditions.get()
    found = refused(asking, read_file(made.file))
    assert found.refusal is Refusal.UNSIGNED
    assert "chưa có đủ chữ ký số" in str(found)


def test_a_certificate_that_is_not_the_unit_s_on_that_day_is_refused(asking: Asking, file: bytes) -> None:
    end_certificates(DRAFTED.date())
    found = refused(asking, file)
    assert found.refusal is Refusal.UNKNOWN_SIGNER
    assert "chưa được đăng ký cho" in str(found)


def test_a_certificate_of_another_unit_is_refused(asking: Asking, file: bytes) -> None:
    UnitCertificate.objects.filter(position=None).update(unit=asking.department.unit)
    assert refused(asking, file).refusal is Refusal.UNKNOWN_SIGNER


def test_the_heir_signs_for_a_unit_that_is_no_more(asking: Asking) -> None:
    heir = make_district("ke-thua")
    dissolve_unit(unit=asking.first.committee, day=NEXT_DAY.date(), heirs=[heir.committee], by=BY, at=AT)
    report = draft_report(
        request=asking.request, unit=asking.first.committee, frame=Frame(heir.deputy), by=heir.officer, at=NEXT_DAY
    )
    approve_report(report=report, by=heir.head, at=NEXT_DAY + MINUTE)
    check_report(report=report, by=heir.office_head, at=NEXT_DAY + 2 * MINUTE)
    submit_document(outgoing=report.outgoing, by=heir.officer, at=NEXT_DAY + 3 * MINUTE)
    with pens_of(heir) as pens:
        sign_report(report=report, by=heir.deputy, at=NEXT_DAY + 4 * MINUTE, pen=pens.deputy)
        number_document(outgoing=report.outgoing, by=heir.clerk, at=NEXT_DAY + 5 * MINUTE)
        seal_document(outgoing=report.outgoing, by=heir.clerk, at=NEXT_DAY + 6 * MINUTE, pen=pens.seal)
    file = read_file(issue_report(report=report, by=heir.clerk, at=NEXT_DAY + 7 * MINUTE).pdf)
    UnitSuccession.objects.update(successor=asking.department.unit)
    assert refused(asking, file).refusal is Refusal.UNKNOWN_SIGNER
    UnitSuccession.objects.update(successor=heir.committee)
    assert receive(asking, file).unit == asking.first.committee


def test_an_unsigned_file_is_taken_only_where_the_installation_allows_it(asking: Asking, settings) -> None:
    unsigned = read_file(make_issued(asking).pdf)
    found = refused(asking, unsigned)
    assert found.refusal is Refusal.UNSIGNED
    assert "không có chữ ký số" in str(found)
    settings.UNSIGNED_SUBMISSIONS = True
    assert receive(asking, unsigned).unit == asking.first.committee


def test_a_signed_file_is_never_taken_by_a_seal(asking: Asking, file: bytes, settings) -> None:
    settings.UNSIGNED_SUBMISSIONS = True
    changed = bytearray(file)
    changed[5000] ^= 1
    assert refused(asking, bytes(changed)).refusal is Refusal.TAMPERED


def test_what_is_not_ready_is_not_signed(asking: Asking, monkeypatch) -> None:
    found = ReportCheck(obstacles=(), omissions=(), unsound=("Số liệu không khớp.",), findings=())
    monkeypatch.setattr("thongsuot.reporting.actions.sign_report.check_of", lambda *_args: found)
    with pytest.raises(NotReady, match="Số liệu không khớp"):
        sign_report(report=ready_to_sign(asking), by=asking.first.deputy, at=DRAFTED + 4 * MINUTE)


def test_what_differs_from_what_was_signed_does_not_go_out(asking: Asking, monkeypatch) -> None:
    report, district = ready_to_sign(asking), asking.first
    with pens_of(district) as pens:
        sign_report(report=report, by=district.deputy, at=DRAFTED + 4 * MINUTE, pen=pens.deputy)
        number_document(outgoing=report.outgoing, by=district.clerk, at=DRAFTED + 5 * MINUTE)
        seal_document(outgoing=report.outgoing, by=district.clerk, at=DRAFTED + 6 * MINUTE, pen=pens.seal)
    monkeypatch.setattr("thongsuot.reporting.actions.issue_report._dataset_in", lambda _electronic: b"{}")
    with pytest.raises(NotReady, match="khác với bản đã ký"):
        issue_report(report=report, by=district.clerk, at=DRAFTED + 7 * MINUTE)


def test_a_file_of_anybody_is_told_of(file: bytes) -> None:
    found = verify_file(file)
    assert found.report.verdict is Verdict.WHOLE
    assert found.dataset is not None
    assert (found.dataset.unit.name, found.unsound) == ("Ủy ban nhân dân huyện Khánh Sơn", ())
    assert found.statements[0].text == "Tệp còn nguyên vẹn từ khi được ký số lần cuối."
    other = verify_file(b"anh")
    assert (other.dataset, other.report.verdict) == (None, Verdict.UNREADABLE)
