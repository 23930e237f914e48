"""A district's part of the story: from its records to its issued report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from thongsuot.demonstration.example import BY
from thongsuot.demonstration.issuing import steps_to_issue
from thongsuot.demonstration.kept import lay_out
from thongsuot.demonstration.people import position_of
from thongsuot.demonstration.scenario import Office
from thongsuot.exchange.actions.drain_outbox import drain_outbox
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.queries.units import unit_on
from thongsuot.reporting.actions.assert_nil import assert_nil
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.checks import check_of
from thongsuot.reporting.queries.outlines import outline_of


def report(office: Office, request: ReportRequest, *, notice: str, outbox: Path) -> Iterator[str]:
    """Draft, assert what did not happen, take every step to the issue, and put it in the outbox."""
    at = office.drafted
    officer = position_of(office.officer, at)
    drafted = draft_report(
        request=request,
        unit=unit_on(office.unit, at.date()),
        frame=Frame(signer=position_of(office.signer, at), notice=notice),
        by=officer,
        at=at,
        id=natural_id("demonstration report", office.unit),
    )
    facts, records = drafted.facts.count(), drafted.records.count()
    yield f"{officer.title} mở dự thảo đã viết sẵn từ hồ sơ: {facts} dữ kiện, {records} bản ghi"
    for gap in check_of(drafted).obstacles:
        yield f"còn thiếu: {gap.message}"
    for number, section in enumerate(office.nil, 1):
        assert_nil(report=drafted, section=section, by=officer, at=at + timedelta(minutes=5 * number))
        said = outline_of(drafted.outline).section(section)
        assert said is not None
        yield f"{officer.title} xác nhận không phát sinh: {said.title.source}"
    yield from steps_to_issue(drafted, office)
    for path in drain_outbox(folder=outbox, by=BY, at=office.issued):
        yield f"gửi tệp {path.name}"
    yield from lay_out(drafted)
