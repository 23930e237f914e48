"""What a folder's settings say, and that a mistake in them names its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.cli.main import main

TEXT = "BÁO CÁO\nKết quả công tác\n\nCuộc họp ngày 12/3/ 2021 của các cơ quan đã đã kết thúc.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "cu").mkdir()
    for name in ("a.txt", "cu/b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(capsys: pytest.CaptureFixture[str], file: str, *options: str) -> set[str]:
    main(["check", file, "--statistics", *options])
    return {line.split()[1] for line in capsys.readouterr().out.splitlines()}


def test_the_settings_hold_where_the_command_line_is_silent(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "vanban.toml").write_text('select = ["CT"]\nignore = ["CT03"]\n', encoding="utf-8")
    assert codes(capsys, "a.txt") == {"CT04"}
    assert codes(capsys, "a.txt", "--select", "CT03") == set()


def test_a_project_s_settings_and_a_file_s_own_ignores(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = (
        '[project]\nname = "x"\n\n[tool.vanban]\nselect = ["CT"]\n[tool.vanban.per-file-ignores]\n"cu/*" = ["CT04"]\n'
    )
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert codes(capsys, "a.txt") == {"CT03", "CT04"}
    assert codes(capsys, "cu/b.txt") == {"CT03"}


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ('select = ["CT"]\n\nselct = ["VD"]\n', 3),
        ('select = ["CT"]\nignore = ["XX"]\n', 2),
        ('stage = "later"\n', 1),
        ('[per-file-ignores]\n"*.txt" = "CT01"\n', 2),
        ('select = ["CT"]\nignore = [\n', 2),
        ('[severity]\nCT03 = "advice"\nVD = "grave"\n', 3),
        ("[severity]\nXX = 'advice'\n", 2),
        ("baseline = 3\n", 1),
    ],
)
def test_a_mistake_names_its_line(folder: Path, capsys: pytest.CaptureFixture[str], settings: str, line: int) -> None:
    (folder / "vanban.toml").write_text(settings, encoding="utf-8")
    assert main(["check", "a.txt"]) == 2
    assert f"vanban.toml:{line}: " in capsys.readouterr().err
