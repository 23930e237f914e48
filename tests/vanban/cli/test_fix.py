"""`vanban check --fix` and `--diff` on files."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vanban.read.office import docx, p

from vanban.check.finding import Applicability, Edit, Finding, Fix, Severity
from vanban.cli.main import main
from vanban.fix.choose import apply_edits, chosen_fixes
from vanban.fix.failure import FixFailure
from vanban.fix.plain import fix_plain
from vanban.read.archive import Archive
from vanban.read.file import read_file

TEXT = "BÁO CÁO\nKết quả công tác\n\nCuộc họp ngày 12/3/ 2021 của các cơ quan , đơn vị đã đã kết thúc.\n"
SAFE = TEXT.replace("12/3/ 2021", "12/3/2021").replace(" ,", ",")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_safe_fixes_are_written_and_a_second_run_changes_nothing(file: Path) -> None:
    for _ in range(2):
        main(["check", str(file), "--fix", "--select", "CT"])
        assert file.read_text(encoding="utf-8") == SAFE


def test_unsafe_fixes_are_written_only_when_asked_for(file: Path) -> None:
    main(["check", str(file), "--unsafe-fixes", "--select", "CT"])
    assert file.read_text(encoding="utf-8") == SAFE.replace("đã đã", "đã")


def test_a_diff_is_shown_and_nothing_is_written(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file), "--diff", "--select", "CT"]) == 1
    printed = capsys.readouterr().out
    assert "+Cuộc họp ngày 12/3/2021 của các cơ quan, đơn vị đã đã kết thúc." in printed
    assert file.read_text(encoding="utf-8") == TEXT


def test_byte_order_mark_and_line_ends_are_kept() -> None:
    data = b"\xef\xbb\xbf" + b"a ,\r\nb\r\n"
    assert fix_plain(data, "a ,\nb\n", [Edit(1, 3, ",")]) == b"\xef\xbb\xbfa,\r\nb\r\n"


def test_a_legacy_file_stays_as_it_is() -> None:
    with pytest.raises(FixFailure):
        fix_plain(b"\xb8\xb5", "áà", [Edit(0, 1, "a")])


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("xyz", max_size=3)), max_size=12))
def test_fixes_chosen_together_never_touch(places: list[tuple[int, int, str]]) -> None:
    text = "abcdefghij" * 4
    found = [
        Finding("CT04", "x", Severity.WARNING, "", start, start + size,
                fixes=(Fix("", Applicability.SAFE, (Edit(start, start + size, new),)),))
        for start, size, new in places
    ]  # fmt: skip
    edits = sorted(
        (fix.edits[0] for fix in chosen_fixes(found, frozenset({Applicability.SAFE}))), key=lambda e: e.start
    )
    assert all(one.end < other.start for one, other in pairwise(edits))
    grown = sum(len(edit.replacement) - (edit.end - edit.start) for edit in edits)
    assert len(apply_edits(text, edits)) == len(text) + grown


def test_changes_are_tracked_in_the_name_of_the_user(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("Cuộc họp của các cơ quan , đơn vị đã kết thúc.")))
    assert main(["check", str(path), "--fix", "--track-changes", "--author", "Lê Hoa", "--select", "CT04"]) == 0
    xml = Archive(path.read_bytes()).read("word/document.xml").decode()
    assert 'w:author="Lê Hoa"' in xml
    assert "<w:delText" in xml
    assert read_file(path)[0].text.strip() == "Cuộc họp của các cơ quan, đơn vị đã kết thúc."


def test_changes_are_tracked_in_word_files_alone(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(file), "--fix", "--track-changes", "--select", "CT"])
    assert ".docx" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("options", [["--track-changes"], ["--fix", "--author", "Lê Hoa"]])
def test_an_option_that_needs_another_says_so(file: Path, options: list[str]) -> None:
    assert main(["check", str(file), *options]) == 2
