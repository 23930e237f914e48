"""The asking office's part of the story: from the districts' files alone to its consolidated report and a trace."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from thongsuot.demonstration.issuing import steps_to_issue
from thongsuot.demonstration.kept import lay_out
from thongsuot.demonstration.people import position_of
from thongsuot.demonstration.scenario import Office, Scenario
from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.exchange.refusal import RefusedSubmission
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.queries.units import name_on
from thongsuot.reporting.actions.accept_submission import accept_submission
from thongsuot.reporting.actions.consolidate_submissions import consolidate_submissions
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.models import Report, ReportRequest
from thongsuot.reporting.queries.checks import check_of


def receive(scenario: Scenario, inbox: Path) -> Iterator[str]:
    """Take in every file of the inbox, each on the day it arrived; a damaged copy is refused, a second one is known."""
    office = scenario.requesting
    for path in sorted(inbox.glob("*.pdf")):
        sender = next(one for one in scenario.reporting if path.name.startswith(one.unit))
        yield _receive(path, path.read_bytes(), office, sender.issued)
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    yield _receive(path, bytes(damaged), office, office.drafted)
    yield _receive(path, path.read_bytes(), office, office.drafted)


def _receive(path: Path, data: bytes, office: Office, at: datetime) -> str:
    by = position_of(office.officer, at)
    try:
        receipt = receive_submission_file(data=data, by=by, at=at)
    except RefusedSubmission as refusal:
        return f"{path.name} (đổi một byte): bị từ chối – {refusal}"
    if receipt.already:
        return f"{path.name}: đã nhận từ trước, không ghi thêm"
    submission = receipt.submission
    accept_submission(submission=submission, by=by, at=at)
    late = submission.received_on > submission.request.deadline
    name = name_on(submission.unit, submission.received_on).name
    return f"{name}: đã nhận, xác minh và chấp nhận{' (gửi muộn)' if late else ''}"


def consolidate(scenario: Scenario, request: ReportRequest) -> Report:
    """Draft the consolidated report from what was accepted."""
    office = scenario.requesting
    return consolidate_submissions(
        request=request,
        frame=Frame(position_of(office.signer, office.drafted), office.recipients, scenario.notice),
        by=position_of(office.officer, office.drafted),
        at=office.drafted,
        id=natural_id("demonstration report", office.unit),
    )


def issue(scenario: Scenario, report: Report) -> Iterator[str]:
    """Say what the draft rests on, take every step to its issue, and lay out its files."""
    yield f"dự thảo tổng hợp: {report.facts.count()} dữ kiện từ {report.consolidated.count()} báo cáo"
    for gap in check_of(report).obstacles:
        yield f"còn thiếu: {gap.message}"
    yield from steps_to_issue(report, scenario.requesting)
    yield from lay_out(report)
