"""What is uploaded stays in memory, and of a file whose name is marked secret not one byte is kept."""

from __future__ import annotations

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import RequestFactory

LARGE = b"a" * 5_000_000


def posted(name: str, content: bytes) -> HttpRequest:
    return RequestFactory().post("/", {"file": SimpleUploadedFile(name, content)})


def test_large_file_is_kept_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_disk(*_args: object, **_options: object) -> None:
        raise AssertionError("written to a disk")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", no_disk)
    file = posted("a.pdf", LARGE).FILES["file"]
    assert (file.size, file.read() == LARGE) == (5_000_000, True)


def test_file_over_the_limit_is_kept_just_so_far_that_it_can_be_refused(settings) -> None:
    settings.UPLOAD_LARGEST = 1_000_000
    file = posted("a.pdf", LARGE).FILES["file"]
    assert (file.size, len(file.read())) == (5_000_000, 1_000_001)


def test_one_request_brings_only_so_much_in_all_its_files(settings) -> None:
    settings.UPLOAD_LARGEST_REQUEST = 12_000_000
    files = {f"file{number}": SimpleUploadedFile(f"{number}.pdf", LARGE) for number in range(3)}
    with pytest.raises(RequestDataTooBig):
        _ = RequestFactory().post("/", files).FILES
    del files["file2"]
    assert len(RequestFactory().post("/", files).FILES) == 2


def test_marked_name_arrives_without_content() -> None:
    file = posted("Báo cáo (MẬT).docx", LARGE).FILES["file"]
    assert (file.name, file.read()) == ("Báo cáo (MẬT).docx", b"")
