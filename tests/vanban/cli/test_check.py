"""`vanban check`, `cite`, `rule` and `rules` as a person and as a program call them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vanban.cli.main import main
from vanban.cli.output.colour import Colour, may_colour, painted
from vanban.cli.output.excerpt import excerpt, width
from vanban.text.source import SourceText

SAMPLE = Path(__file__).parents[2] / "golden" / "samples" / "khanh-son-2019.txt"
CLEAN = "Huyện đã triển khai đầy đủ các nhiệm vụ được giao trong năm.\n"


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "sach.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


def test_errors_and_warnings_make_the_exit_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SAMPLE)]) == 1
    printed = capsys.readouterr().out
    assert f"{SAMPLE}:33:953: lỗi VD01" in printed
    assert printed.rstrip().splitlines()[-1].startswith("3 lỗi, 13 cảnh báo, 6 lời khuyên.")


def test_advice_alone_leaves_the_exit_status_0(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(clean)]) == 0
    assert "1 lời khuyên" in capsys.readouterr().out


def test_the_line_stands_under_the_finding_with_a_caret_under_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(SAMPLE), "--select", "VD01"])
    lines = capsys.readouterr().out.splitlines()
    shown, carets = lines[1], lines[2]
    place = shown.index("09/2016/NĐ-CP ngày 9/2/2017")
    assert carets.index("^") == place
    assert carets.count("^") == len("09/2016/NĐ-CP ngày 9/2/2017")
    assert lines[3].strip() == "= Thông tư 01/2011/TT-BNV, Điều 11"


def test_json_tells_line_and_column_as_the_contract_has_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SAMPLE), "--format", "json", "--select", "VD01"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["line"], finding["column"], finding["severity"]) == (33, 953, "error")
    assert finding["fixes"][0]["edits"][0]["replacement"] == "09/2017/NĐ-CP"


def test_a_stage_and_a_day_change_what_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SAMPLE), "--select", "TT03,TT04", "--stage", "draft"]) == 0
    main(["check", str(SAMPLE), "--select", "VD01", "--as-of", "2021-01-01"])
    assert "= Nghị định 30/2020/NĐ-CP" in capsys.readouterr().out


def test_one_file_that_fails_stops_no_other(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = clean.with_name("khong-co.txt")
    assert main(["check", str(missing), str(clean), "--format", "jsonl"]) == 2
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first == {"file": str(missing), "error": {"code": "missing", "message": first["error"]["message"]}}
    assert second["file"] == str(clean)


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "khong-co.txt"],
        ["check", str(SAMPLE), str(SAMPLE), "--format", "json"],
        ["check", str(SAMPLE.parent), "--format", "json"],
        ["check", str(SAMPLE), "--select", "XX01"],
        ["check", str(SAMPLE), "--as-of", "31/12/2019"],
        ["check", str(SAMPLE), "--max-size", "1kB"],
        ["check", str(SAMPLE), "--stage", "later"],
        ["cite", str(SAMPLE), "--index", "khong-co.tsv"],
        ["rule", "XX01"],
    ],
)
def test_what_is_unusable_is_one_line_and_exit_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith("vanban: ")


def test_a_table_of_the_user_s_own_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "danh-muc.tsv"
    table.write_text(
        "identifier\tdocument_type\tdate\tissuer\n5089/KH-UBND\tKế hoạch\t2019-05-20\tỦy ban nhân dân tỉnh\n", "utf-8"
    )
    main(["cite", str(SAMPLE), "--format", "json", "--index", str(table)])
    found = json.loads(capsys.readouterr().out)["citations"]
    assert [one["registered"] for one in found if one["identifier"] == "5089/KH-UBND"] == [None]
    table.write_text(table.read_text("utf-8").replace("2019-05-20", "2019-05-30"), "utf-8")
    main(["cite", str(SAMPLE), "--format", "json", "--index", str(table)])
    found = json.loads(capsys.readouterr().out)["citations"]
    assert [one["registered"]["matched_by"] for one in found if one["identifier"] == "5089/KH-UBND"] == ["date"]


def test_a_table_that_is_none_names_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "hong.tsv"
    table.write_text("identifier\tdocument_type\tdate\n1/QĐ\tQuyết định\t5/2019\n", "utf-8")
    assert main(["cite", str(SAMPLE), "--index", str(table)]) == 2
    assert "dòng 2" in capsys.readouterr().err


def test_cite_counts_mentions_and_documents(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", str(SAMPLE)]) == 0
    assert capsys.readouterr().out.rstrip().splitlines()[-1] == "16 lần viện dẫn, 11 văn bản."


def test_a_rule_is_explained_with_its_clause_in_every_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "vd05"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "VD05 (first-citation-incomplete)" in said
    assert "Thông tư 01/2011/TT-BNV, Điều 11" in said
    assert "trước 06/05/2005 chỉ là lời khuyên" in said


def test_the_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert main(["rules"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [one["code"] for one in listed]


def test_colours_need_a_terminal_and_heed_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not may_colour({})
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert may_colour({})
    assert not may_colour({"NO_COLOR": "1"})
    assert not may_colour({"TERM": "dumb"})
    assert painted("lỗi", Colour.RED, on=True) == "\x1b[31mlỗi\x1b[0m"
    assert painted("lỗi", Colour.RED, on=False) == "lỗi"


def test_a_caret_stands_under_its_letter_though_marks_combine_and_letters_are_wide() -> None:
    text = "Vie\u0302\u0323t 漢字 sai\n"
    start = text.index("sai")
    shown = excerpt(SourceText(text), start, start + 3, 80)
    assert len(shown.carets) - 3 == width(text[:start]) == 10


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "chữ " * 100 + "SAI" + " chữ" * 100
    shown = excerpt(SourceText(text), text.index("SAI"), text.index("SAI") + 3, 60)
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert shown.text[shown.carets.index("^") :].startswith("SAI")
    assert width(shown.text) <= 62


def test_of_a_line_without_end_only_what_is_shown_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []
    monkeypatch.setattr("vanban.cli.output.excerpt.width", lambda text: looked_at.append(len(text)) or len(text))
    text = "x" * 1_000_000
    shown = excerpt(SourceText(text), 500_000, 500_003, 60)
    assert max(looked_at) < 1000
    assert shown.text.startswith("…x")
