"""Only what is new is told beside a baseline; severities are the user's to change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vanban.cli.main import main

OLD = "Cuộc họp của các cơ quan đã đã kết thúc.\n"
NEW = "Các xã của của huyện báo cáo trước ngày 20.\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "luu").mkdir()
    (tmp_path / "luu" / "a.txt").write_text(OLD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "luu", "--select", "CT03", "--write-baseline", "biet.json"]) == 0
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    capsys.readouterr()
    status = main(["check", "luu/a.txt", "--select", "CT03", "--format", "json", *options])
    return status, [one["severity"] for one in json.loads(capsys.readouterr().out)["findings"]]


def test_what_is_known_is_not_told_again(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys) == (1, ["warning"])
    assert found(capsys, "--baseline", "biet.json") == (0, [])


def test_what_moves_stays_known_and_what_is_new_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "luu" / "a.txt").write_text(f"Kính gửi các đơn vị.\n\n{OLD}\n{NEW}", encoding="utf-8")
    assert found(capsys, "--baseline", "biet.json") == (1, ["warning"])


def test_one_that_is_known_covers_one_only(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "luu" / "a.txt").write_text(f"{OLD}\n{OLD}", encoding="utf-8")
    assert len(found(capsys, "--baseline", "biet.json")[1]) >= 1


def test_a_baseline_of_the_settings_is_read_from_their_folder(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive / "vanban.toml").write_text('baseline = "biet.json"\n', encoding="utf-8")
    assert found(capsys) == (0, [])


def test_a_file_that_is_no_baseline_is_refused(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "luu", "--baseline", "luu/a.txt"]) == 2
    assert "--write-baseline" in capsys.readouterr().err


def test_the_user_changes_severities(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, "--severity", "CT=advice") == (0, ["advice"])
    assert found(capsys, "--severity", "CT=advice,CT03=error") == (1, ["error"])
    (archive / "vanban.toml").write_text('[severity]\nCT03 = "advice"\n', encoding="utf-8")
    assert found(capsys) == (0, ["advice"])
    assert found(capsys, "--severity", "CT03=warning") == (1, ["warning"])


@pytest.mark.parametrize("value", ["CT03", "CT03=bad", "XX=error"])
def test_a_severity_that_is_none_is_refused(archive: Path, capsys: pytest.CaptureFixture[str], value: str) -> None:
    assert main(["check", "luu", "--severity", value]) == 2
