"""A submission is read from its PDF file alone; tampered, foreign, older and replayed ones are refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from tests.factories.organisation import make_unit
from tests.factories.reporting import (
    DRAFTED,
    VIET_NAM,
    Asking,
    make_asking,
    make_issued,
    record_budget,
    record_class,
)

from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.exchange.refusal import Refusal, RefusedSubmission
from thongsuot.files.errors import StateSecret
from thongsuot.files.queries import read_file
from thongsuot.reporting.actions.accept_submission import accept_submission
from thongsuot.reporting.actions.return_submission import return_submission
from thongsuot.reporting.actions.start_report import Following
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.encode import encode
from thongsuot.reporting.dataset.model import Dataset, UnitIdentity
from thongsuot.reporting.errors import NotYourRequest, RemarkMissing, SubmissionStepNotPossible
from thongsuot.reporting.issuing.render import render
from thongsuot.reporting.models import IssuedReport, ReceivedDataset, ReportRelation, Submission
from thongsuot.reporting.states import SubmissionState

NEXT_DAY = datetime(2019, 12, 13, 10, 0, tzinfo=VIET_NAM)


@pytest.fixture
def asking(db: None) -> Asking:
    made = make_asking("khanh-son")
    record_class(made, made.first, 12)
    record_budget(made, made.first, 24_000_000)
    return made


@pytest.fixture
def issued(asking: Asking) -> IssuedReport:
    return make_issued(asking)


@pytest.fixture
def file(issued: IssuedReport) -> bytes:
    return read_file(issued.pdf)


def _receive(asking: Asking, data: bytes, at: datetime = NEXT_DAY) -> Submission:
    return receive_submission_file(data=data, by=asking.department.officer, at=at).submission


@pytest.mark.parametrize("told", [{"declared_secret": True}, {"name": "bao cao (MẬT).pdf"}])
def test_a_secret_submission_is_stopped_before_anything_of_it_is_kept(asking: Asking, file: bytes, told) -> None:
    with pytest.raises(StateSecret):
        receive_submission_file(data=file, by=asking.department.officer, at=NEXT_DAY, **told)
    assert not ReceivedDataset.objects.exists()


def _refused(asking: Asking, data: bytes, at: datetime = NEXT_DAY) -> RefusedSubmission:
    before = ReceivedDataset.objects.count(), Submission.objects.count()
    with pytest.raises(RefusedSubmission) as refused:
        _receive(asking, data, at)
    assert (ReceivedDataset.objects.count(), Submission.objects.count()) == before
    return refused.value


def _file_of(dataset: Dataset) -> bytes:
    """A file that bears the dataset, sealed as an issued one is."""
    return render(dataset.document, encode(dataset), number="09", day=NEXT_DAY.date(), made_at=NEXT_DAY).pdf


def test_a_file_alone_brings_text_figures_and_provenance(asking: Asking, issued: IssuedReport, file: bytes) -> None:
    submission = _receive(asking, file)
    assert submission.state == SubmissionState.VERIFIED
    assert submission.unit == asking.first.committee
    assert submission.received_on == NEXT_DAY.date()
    assert bytes(submission.payload.dataset) == bytes(issued.dataset)
    assert read_file(submission.payload.file) == file


def test_the_identical_file_again_is_answered_as_already_received(asking: Asking, file: bytes) -> None:
    first = receive_submission_file(data=file, by=asking.department.officer, at=NEXT_DAY)
    again = receive_submission_file(data=file, by=asking.department.officer, at=NEXT_DAY + timedelta(hours=1))
    assert (first.already, again.already) == (False, True)
    assert first.submission == again.submission


@pytest.mark.any_database
@pytest.mark.parametrize("place", [30, 2000, -600, -40, -3])
def test_a_changed_byte_is_refused(asking: Asking, file: bytes, place: int) -> None:
    changed = bytearray(file)
    changed[place] ^= 1
    refused = _refused(asking, bytes(changed))
    assert refused.refusal is Refusal.TAMPERED
    assert "thay đổi" in str(refused)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0 a photo", b"PK\x03\x04", b"%PDF-1.7 nothing more"])
def test_what_is_no_issued_report_is_refused(asking: Asking, data: bytes) -> None:
    assert _refused(asking, data).refusal in (Refusal.UNREADABLE, Refusal.TAMPERED)


def _change(dataset: Dataset, **changes: Any) -> bytes:
    return _file_of(replace(dataset, **changes))


def test_a_report_for_a_request_of_others_is_foreign(asking: Asking, issued: IssuedReport) -> None:
    dataset = decode(bytes(issued.dataset))
    assert _refused(asking, _change(dataset, request=UUID(int=5))).refusal is Refusal.FOREIGN


def test_a_unit_that_is_not_known_on_that_day_is_foreign(asking: Asking, issued: IssuedReport) -> None:
    dataset = decode(bytes(issued.dataset))
    stranger = replace(dataset.unit, code="khong-co")
    assert "khong-co" in str(_refused(asking, _change(dataset, unit=stranger)))


def test_a_unit_that_was_not_asked_is_foreign(asking: Asking, issued: IssuedReport) -> None:
    make_unit("ninh-hoa", "Ủy ban nhân dân thị xã Ninh Hòa")
    dataset = decode(bytes(issued.dataset))
    other = UnitIdentity("ninh-hoa", "Ủy ban nhân dân thị xã Ninh Hòa")
    refused = _refused(asking, _change(dataset, unit=other))
    assert refused.refusal is Refusal.FOREIGN
    assert "thị xã Ninh Hòa" in str(refused)


def test_a_code_with_the_name_of_another_unit_is_foreign(asking: Asking, issued: IssuedReport) -> None:
    dataset = decode(bytes(issued.dataset))
    disguised = replace(dataset.unit, name="Ủy ban nhân dân huyện khác")
    assert _refused(asking, _change(dataset, unit=disguised)).refusal is Refusal.FOREIGN


def test_another_period_than_was_asked_does_not_match(asking: Asking, issued: IssuedReport) -> None:
    dataset = decode(bytes(issued.dataset))
    period = replace(dataset.period, end=dataset.as_of)
    refused = _refused(asking, _change(dataset, period=period))
    assert refused.refusal is Refusal.MISMATCHED
    assert "kỳ báo cáo" in str(refused)


def test_the_same_version_with_another_content_is_a_replay(asking: Asking, issued: IssuedReport, file: bytes) -> None:
    _receive(asking, file)
    dataset = decode(bytes(issued.dataset))
    changed = _change(dataset, check=replace(dataset.check, version="khác"))
    assert _refused(asking, changed).refusal is Refusal.REPLAYED


def test_another_report_of_the_same_unit_must_say_what_it_replaces(
    asking: Asking, issued: IssuedReport, file: bytes
) -> None:
    _receive(asking, file)
    dataset = decode(bytes(issued.dataset))
    assert _refused(asking, _change(dataset, report=UUID(int=6))).refusal is Refusal.REPLAYED


def _second(asking: Asking, issued: IssuedReport) -> bytes:
    record_budget(asking, asking.first, 30_000_000, "Trang thiết bị")
    follows = Following(issued.report, ReportRelation.REPLACES)
    return read_file(make_issued(asking, at=DRAFTED + timedelta(days=1), follows=follows).pdf)


def test_a_later_version_takes_the_place_of_the_former(asking: Asking, issued: IssuedReport, file: bytes) -> None:
    former = _receive(asking, file)
    later = _receive(asking, _second(asking, issued), NEXT_DAY + timedelta(days=1))
    former.refresh_from_db()
    assert (former.state, later.state) == (SubmissionState.SUPERSEDED, SubmissionState.VERIFIED)


def test_an_older_version_is_refused(asking: Asking, issued: IssuedReport, file: bytes) -> None:
    _receive(asking, file)
    _receive(asking, _second(asking, issued), NEXT_DAY + timedelta(days=1))
    dataset = decode(bytes(issued.dataset))
    older = _change(dataset, check=replace(dataset.check, version="khác"))
    assert _refused(asking, older, NEXT_DAY + timedelta(days=2)).refusal is Refusal.OLDER


def test_a_later_version_without_its_former_is_refused(asking: Asking, issued: IssuedReport) -> None:
    assert _refused(asking, _second(asking, issued)).refusal is Refusal.MISMATCHED


def test_only_the_office_that_asked_receives(asking: Asking, file: bytes) -> None:
    with pytest.raises(NotYourRequest):
        receive_submission_file(data=file, by=asking.first.officer, at=NEXT_DAY)
    assert not Submission.objects.exists()


def test_a_submission_is_accepted_or_returned_with_remarks(asking: Asking, file: bytes) -> None:
    submission, officer = _receive(asking, file), asking.department.officer
    accept_submission(submission=submission, by=officer, at=NEXT_DAY)
    assert submission.state == SubmissionState.ACCEPTED
    with pytest.raises(RemarkMissing):
        return_submission(submission=submission, by=officer, at=NEXT_DAY, remark=" ")
    return_submission(submission=submission, by=officer, at=NEXT_DAY, remark="Bổ sung số liệu tập huấn")
    assert submission.state == SubmissionState.RETURNED
    with pytest.raises(SubmissionStepNotPossible):
        accept_submission(submission=submission, by=officer, at=NEXT_DAY)
    assert [event.remark for event in submission.events.all() if event.remark] == ["Bổ sung số liệu tập huấn"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reporting_receiveddataset SET hash = 'x'",
        "DELETE FROM reporting_receiveddataset",
        "UPDATE reporting_submission SET received_on = '2019-01-01'",
        "DELETE FROM reporting_submission",
        "UPDATE reporting_submissionevent SET remark = 'x'",
        "DELETE FROM reporting_submissionevent",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_received(asking: Asking, file: bytes, statement: str) -> None:
    _receive(asking, file)
    with pytest.raises(DatabaseError, match="đóng băng"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
