"""The request of half a year before, to its end: reports on time, late and returned, and the consolidated report."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from thongsuot.correspondence.actions.import_documents import import_documents
from thongsuot.demonstration.example import BY, load_request
from thongsuot.demonstration.issuing import steps_to_issue
from thongsuot.demonstration.people import position_of
from thongsuot.demonstration.scenario import Office, Scenario, read_scenario
from thongsuot.exchange.actions.drain_outbox import drain_outbox
from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.queries.units import unit_on
from thongsuot.reporting.actions.accept_submission import accept_submission
from thongsuot.reporting.actions.assert_nil import assert_nil
from thongsuot.reporting.actions.consolidate_submissions import consolidate_submissions
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.return_submission import return_submission
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.models import Report, ReportRequest

FOLDER = "first-half"
_ID = "demonstration report of the first half"
RETURNED = "ubnd-huyen-cam-lam"
REMARK = "Đề nghị bổ sung số lượt người dự của các hội nghị phổ biến quý II và nêu rõ kết quả của từng chuyên mục."


def load_first_half(*, example: Path, outbox: Path, at: datetime) -> None:
    """The letter, the three reports, what the department decided on each, and its consolidated report, issued."""
    folder = example / FOLDER
    scenario = read_scenario(folder / "scenario.yaml")
    import_documents(path=folder / "documents.yaml", by=BY, at=at)
    request = load_request(folder=folder, at=at)
    for office in sorted(scenario.reporting, key=lambda one: one.issued):
        _report(scenario, office, request, outbox)
    for _line in steps_to_issue(_consolidate(scenario, request), scenario.requesting):
        pass


def _report(scenario: Scenario, office: Office, request: ReportRequest, outbox: Path) -> None:
    """One district issues and sends; the department takes the file in and decides."""
    officer = position_of(office.officer, office.drafted)
    made = draft_report(
        request=request,
        unit=unit_on(office.unit, office.drafted.date()),
        frame=Frame(signer=position_of(office.signer, office.drafted), notice=scenario.notice),
        by=officer,
        at=office.drafted,
        id=natural_id(_ID, office.unit),
    )
    for section in office.nil:
        assert_nil(report=made, section=section, by=officer, at=office.drafted)
    for _line in steps_to_issue(made, office):
        pass
    asking = position_of(scenario.requesting.officer, office.issued)
    received, decided = office.issued.replace(minute=20), office.issued.replace(minute=50)
    (path,) = drain_outbox(folder=outbox, by=BY, at=office.issued)
    submission = receive_submission_file(data=path.read_bytes(), by=asking, at=received).submission
    if office.unit == RETURNED:
        return_submission(submission=submission, by=asking, at=decided, remark=REMARK)
    else:
        accept_submission(submission=submission, by=asking, at=decided)


def _consolidate(scenario: Scenario, request: ReportRequest) -> Report:
    office = scenario.requesting
    return consolidate_submissions(
        request=request,
        frame=Frame(position_of(office.signer, office.drafted), office.recipients, scenario.notice),
        by=position_of(office.officer, office.drafted),
        at=office.drafted,
        id=natural_id(_ID, office.unit),
    )
