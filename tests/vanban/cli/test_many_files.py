"""Commands over folders: order, several processes, going on after an interrupt, files that kill their process."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import TypeVar

import pytest

from vanban.cli.cite import LINE_FORMS, Citing
from vanban.cli.inputs import Worker
from vanban.cli.main import main
from vanban.cli.many import run as many_run
from vanban.cli.many.executor import InThisProcess, Lost
from vanban.cli.many.processes import Processes
from vanban.cli.many.progress import Progress

T = TypeVar("T")
TEXT = "Căn cứ Nghị định số {}/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\n"
SAMPLE = Path(__file__).parents[2] / "golden" / "samples" / "khanh-son-2019.txt"
COUNT = 7


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "kho"
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"{number}.txt").write_text(TEXT.format(number + 10), encoding="utf-8")
    (folder / "3.docx").write_bytes(b"Rar!\x1a\x07\x00")
    return folder


def names(text: str) -> list[str]:
    return [Path(json.loads(line)["file"]).name for line in text.splitlines()]


IN_ORDER = ["0.txt", "1.txt", "2.txt", "3.docx", "3.txt", "4.txt", "5.txt", "6.txt"]


def test_several_processes_give_the_same_lines_in_the_same_order(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", str(archive), "--format", "jsonl"]) == 2
    alone = capsys.readouterr().out
    assert main(["cite", str(archive), "--format", "jsonl", "--jobs", "2"]) == 2
    assert capsys.readouterr().out == alone
    assert names(alone) == IN_ORDER


@pytest.mark.parametrize("command", ["cite", "check", "read"])
def test_every_command_writes_a_folder_into_a_file(command: str, archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "ket-qua.jsonl"
    assert main([command, str(archive), "--format", "jsonl", "--output", str(output)]) == 2
    assert names(output.read_text(encoding="utf-8")) == IN_ORDER
    assert {path.name for path in tmp_path.iterdir()} == {"kho", "ket-qua.jsonl", "ket-qua.jsonl.journal"}


def test_results_inside_the_folder_are_no_input_of_the_next_run(archive: Path) -> None:
    output = archive / "ket-qua.jsonl"
    for _ in range(2):
        main(["cite", str(archive), "--format", "jsonl", "--output", str(output), "--resume"])
        assert names(output.read_text(encoding="utf-8")) == IN_ORDER


class Counted(InThisProcess):
    """Notes which files were worked on, and is interrupted before the one called `stop_at`."""

    def __init__(self, stop_at: str | None = None) -> None:
        self.files: list[str] = []
        self._stop_at = stop_at

    def map(self, work: Callable[[Path], T], files: Iterable[Path]) -> Iterator[T | Lost]:
        for file in files:
            if file.name == self._stop_at:
                raise KeyboardInterrupt
            self.files.append(file.name)
            yield work(file)


@pytest.fixture
def run(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, list[str]]]:
    def run(*options: str, stop_at: str | None = None) -> tuple[int, list[str]]:
        counted = Counted(stop_at)
        monkeypatch.setattr(many_run, "executor_of", lambda jobs: counted)
        output = str(tmp_path / "ra.jsonl")
        status = main(["cite", str(archive), "--format", "jsonl", "-o", output, *options])
        return status, counted.files

    return run


def test_a_second_run_works_only_on_what_changed_and_on_what_failed(
    archive: Path, tmp_path: Path, run: Callable[..., tuple[int, list[str]]]
) -> None:
    run()
    (archive / "2.txt").write_text(TEXT.format(777), encoding="utf-8")
    (archive / "25.txt").write_text(TEXT.format(25), encoding="utf-8")
    (archive / "6.txt").unlink()
    assert run("--resume") == (2, ["2.txt", "25.txt", "3.docx"])
    lines = [json.loads(line) for line in (tmp_path / "ra.jsonl").read_text(encoding="utf-8").splitlines()]
    found = {Path(line["file"]).name: line["citations"][0]["number"] for line in lines if "citations" in line}
    assert found == {"0.txt": "10", "1.txt": "11", "2.txt": "777", "25.txt": "25"} | {
        f"{number}.txt": str(number + 10) for number in (3, 4, 5)
    }
    assert names((tmp_path / "ra.jsonl").read_text(encoding="utf-8")) == [*IN_ORDER[:3], "25.txt", *IN_ORDER[3:-1]]


def test_an_interrupted_run_is_finished_by_the_next(
    tmp_path: Path, run: Callable[..., tuple[int, list[str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(stop_at="3.txt")[0] == 130
    assert "--resume" in capsys.readouterr().err
    assert not (tmp_path / "ra.jsonl").exists()
    assert run("--resume", stop_at="5.txt") == (130, ["3.docx", "3.txt", "4.txt"])
    assert run("--resume") == (2, ["3.docx", "5.txt", "6.txt"])
    assert names((tmp_path / "ra.jsonl").read_text(encoding="utf-8")) == IN_ORDER


def test_results_of_another_call_are_not_taken_up(run: Callable[..., tuple[int, list[str]]]) -> None:
    run()
    assert len(run("--resume", "--max-size", "10MB")[1]) == len(IN_ORDER)


def test_a_journal_that_was_cut_off_tells_what_it_still_can(
    tmp_path: Path, run: Callable[..., tuple[int, list[str]]]
) -> None:
    run()
    journal = tmp_path / "ra.jsonl.journal"
    journal.write_bytes(journal.read_bytes()[:-5])
    assert run("--resume")[1] == ["3.docx", "6.txt"]


def test_output_that_is_shorter_than_its_journal_says_is_not_believed(
    tmp_path: Path, run: Callable[..., tuple[int, list[str]]]
) -> None:
    run()
    output = tmp_path / "ra.jsonl"
    output.write_bytes(output.read_bytes()[:-5])
    assert run("--resume")[1] == ["3.docx", "6.txt"]


def dies_on_the_third(file: Path) -> str:
    if file.name == "2.txt":
        os._exit(1)
    return file.name


def test_a_file_that_kills_its_process_costs_no_other_its_result(archive: Path) -> None:
    files = sorted(archive.glob("*.txt"))
    found = list(Processes(2).map(dies_on_the_third, files))
    assert found == [Lost(file) if file.name == "2.txt" else file.name for file in files]


def breaks(*_: object) -> None:
    raise RuntimeError("hỏng")


def test_a_defect_of_the_program_is_told_as_one_file_s(archive: Path) -> None:
    outcome = Worker(breaks)(archive / "1.txt")
    assert outcome.failure is not None
    assert (outcome.failure.code, "RuntimeError: hỏng" in outcome.failure.message) == ("internal-error", True)


def test_a_table_has_a_row_a_mention(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "9.txt").write_text("=1+1", encoding="utf-8")
    assert main(["cite", str(archive), "--format", "csv", "--jobs", "2"]) == 2
    printed = capsys.readouterr()
    rows = list(csv.DictReader(StringIO(printed.out)))
    assert [row["identifier"] for row in rows] == [f"{number + 10}/2020/NĐ-CP" for number in range(COUNT)]
    assert rows[0]["date"] == "2020-03-05"
    assert (rows[0]["issuer"], rows[0]["subject"]) == ("Chính phủ", "công tác văn thư")
    assert "3.docx" in printed.err


def test_a_line_of_citations_is_the_object_of_one_file(capsys: pytest.CaptureFixture[str]) -> None:
    main(["cite", str(SAMPLE), "--format", "json"])
    whole = json.loads(capsys.readouterr().out)
    main(["cite", str(SAMPLE), "--format", "jsonl"])
    line = capsys.readouterr().out
    assert json.loads(line) == whole
    assert list(json.loads(line)["citations"][0]) == list(whole["citations"][0])
    assert len(whole["citations"]) > 10


def test_a_cell_is_no_formula() -> None:
    outcome = Worker(Citing())(Path("khong-co.txt"))
    assert list(LINE_FORMS["csv"].lines(outcome)) == []
    from vanban.cli.output.citations_csv import _cell

    assert _cell("=HYPERLINK()") == "'=HYPERLINK()"


@pytest.mark.parametrize(
    "arguments", [["--output", "x.txt"], ["--format", "jsonl", "--resume"], ["--format", "jsonl", "--jobs", "-1"]]
)
def test_options_that_do_not_go_together_are_refused(
    arguments: list[str], archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", str(archive), *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_tells_what_is_done_what_failed_and_what_is_left() -> None:
    moments = iter([0.0, 1.0, 2.0])
    terminal = Terminal()
    with Progress(4, terminal, clock=lambda: next(moments)) as progress:
        progress.advance()
        progress.advance(failed=True)
    assert "[############            ] 2/4 tệp · 1 không đọc được · 1.0 tệp/giây · còn 0:02" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_no_bar_is_drawn_into_a_file() -> None:
    stream = StringIO()
    with Progress(1, stream) as progress:
        progress.advance()
    assert stream.getvalue() == ""


def living(group: int) -> list[str]:
    """The processes of a group that have not ended, by /proc/PID/stat: (name), state, parent, group."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            name, rest = path.read_text().rsplit(")", 1)
            if rest.split()[2] == str(group) and rest.split()[0] not in "ZX":
                found.append(name)
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are counted by /proc")
def test_being_told_to_end_leaves_what_was_done_and_no_process(archive: Path, tmp_path: Path) -> None:
    for number in range(10, 400):
        (archive / f"{number}.txt").write_text(TEXT.format(number) * 60, encoding="utf-8")
    output = tmp_path / "ra.jsonl"
    command = [sys.executable, "-m", "vanban", "cite", str(archive), "--format", "jsonl", "--jobs", "2"]
    process = subprocess.Popen([*command, "-o", str(output)], stderr=subprocess.PIPE, start_new_session=True)
    part = output.with_name("ra.jsonl.part")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and (not part.exists() or part.stat().st_size == 0):
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "--resume" in told.decode()
    deadline = time.monotonic() + 10
    while living(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert living(process.pid) == []
    assert main([*command[3:], "-o", str(output), "--resume"]) == 2
    assert len(output.read_text(encoding="utf-8").splitlines()) == len(IN_ORDER) + 390
