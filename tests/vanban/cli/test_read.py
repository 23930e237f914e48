"""`vanban read`: what it prints, for one file and for many, and how it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vanban.cli.main import main

SAMPLES = Path(__file__).parents[2] / "golden" / "samples"
REPORT = SAMPLES / "khanh-son-2019.txt"


def test_one_file_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(REPORT)]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["schema"], data["file"], data["media_type"]) == ("vanban/1", str(REPORT), "text/plain")
    assert data["header"]["date"] == "2019-12"
    assert [node["label"] for node in data["body"] if node["kind"] == "section"] == ["I", "II", "III"]


def test_text_is_exactly_what_offsets_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(REPORT), "--format", "text"]) == 0
    assert capsys.readouterr().out == REPORT.read_text(encoding="utf-8")


def test_the_text_of_a_word_file_is_what_its_offsets_count(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(SAMPLES / "luat-43-2024-qh15.docx")
    main(["read", path, "--format", "text"])
    text = capsys.readouterr().out
    main(["read", path])
    for node in json.loads(capsys.readouterr().out)["body"]:
        if node["kind"] == "paragraph":
            assert text[node["start"] : node["end"]] == node["text"]


def test_a_folder_gives_a_line_a_file_and_goes_on_after_a_bad_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("1. Một", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"Rar!\x1a\x07\x00")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.txt").write_text("2. Hai", encoding="utf-8")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    assert main(["read", str(tmp_path), "--format", "jsonl"]) == 2
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [Path(line["file"]).name for line in lines] == ["a.txt", "b.docx", "d.txt"]
    assert lines[1]["error"]["code"] == "unsupported"
    assert set(lines[1]) == {"file", "error"}
    assert lines[2]["body"][0]["label"] == "2"


def test_several_files_are_no_single_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(REPORT), str(REPORT)]) == 2
    assert "--format jsonl" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["không có.txt"], "không tìm thấy"),
        ([str(REPORT), "--max-size", "1kB"], "vượt giới hạn 1 kB"),
        ([str(REPORT), "--max-size", "lớn"], "cỡ tệp không hợp lệ"),
        ([str(REPORT), "--format", "xml"], "xml"),
    ],
)
def test_a_failure_is_one_line_on_standard_error(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err
    assert printed.err.count("\n") == 1


def test_what_is_printed_can_be_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", str(SAMPLES / "quyet-dinh-604-qd-ttg.docx")])
    first = capsys.readouterr().out
    path = tmp_path / "a.json"
    path.write_text(first, encoding="utf-8")
    assert main(["read", str(path)]) == 0
    again = json.loads(capsys.readouterr().out)
    assert again["header"]["subject"] == json.loads(first)["header"]["subject"]
    assert again["closing"]["recipients"] == json.loads(first)["closing"]["recipients"]
