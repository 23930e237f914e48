"""The example's story in one installation: the reports that the hand-written ones should have been."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from thongsuot.demonstration.district import report
from thongsuot.demonstration.example import load_office, load_records, load_request
from thongsuot.demonstration.keys import make_keys
from thongsuot.demonstration.requesting import consolidate, issue, receive
from thongsuot.demonstration.scenario import Scenario, read_scenario
from thongsuot.demonstration.tracing import trace_lines
from thongsuot.reporting.models import IssuedReport, Report, ReportRequest
from thongsuot.reporting.queries.reports import report_for, text_of
from vanban.document.codec import to_json

pytestmark = pytest.mark.any_database

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "examples" / "khanh-son-2019"
GOLDEN = ROOT / "tests" / "golden" / "reports"


def golden(name: str) -> object:
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture
def story(db: None, tmp_path: Path, settings) -> Scenario:
    settings.FILE_STORE = tmp_path / "files"
    settings.DATA_DIR = tmp_path / "data"
    scenario = read_scenario(EXAMPLE / "scenario.yaml")
    at = scenario.reporting[0].drafted
    load_office(folder=EXAMPLE, at=at)
    make_keys((scenario.requesting, *scenario.reporting), at=at)
    load_records(folders=[office.records for office in scenario.reporting if office.records], at=at)
    return scenario


@pytest.fixture
def request_(story: Scenario) -> ReportRequest:
    return load_request(folder=EXAMPLE, at=story.reporting[0].drafted)


def district_report(story: Scenario, request: ReportRequest, unit: str, outbox: Path) -> tuple[Report, list[str]]:
    lines = list(report(story.reporting_office(unit), request, notice=story.notice, outbox=outbox))
    found = report_for(request, request.addressees.get(unit__code=unit).unit, request.deadline)
    assert found is not None
    return found, lines


def test_khanh_son_s_report_is_the_one_that_the_sample_should_have_been(
    story: Scenario, request_: ReportRequest, tmp_path: Path
) -> None:
    made, lines = district_report(story, request_, "ubnd-huyen-khanh-son", tmp_path / "out")
    assert to_json(text_of(made)) == golden("khanh-son-2019")
    assert [line for line in lines if line.startswith("còn thiếu")] == [
        "còn thiếu: Mục I.4.đ chưa có dữ liệu: cần nhập hồ sơ của hoạt động, hoặc xác nhận không phát sinh.",
        "còn thiếu: Mục III chưa có nội dung: cần viết, hoặc xác nhận là không có.",
    ]


def test_the_office_above_reads_the_files_and_consolidates(
    story: Scenario, request_: ReportRequest, tmp_path: Path
) -> None:
    for office in story.reporting:
        district_report(story, request_, office.unit, tmp_path / "out")
    received = list(receive(story, tmp_path / "out" / story.requesting.unit))
    assert [line.partition(": ")[2] for line in received[:3]] == [
        "đã nhận, xác minh và chấp nhận (gửi muộn)",
        "đã nhận, xác minh và chấp nhận",
        "đã nhận, xác minh và chấp nhận",
    ]
    assert "bị từ chối" in received[3]
    assert "đã nhận từ trước" in received[4]

    made = consolidate(story, request_)
    list(issue(story, made))
    assert to_json(text_of(made)) == golden("tong-hop-2019")
    assert IssuedReport.objects.count() == 4

    _title, *trace = trace_lines(made)
    assert trace[0] == "số lớp tập huấn đã cử người tham gia: 2 lớp"
    assert "tính một lần" in trace[1]
    assert any("Minh chứng" in line for line in trace)
