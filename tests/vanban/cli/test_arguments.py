"""The command speaks Vietnamese throughout, and its manual page tells every option."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from vanban.cli.main import SUBCOMMANDS, main, main_parser, subcommand
from vanban.cli.manual import man_page, options_of

MANUAL = Path(__file__).parents[3] / "docs" / "vanban.1"
ENGLISH = re.compile(r"\b(usage|positional|arguments?|options|show|exit|default|required|invalid|choose|expected)\b")


@pytest.mark.parametrize("name", [None, *SUBCOMMANDS])
def test_help_holds_no_english(name: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"] if name is None else [name, "--help"])
    printed = capsys.readouterr().out
    assert stopped.value.code == 0
    assert printed.startswith("cách dùng: vanban")
    assert not ENGLISH.search(printed)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "thiếu LỆNH"),
        (["fly"], "không nhận 'fly'"),
        (["check"], "thiếu TỆP"),
        (["check", "a.txt", "--swift"], "không có tùy chọn hay tham số --swift"),
        (["check", "a.txt", "--form", "json"], "không có tùy chọn hay tham số --form json"),
        (["check", "a.txt", "--format", "xml"], "--format: không nhận 'xml'"),
        (["check", "a.txt", "--format"], "--format cần một giá trị đi kèm"),
        (["check", "a.txt", "--as-of", "hôm nay"], "'hôm nay' không phải là ngày dạng 2019-12-31"),
        (["cite", "a.txt", "--jobs", "x"], "số tiến trình phải từ 0 đến 1024"),
        (["cite", "a.txt", "--resume=1"], "--resume không nhận giá trị"),
    ],
)
def test_what_is_wrong_with_a_call_is_one_vietnamese_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr().err
    assert told in printed
    assert printed.count("\n") == 1
    assert not ENGLISH.search(printed.split("(xem:")[0].replace("--format", ""))


@pytest.mark.parametrize("name", [None, *SUBCOMMANDS])
def test_every_option_says_what_it_does_and_stands_in_the_manual(name: str | None) -> None:
    page = MANUAL.read_text(encoding="utf-8").replace("\\-", "-")
    parser = main_parser() if name is None else subcommand(name)[1]
    part = page if name is None else page.split(f".SH vanban {name}\n")[1].split("\n.SH")[0]
    for action in options_of(parser):
        assert action.help
        assert all(f"\\fB{option}\\fR" in part for option in action.option_strings)
        assert action.help in part


def test_the_manual_is_made_from_the_parsers_as_they_are() -> None:
    assert MANUAL.read_text(encoding="utf-8") == man_page()


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_manual_is_a_page_that_groff_sets_without_a_warning() -> None:
    call = ["groff", "-K", "utf8", "-man", "-Tutf8", "-P-cbou", "-ww", str(MANUAL)]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert (done.stderr, "--resume" in done.stdout) == ("", True)
