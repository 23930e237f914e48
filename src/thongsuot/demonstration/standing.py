"""Where the example stands when one signs in: half a year is reported and consolidated, the year's report is asked.

One district has sent its report of the year, one has drafted it and misses something, one has not begun.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from thongsuot.correspondence.actions.direct_handling import direct_handling
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.models import Direction
from thongsuot.correspondence.queries.registers import register_of
from thongsuot.demonstration.arrivals import load_arrivals
from thongsuot.demonstration.district import report
from thongsuot.demonstration.example import load_office, load_records, load_request
from thongsuot.demonstration.first_half import load_first_half
from thongsuot.demonstration.keys import make_keys
from thongsuot.demonstration.people import position_of
from thongsuot.demonstration.scenario import Office, Scenario, read_scenario
from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.queries.units import unit_on
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.models import ReportRequest

_HERE = ZoneInfo("Asia/Ho_Chi_Minh")
LOADED = datetime(2019, 12, 11, 8, 0, tzinfo=_HERE)
# Keys and their certificates are on record since the year began, for what was signed in July.
_KEYS = datetime(2019, 1, 2, 8, 0, tzinfo=_HERE)

# The morning before the deadline: Khánh Vĩnh's report has just come in, Khánh Sơn's is drafted, Cam Lâm's not begun.
BEGINS = datetime(2019, 12, 19, 10, 30, tzinfo=_HERE)
REPORTED = "ubnd-huyen-khanh-vinh"
DRAFTED = "ubnd-huyen-khanh-son"


def load_standing(*, example: Path, outbox: Path) -> None:
    """Put everything into one installation: all offices, their records, the request, and what was done until then."""
    scenario = read_scenario(example / "scenario.yaml")
    load_office(folder=example, at=LOADED)
    make_keys((scenario.requesting, *scenario.reporting), at=_KEYS)
    load_records(folders=[office.records for office in scenario.reporting if office.records], at=LOADED)
    outbox.mkdir(parents=True, exist_ok=True)
    load_first_half(example=example, outbox=outbox, at=LOADED)
    request = load_request(folder=example, at=LOADED)
    for office in scenario.reporting:
        _receive_letter(office, request)
    load_arrivals(example)
    _report(scenario, request, outbox)
    _draft(scenario, request)


def _receive_letter(office: Office, request: ReportRequest) -> None:
    """The registry enters the letter, the leader directs it to the division, the division's head to the officer."""
    morning = LOADED.replace(hour=9)
    unit = unit_on(office.unit, morning.date())
    entry = register_incoming(
        register=register_of(unit, Direction.INCOMING, morning.year),
        document=request.letter,
        by=position_of(office.registry, morning),
        at=morning,
        due_on=request.deadline,
    )
    head, officer = position_of(office.head, morning), position_of(office.officer, morning)
    direction = direct_handling(
        entry=entry,
        text="Tham mưu báo cáo đúng đề cương, trình ký trước hạn.",
        lead=head.unit,
        by=position_of(office.signer, morning),
        at=morning.replace(hour=14),
        due_on=date(2019, 12, 19),
    )
    direct_handling(
        entry=entry,
        text="Soạn dự thảo báo cáo từ hồ sơ công việc của năm.",
        lead=officer,
        by=head,
        at=morning.replace(hour=15),
        due_on=date(2019, 12, 18),
        follows=direction,
    )


def _report(scenario: Scenario, request: ReportRequest, outbox: Path) -> None:
    """One district drafts, signs and issues; its file reaches the office that asked, which has not decided on it."""
    office = scenario.reporting_office(REPORTED)
    before = set(outbox.rglob("*.pdf"))
    for _line in report(office, request, notice=scenario.notice, outbox=outbox):
        pass
    asking = position_of(scenario.requesting.officer, office.issued)
    for path in set(outbox.rglob("*.pdf")) - before:
        receive_submission_file(data=path.read_bytes(), by=asking, at=office.issued.replace(minute=10))


def _draft(scenario: Scenario, request: ReportRequest) -> None:
    """Another district has its draft, in which something is still missing."""
    office = scenario.reporting_office(DRAFTED)
    draft_report(
        request=request,
        unit=unit_on(office.unit, office.drafted.date()),
        frame=Frame(signer=position_of(office.signer, office.drafted), notice=scenario.notice),
        by=position_of(office.officer, office.drafted),
        at=office.drafted,
        id=natural_id("demonstration report", office.unit),
    )
