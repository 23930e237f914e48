"""Three districts report by file; the office that asked gets the consolidated report, drafted, and its traces."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.reporting import (
    CLASS,
    DRAFTED,
    VIET_NAM,
    Asking,
    bring_to_seal,
    make_asking,
    make_issued,
    make_report,
    record_budget,
    record_class,
)

from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.files.queries import read_file
from thongsuot.organisation.actions.end_unit import end_unit
from thongsuot.organisation.queries.units import name_on
from thongsuot.reporting.actions.accept_submission import accept_submission
from thongsuot.reporting.actions.approve_report import approve_report
from thongsuot.reporting.actions.assert_nil import assert_nil
from thongsuot.reporting.actions.check_report import check_report
from thongsuot.reporting.actions.consolidate_submissions import consolidate_submissions
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.consolidation.trace import TraceKind, trace
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.verify import verify
from thongsuot.reporting.drafting.anchors import fields_of
from thongsuot.reporting.errors import NothingToConsolidate, NotYourRequest
from thongsuot.reporting.models import IssuedReport, Report, Submission
from thongsuot.reporting.queries.board import board_of
from thongsuot.reporting.queries.reports import text_of
from thongsuot.reporting.queries.standing import find_dataset, standing_of

CONSOLIDATED = datetime(2019, 12, 20, 9, 0, tzinfo=VIET_NAM)


@pytest.fixture
def asking(db: None) -> Asking:
    return make_asking()


def _submit(asking: Asking, number: int, day: int, *, nil: str | None = None) -> Submission:
    district = asking.districts[number]
    if nil is None:
        file = read_file(make_issued(asking, district).pdf)
    else:
        report = make_report(asking, district)
        assert_nil(report=report, section=nil, by=district.officer, at=DRAFTED)
        file = read_file(_issue(report, asking, number).pdf)
    at = datetime(2019, 12, day, 15, 0, tzinfo=VIET_NAM)
    officer = asking.department.officer
    submission = receive_submission_file(data=file, by=officer, at=at).submission
    accept_submission(submission=submission, by=officer, at=at)
    return submission


def _issue(report: Report, asking: Asking, number: int) -> IssuedReport:
    district = asking.districts[number]
    bring_to_seal(report, district, DRAFTED + timedelta(minutes=10))
    return issue_report(report=report, by=district.clerk, at=DRAFTED + timedelta(minutes=30))


@pytest.fixture
def consolidated(asking: Asking) -> Report:
    khanh_son, cam_lam, dien_khanh = asking.districts
    record_class(asking, khanh_son, 12, shared=CLASS)
    record_budget(asking, khanh_son, 54_000_000)
    record_class(asking, cam_lam, 8, shared=CLASS)
    record_class(asking, cam_lam, 5)
    record_budget(asking, cam_lam, 20_000_000)
    record_budget(asking, dien_khanh, 10_000_000)
    for number, day, nil in ((0, 13, None), (1, 16, None), (2, 18, "tap_huan")):
        _submit(asking, number, day, nil=nil)
    return consolidate_submissions(
        request=asking.request,
        frame=Frame(asking.department.director, recipients=("UBND tỉnh",)),
        by=asking.department.officer,
        at=CONSOLIDATED,
    )


def _said(report: Report, label: str) -> list[str]:
    section = next(node for node in text_of(report).body if node.label == label)
    return [child.text or child.title or "" for child in section.children]


def test_sums_shared_classes_lateness_and_nil(consolidated: Report) -> None:
    assert _said(consolidated, "I") == [
        "Có 3 đơn vị báo cáo trên 3 đơn vị được yêu cầu.",
        "Báo cáo chậm: Ủy ban nhân dân huyện Khánh Sơn (chậm 2 ngày).",
    ]
    assert _said(consolidated, "II")[0] == "Có 25 lượt người tham gia 2 lớp."
    assert _said(consolidated, "II")[-1].endswith("không cử người tham gia tập huấn.")
    assert _said(consolidated, "III")[0] == "Các đơn vị đã bố trí 84.000.000 đồng."


def test_it_has_the_department_s_letterhead_and_signature(consolidated: Report) -> None:
    text = text_of(consolidated)
    assert text.header.agency == "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"
    assert text.header.symbol == "BC-STTTT"
    assert text.closing.signature is not None
    assert text.closing.signature.name == "Lê Văn Biển"
    assert text.closing.recipients == ("UBND tỉnh", "Lưu: VT")


def test_it_is_linked_to_the_submissions_that_it_is_made_of(consolidated: Report) -> None:
    assert consolidated.consolidated.count() == 3
    assert set(consolidated.records.values_list("kind", flat=True)) == {
        "reporting.submission",
        "reporting.requestaddressee",
    }


def test_it_is_issued_as_any_report_and_its_figures_lead_to_evidence(asking: Asking, consolidated: Report) -> None:
    people, minute = asking.department, timedelta(minutes=1)
    approve_report(report=consolidated, by=people.head, at=CONSOLIDATED)
    check_report(report=consolidated, by=people.head, at=CONSOLIDATED + minute)
    submit_document(outgoing=consolidated.outgoing, by=people.officer, at=CONSOLIDATED + 2 * minute)
    sign_document(outgoing=consolidated.outgoing, by=people.director, at=CONSOLIDATED + 3 * minute)
    number_document(outgoing=consolidated.outgoing, by=people.clerk, at=CONSOLIDATED + 4 * minute)
    seal_document(outgoing=consolidated.outgoing, by=people.clerk, at=CONSOLIDATED + 5 * minute)
    issued = issue_report(report=consolidated, by=people.clerk, at=CONSOLIDATED + 6 * minute)
    dataset = decode(bytes(issued.dataset))
    assert verify(dataset) == ()
    field = next(one for one in fields_of(dataset.document) if one.text == "25 lượt người")
    found = trace(str(field.id), dataset, find_dataset)
    assert found is not None
    kinds = [step.kind for step in found.walk()]
    assert kinds.count(TraceKind.SUBMISSION) == 2
    assert kinds.count(TraceKind.RECORD) == 3
    assert kinds.count(TraceKind.EVIDENCE) == 3


def test_nothing_accepted_nothing_consolidated(asking: Asking) -> None:
    with pytest.raises(NothingToConsolidate):
        consolidate_submissions(
            request=asking.request,
            frame=Frame(asking.department.director),
            by=asking.department.officer,
            at=CONSOLIDATED,
        )


def test_only_the_office_that_asked_consolidates(asking: Asking) -> None:
    with pytest.raises(NotYourRequest):
        consolidate_submissions(
            request=asking.request, frame=Frame(asking.first.deputy), by=asking.first.officer, at=CONSOLIDATED
        )


def test_a_unit_that_is_no_more_on_the_deadline_is_still_asked_and_named(asking: Asking) -> None:
    closed, deadline = asking.districts[1].committee, asking.request.deadline
    name = name_on(closed, deadline).name
    end_unit(unit=closed, day=deadline - timedelta(days=3), by=BY, at=AT)
    assert (closed.code, name) in [(one.code, one.name) for one in standing_of(asking.request).asked]
    assert (closed, name) in [(row.unit, row.name) for row in board_of(asking.request, deadline).missing]
