"""What subcommands share: their help, a wrong call, a database that is not prepared."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, load_command_class

from thongsuot.command.base import OfficeCommand


@pytest.fixture
def backup() -> OfficeCommand:
    return load_command_class("thongsuot.administration", "backup")


def test_help_is_vietnamese_and_without_the_options_of_django(backup: OfficeCommand, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        backup.run_from_argv(["thongsuot", "backup", "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("cách dùng: thongsuot backup [-h] TỆP\n")
    assert "tùy chọn:" in told
    assert "--settings" not in told
    assert "show this help" not in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "thiếu TỆP (xem: thongsuot backup --help)"),
        (["a.zip", "--quick"], "không có tùy chọn hay tham số --quick (xem: thongsuot backup --help)"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(backup: OfficeCommand, words: list[str], said: str) -> None:
    with pytest.raises(CommandError) as refused:
        backup.run_from_argv(["thongsuot", "backup", *words])
    assert str(refused.value) == said
    assert refused.value.returncode == 2


@pytest.mark.parametrize("wrong", ["0", "-1", "ba", "1.5"])
def test_a_number_of_processes_is_from_one_up(wrong: str) -> None:
    serve = load_command_class("thongsuot.office", "serve")
    with pytest.raises(CommandError, match="cần một số nguyên dương"):
        serve.run_from_argv(["thongsuot", "serve", f"--processes={wrong}"])


@pytest.mark.django_db
def test_nothing_is_done_before_the_database_is_prepared(backup: OfficeCommand, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr("thongsuot.command.base.MigrationExecutor.migration_plan", lambda *_: ["a step"])
    with pytest.raises(CommandError, match="hãy chạy thongsuot prepare"):
        backup.execute(file=tmp_path / "a.zip", no_color=True, force_color=False, skip_checks=True)
    assert not list(tmp_path.iterdir())
