"""The whole command: what goes wrong ends in one sentence, never in a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("THONGSUOT_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "thongsuot", *words],
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"THONGSUOT_HTTPS": "yes"}, "THONGSUOT_HTTPS phải là 1 (bật) hoặc 0 (tắt), không phải “yes”."),
        (
            {"THONGSUOT_DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"},
            "hãy kiểm tra máy chủ cơ sở dữ liệu và THONGSUOT_DATABASE_URL.",
        ),
        ({}, "hãy chạy thongsuot prepare rồi chạy lại lệnh."),
    ],
    ids=["a setting", "a database that is away", "a database without tables"],
)
def test_one_sentence(environment: dict[str, str], said: str, tmp_path: Path) -> None:
    ended = _run("verify", **{"THONGSUOT_DATA": str(tmp_path), **environment})
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.endswith(f"{said}\n")
    assert ended.stderr.count("\n") == 1


def test_a_data_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = _run("verify", THONGSUOT_DATA=str(tmp_path / "file" / "var"))
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"Không đọc hoặc ghi được {tmp_path / 'file' / 'var'}")


def test_the_version_needs_no_database() -> None:
    assert _run("--version").stdout.startswith("thongsuot ")
