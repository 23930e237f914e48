"""`vanban write`: from a file or a pipe to a file, with one clear sentence where something is wrong."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from vanban.cli.main import main

EXAMPLE = str(Path(__file__).parents[3] / "examples" / "van-ban" / "bao-cao.yaml")
MINIMAL = {
    "schema": "vanban/1",
    "header": {"document_type": "Báo cáo"},
    "body": [{"kind": "paragraph", "text": "Một."}],
}


def failure(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """The one line that a call that cannot be done prints."""
    assert main(["write", *argv]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    return line


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content)))


def body(path: Path) -> str:
    return zipfile.ZipFile(path).read("word/document.xml").decode("utf-8")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.docx", b"PK"),
        ("a.pdf", b"%PDF-1.7"),
        ("a.PDF", b"%PDF-1.7"),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.txt", "# vanban: mọi trang: ".encode()),
    ],
)
def test_format_follows_the_name_of_the_output(tmp_path: Path, name: str, begins: bytes) -> None:
    assert main(["write", EXAMPLE, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_data_come_through_a_pipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    feed(monkeypatch, json.dumps(MINIMAL).encode())
    assert main(["write", "-", "--to", "docx", "-o", str(tmp_path / "out")]) == 0
    assert "Một." in body(tmp_path / "out")


def test_file_goes_through_a_pipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    out = io.BytesIO()
    monkeypatch.setattr("sys.stdout", SimpleNamespace(buffer=out, isatty=lambda: False))
    assert main(["write", EXAMPLE, "--to", "pdf"]) == 0
    assert out.getvalue().startswith(b"%PDF")


def test_nothing_binary_goes_to_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert "không in tệp nhị phân ra màn hình" in failure(capsys, EXAMPLE, "--to", "pdf")


def test_numbers_and_dates_in_yaml_stay_as_typed(tmp_path: Path) -> None:
    data = tmp_path / "a.yaml"
    data.write_text(
        "schema: vanban/1\nheader: {number: 05, symbol: BC-UBND, date: 2021-02-08}\n"
        "body:\n- {kind: table, header_rows: 1, rows: [[TT, Tiền], [1, 1.50]]}\n",
        encoding="utf-8",
    )
    assert main(["write", str(data), "-o", str(tmp_path / "a.docx")]) == 0
    written = body(tmp_path / "a.docx")
    assert "Số: " in written
    assert "ngày 08 tháng 02 năm 2021" in written.lower()
    assert "1.50" in written


def test_law_of_another_day_can_be_asked_for(tmp_path: Path) -> None:
    pages = []
    for day in ("2019-12-31", "2021-01-01"):
        assert main(["write", EXAMPLE, "--day", day, "-o", str(tmp_path / "a.docx")]) == 0
        pages.append(zipfile.ZipFile(tmp_path / "a.docx").read("word/header-default.xml"))
    assert b"PAGE" not in pages[0]
    assert b"PAGE" in pages[1]


def test_pdf_holds_its_data(tmp_path: Path) -> None:
    with_data, without = tmp_path / "a.pdf", tmp_path / "b.pdf"
    assert main(["write", EXAMPLE, "-o", str(with_data)]) == 0
    assert main(["write", EXAMPLE, "--without-data", "-o", str(without)]) == 0
    assert b"van-ban.json" in with_data.read_bytes()
    assert b"van-ban.json" not in without.read_bytes()


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"{", "không phải JSON hợp lệ (dòng 1, cột 2)"),
        (b"a: b: c", "không phải YAML hợp lệ (dòng 1, cột 5)"),
        (b"a: 1\na: 2", "khóa a được ghi hai lần (dòng 2, cột 1)"),
        (b'{"a": 1, "a": 2}', "khóa a được ghi hai lần"),
        (
            b'{"schema": "vanban/1", "body": [{"kind": "table", "rows": [["a", 2]]}]}',
            "body[0].rows[0][1]: cần một chuỗi",
        ),
        (b"a: &x [1]\nb: *x", "dấu neo (& và *) không được dùng"),
        (b"\xff\xfe\x00", "dữ liệu không theo mã UTF-8"),
        (b"[" * 100_000, "dữ liệu lồng nhau quá sâu"),
        (b'{"schema": "vanban/2"}', "schema: cần 'vanban/1'"),
        (b"{}", "schema: thiếu khóa này; cần 'vanban/1'"),
        (b'{"schema": "vanban/1", "body": [{"kind": "poem"}]}', 'body[0].kind: không nhận "poem"; hãy chọn trong'),
        (b'{"schema": "vanban/1", "body": [{"text": "a"}]}', "body[0].kind: thiếu loại của phần này"),
        (b'{"schema": "vanban/1", "header": {"number": 5}}', "header.number: cần một chuỗi, không phải 5"),
        (b'{"schema": "vanban/1", "header": {"agenci": "A"}}', "header.agenci: không có khóa này; có phải agency?"),
        (b'{"schema": "vanban/1", "body": [{"kind": "section", "title": "A"}]}', "body[0].label: thiếu khóa này"),
        (b'{"schema": "vanban/1", "appendices": [{"body": [{"kind": "table"}]}]}', "appendices[0].body[0].rows: thiếu"),
        (b'{"schema": "vanban/1", "header": {"date": "12/03/2026"}}', "header.date: không hiểu giá trị"),
        (b'{"schema": "vanban/1", "header": {"urgency": "khan"}}', "header.urgency: không nhận 'khan'; hãy chọn trong"),
        (b'{"schema": "vanban/1", "closing": {"recipients": ["a", 2]}}', "closing.recipients[1]: cần một chuỗi"),
        (b'{"schema": "vanban/1", "copies": [{"form": "XX"}]}', 'copies[0].form: không nhận "XX"'),
        (b"", "cần một đối tượng JSON"),
        ('{"schema": "vanban/1", "body": [{"kind": "paragraph", "text": "中"}]}'.encode(), "không có ký tự 中"),
    ],
)
def test_bad_data_is_named(
    content: bytes, complaint: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    feed(monkeypatch, content)
    assert complaint in failure(capsys, "-", "--to", "pdf", "-o", str(tmp_path / "a.pdf"))
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (["missing.yaml", "--to", "pdf", "-o", "a.pdf"], "không tìm thấy tệp missing.yaml"),
        ([".", "--to", "pdf", "-o", "a.pdf"], ". là thư mục"),
        ([EXAMPLE, "-o", "a"], "chưa chọn định dạng"),
        ([EXAMPLE, "--to", "pdf", "-o", "a.docx"], "--to pdf không khớp với đuôi"),
        ([EXAMPLE, "-o", "no/such/folder/a.pdf"], "không ghi được tệp"),
        ([EXAMPLE, "--day", "hôm nay", "-o", "a.pdf"], "không phải là ngày"),
    ],
)
def test_bad_calls_are_named(argv: list[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert complaint in failure(capsys, *argv)


def test_help_is_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["write", "--help"])
    assert "tệp dữ liệu" in capsys.readouterr().out


def test_an_example_of_a_type_is_printed_and_can_be_written(tmp_path: Path) -> None:
    for name in ("Giấy mời", "bb", "uy-quyen-khong-co"):
        code = main(["write", "--example", name, "-o", str(tmp_path / "a.yaml")])
        assert code == (2 if name.startswith("uy") else 0)
    assert main(["write", str(tmp_path / "a.yaml"), "-o", str(tmp_path / "a.txt")]) == 0
    assert "BIÊN BẢN" in (tmp_path / "a.txt").read_text(encoding="utf-8")


def test_data_or_an_example_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert "thiếu DỮ-LIỆU" in failure(capsys)


@pytest.mark.parametrize("kind", ["docx", "html", "pdf", "txt"])
def test_a_document_of_the_party_is_refused_in_one_sentence(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "chi-thi.json"
    header = {"document_type": "Chỉ thị", "number": "12", "symbol": "CT/TU", "identifier": "12-CT/TU"}
    data.write_text(json.dumps({**MINIMAL, "header": header}), "utf-8")
    assert main(["write", str(data), "--to", kind, "-o", str(tmp_path / f"a.{kind}")]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "văn bản của Đảng theo thể thức riêng" in error
    assert not (tmp_path / f"a.{kind}").exists()
