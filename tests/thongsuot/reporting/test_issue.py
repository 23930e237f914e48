"""An issued report: the dataset inside the PDF, number and date on the page alone, everything frozen."""

from __future__ import annotations

import json
from datetime import timedelta

import pypdfium2
import pytest
from django.db import DatabaseError, connection, transaction
from tests.factories.reporting import (
    DRAFTED,
    Asking,
    bring_to_seal,
    make_asking,
    make_issued,
    make_report,
    record_budget,
    record_class,
)

from thongsuot.correspondence.models import Channel, DocumentRelationKind, FileRole
from thongsuot.correspondence.queries.documents import documents_related, files_of
from thongsuot.correspondence.states import DeliveryState, OutgoingState
from thongsuot.files.queries import read_file
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.actions.start_report import Following
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.encode import name_of
from thongsuot.reporting.dataset.verify import verify
from thongsuot.reporting.errors import NotIssued, NotSealed
from thongsuot.reporting.issuing.render import render
from thongsuot.reporting.issuing.seal import check_seal
from thongsuot.reporting.models import IssuedReport, ReportRelation
from vanban.read.pdf.attachments import attachments


@pytest.fixture
def asking(db: None) -> Asking:
    made = make_asking("khanh-son")
    record_class(made, made.first, 12)
    record_budget(made, made.first, 24_000_000)
    return made


@pytest.fixture
def issued(asking: Asking) -> IssuedReport:
    return make_issued(asking)


def _text_of_page(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(document[index].get_textpage().get_text_range() for index in range(len(document)))
    document.close()
    return text


def test_the_pdf_carries_the_dataset_and_is_sealed(issued: IssuedReport) -> None:
    pdf = read_file(issued.pdf)
    check_seal(pdf)
    ((name, content),) = attachments(pdf)
    assert name == "report.json"
    assert content == bytes(issued.dataset)
    assert name_of(content) == issued.dataset_hash


def test_the_dataset_is_sound_and_says_what_the_text_says(issued: IssuedReport) -> None:
    dataset = decode(bytes(issued.dataset))
    assert verify(dataset) == ()
    assert dataset.report == issued.report.series
    assert {fact.key: fact.value for fact in dataset.facts}["budget_allocated"] == 24_000_000
    assert [piece.caption for piece in dataset.evidence] == ["Ảnh lớp tập huấn"]


def test_number_and_date_stand_on_the_page_and_never_in_the_dataset(issued: IssuedReport) -> None:
    page = " ".join(_text_of_page(read_file(issued.pdf)).split())
    assert "Số: 01/BC-UBND" in page
    assert "ngày 12 tháng 12 năm 2019" in page
    header = json.loads(bytes(issued.dataset))["document"]["header"]
    assert (header["number"], header["identifier"], header["date"]) == (None, "/BC-UBND", None)


def test_rendering_again_gives_the_same_bytes(issued: IssuedReport) -> None:
    content = bytes(issued.dataset)
    document = decode(content).document
    day = issued.issued_at.date()
    again = render(document, content, number="01", day=day, made_at=issued.issued_at)
    assert again.pdf == read_file(issued.pdf)
    assert again.docx == read_file(issued.docx)


def test_the_files_are_the_document_s_and_it_waits_in_the_outbox(asking: Asking, issued: IssuedReport) -> None:
    outgoing = issued.report.outgoing
    outgoing.refresh_from_db()
    assert outgoing.state == OutgoingState.ISSUED
    document = outgoing.document
    assert [one.name for one in files_of(document)] == ["01-BC-UBND.pdf", "01-BC-UBND.docx", "report.json"]
    assert [one.role for one in files_of(document)] == [FileRole.PDF, FileRole.WORD, FileRole.DATASET]
    (delivery,) = outgoing.deliveries.all()
    assert (delivery.to_unit, delivery.channel, delivery.state) == (
        asking.department.unit,
        Channel.FILE,
        DeliveryState.QUEUED,
    )
    assert list(documents_related(document, DocumentRelationKind.REPLIES)) == [asking.request.letter]


def test_a_report_is_issued_after_its_seal_and_once(asking: Asking) -> None:
    report = make_report(asking)
    with pytest.raises(NotSealed):
        issue_report(report=report, by=asking.first.clerk, at=DRAFTED + timedelta(minutes=1))
    bring_to_seal(report, asking.first, DRAFTED + timedelta(minutes=10))
    issue_report(report=report, by=asking.first.clerk, at=DRAFTED + timedelta(minutes=30))
    with pytest.raises(NotSealed):
        issue_report(report=report, by=asking.first.clerk, at=DRAFTED + timedelta(minutes=31))


FROZEN = {
    "reporting_issuedreport": "dataset_hash = dataset_hash",
    "reporting_reportfact": "key = 'x'",
    "reporting_reportrecord": "kind = 'x'",
    "reporting_outline": "name = 'x'",
    "reporting_report": "version = 9",
}


@pytest.mark.parametrize("table", FROZEN)
@pytest.mark.parametrize("verb", ["UPDATE", "DELETE"])
def test_the_database_itself_refuses_to_change_what_was_issued(issued: IssuedReport, table: str, verb: str) -> None:
    statement = f"UPDATE {table} SET {FROZEN[table]}" if verb == "UPDATE" else f"DELETE FROM {table}"
    with pytest.raises(DatabaseError, match="đóng băng"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_an_error_is_mended_by_a_new_version_that_names_the_old_one(asking: Asking, issued: IssuedReport) -> None:
    record_budget(asking, asking.first, 30_000_000, "Trang thiết bị")
    follows = Following(issued.report, ReportRelation.REPLACES)
    later = make_issued(asking, at=DRAFTED + timedelta(days=1), follows=follows)
    dataset = decode(bytes(later.dataset))
    assert (dataset.report, dataset.version) == (issued.report.series, 2)
    assert dataset.supersedes == issued.dataset_hash
    assert {fact.key: fact.value for fact in dataset.facts}["budget_allocated"] == 54_000_000
    former = issued.report.outgoing
    former.refresh_from_db()
    assert former.state == OutgoingState.REPLACED
    assert {fact.id for fact in dataset.facts} == {fact.id for fact in decode(bytes(issued.dataset)).facts}


def test_a_draft_has_no_later_version(asking: Asking) -> None:
    draft = make_report(asking)
    with pytest.raises(NotIssued):
        make_report(asking, follows=Following(draft, ReportRelation.REPLACES))
