"""SARIF, GitHub's commands, JUnit and the statistics, each read back as its readers do."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from vanban.cli.main import main

TEXT = "BÁO CÁO\nKết quả công tác\n\nCuộc họp ngày 12/3/ 2021 của các cơ quan , đơn vị, đạt 100%: kết thúc.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "một, hai.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["check", "--select", "CT04", *arguments]) == 1
    return capsys.readouterr().out


def test_sarif_tells_place_level_and_fix(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (run,) = json.loads(printed(capsys, str(file), "--format", "sarif"))["runs"]
    first, second = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert TEXT[region["charOffset"] :][: region["charLength"]] == "12/3/ 2021"
    assert (region["startLine"], first["level"], second["ruleId"]) == (4, "warning", "CT04")
    replacement = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == "12/3/2021"
    assert "CT04" in {rule["id"] for rule in run["tool"]["driver"]["rules"]}


def test_github_s_commands_are_escaped(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, _ = printed(capsys, str(file), "--format", "github").splitlines()
    properties, message = first.removeprefix("::warning ").split("::")
    assert f"{file.parent.as_posix()}/một%2C hai.txt" in properties
    assert "line=4,endLine=4,col=15,endColumn=25,title=CT04" in properties
    assert message == "Ngày 12/3/2021 viết có khoảng trắng ở giữa."


def test_junit_fails_a_case_for_each_warning(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (suite,) = ET.fromstring(printed(capsys, str(file), "--format", "junit"))
    assert (suite.get("tests"), suite.get("failures"), suite.get("name")) == ("2", "2", str(file))
    assert [case.get("name") for case in suite] == ["CT04:4:15", "CT04:4:41"]


def test_a_file_without_findings_is_a_case_that_passed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean = tmp_path / "sach.txt"
    clean.write_text("Huyện đã triển khai đầy đủ các nhiệm vụ.\n", encoding="utf-8")
    assert main(["check", str(clean), "--select", "CT04", "--format", "junit"]) == 0
    (suite,) = ET.fromstring(capsys.readouterr().out)
    assert (suite.get("failures"), len(suite)) == ("0", 1)


def test_statistics_count_by_rule(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = printed(capsys, str(file), "--statistics").splitlines()
    assert line.split()[:2] == ["2", "CT04"]
    assert main(["check", str(file), "--statistics", "--format", "json"]) == 2
