"""Files that cannot be read: one clear sentence with a stable code, within bounded time and memory."""

from __future__ import annotations

import os
import time
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tests.vanban.read.office import docx, p, zipped

from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.file import load, read_bytes, read_file

SAMPLES = Path(__file__).parents[2] / "golden" / "samples"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(500)
RAR = b"Rar!\x1a\x07\x00" + bytes(100)
BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&b;</w:body></w:document>'
)
EXTERNAL = BILLION_LAUGHS.replace('<!ENTITY a "ha">', '<!ENTITY a SYSTEM "file:///etc/passwd">')
LOCKED_OFFICE_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100) + "EncryptedPackage".encode("utf-16-le")
PDF = (SAMPLES / "thong-tu-02-2026-tt-btc.pdf").read_bytes()

CASES = {
    "empty": (b"", Unreadable.EMPTY),
    "a picture without a picture in it": (JPEG, Unreadable.DAMAGED),
    "an archive": (RAR, Unreadable.UNSUPPORTED),
    "a ZIP file of something else": (zipped({"a.txt": "a"}), Unreadable.UNSUPPORTED),
    "binary": (b"\x00\x01\x02\x03" * 100, Unreadable.UNSUPPORTED),
    "a .docx cut off": ((SAMPLES / "luat-43-2024-qh15.docx").read_bytes()[:20_000], Unreadable.DAMAGED),
    "a .docx without a body": (zipped({"[Content_Types].xml": "", "word/document.xml": "<a/>"}), Unreadable.DAMAGED),
    "a .docx that is no XML": (zipped({"[Content_Types].xml": "", "word/document.xml": "<a>"}), Unreadable.DAMAGED),
    "a .docx with a password": (LOCKED_OFFICE_FILE, Unreadable.ENCRYPTED),
    "entities": (zipped({"word/document.xml": BILLION_LAUGHS}), Unreadable.HOSTILE),
    "external entities": (zipped({"word/document.xml": EXTERNAL}), Unreadable.HOSTILE),
    "entities in UTF-16": (zipped({"word/document.xml": BILLION_LAUGHS.encode("utf-16")}), Unreadable.HOSTILE),
    "a PDF cut off": (PDF[:3000], Unreadable.DAMAGED),
    "JSON of another schema": (b'{"schema": "other/1"}', Unreadable.DAMAGED),
    "JSON that is none": (b'{"schema": ', Unreadable.DAMAGED),
    "JSON without a bottom": (b'{"schema": "vanban/1", "body": ' + b"[" * 100_000, Unreadable.HOSTILE),
}  # fmt: skip


@pytest.mark.parametrize(("data", "code"), CASES.values(), ids=CASES.keys())
def test_a_file_that_cannot_be_read_says_why(data: bytes, code: Unreadable) -> None:
    with pytest.raises(ReadFailure) as caught:
        read_bytes(data)
    assert caught.value.code is code
    assert "\n" not in caught.value.message
    assert 10 < len(caught.value.message) < 200


def test_an_unsupported_file_is_told_what_is_supported() -> None:
    with pytest.raises(ReadFailure, match=r"RAR.*\.docx.*\.pdf.*\.txt"):
        read_bytes(RAR)


@pytest.mark.parametrize("name", ["word/document.xml", "word/numbering.xml"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(name: str) -> None:
    # Lists are read where a paragraph is in one.
    whole = docx(p("Một", '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering="", styles="")
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        parts: dict[str, str | bytes] = {one: archive.read(one) for one in archive.namelist()}
    bomb = zipped({**parts, name: b"<a>" + b" " * 400_000_000})
    began = time.process_time()
    tracemalloc.start()
    with pytest.raises(ReadFailure) as caught:
        read_bytes(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.code is Unreadable.HOSTILE
    assert peak < 120_000_000
    assert time.process_time() - began < 5


def test_tables_within_tables_have_an_end() -> None:
    deep = p("Một")
    for _ in range(300):
        deep = f"<w:tbl><w:tr><w:tc>{deep}</w:tc></w:tr></w:tbl>"
    with pytest.raises(ReadFailure) as caught:
        read_bytes(docx(deep))
    assert caught.value.code in (Unreadable.HOSTILE, Unreadable.DAMAGED)


def test_a_pdf_with_a_password_is_told_apart() -> None:
    pdf = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 1/R 2/O<" + b"ab" * 32 + b">/U<" + b"cd" * 32 + b">/P -4>>endobj\n"
        b"xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \n0000000101 00000 n \n"
        b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n330\n%%EOF"
    )
    with pytest.raises(ReadFailure) as caught:
        read_bytes(pdf)
    assert caught.value.code is Unreadable.ENCRYPTED


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadFailure) as caught:
        read_file(tmp_path / "không có.txt")
    assert caught.value.code is Unreadable.MISSING


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadFailure) as caught:
        read_file(tmp_path)
    assert caught.value.code is Unreadable.FOLDER


def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReadFailure) as caught:
        read_file(pipe)
    assert caught.value.code is Unreadable.NOT_A_FILE


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ReadFailure) as caught:
        read_file(path)
    assert caught.value.code is Unreadable.FORBIDDEN


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2000)
    assert load(path, max_size=2000) == b"a" * 2000
    with pytest.raises(ReadFailure, match="2 kB") as caught:
        load(path, max_size=1999)
    assert caught.value.code is Unreadable.TOO_LARGE
