"""A content is stored once, under its hash, whole or not at all."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from thongsuot.files.actions.store_file import store_file
from thongsuot.files.errors import DamagedFile, MissingFile
from thongsuot.files.media_type import media_type
from thongsuot.files.models import StoredFile
from thongsuot.files.queries import open_file, read_file
from thongsuot.files.store import FolderStore

AT = datetime(2019, 12, 10, tzinfo=UTC)
CONTENT = "Báo cáo của huyện Khánh Sơn".encode()
DIGEST = sha256(CONTENT).hexdigest()


def lying(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file()]


@pytest.mark.django_db
def test_stored_content_is_read_back_and_known_by_hash_size_and_type(file_store: Path) -> None:
    stored = store_file(content=CONTENT, at=AT)
    assert (stored.sha256, stored.size, stored.media_type) == (DIGEST, len(CONTENT), "text/plain")
    assert read_file(stored) == CONTENT
    assert (file_store / DIGEST[:2] / DIGEST[2:4] / DIGEST).read_bytes() == CONTENT


@pytest.mark.django_db
def test_same_content_is_stored_once(file_store: Path) -> None:
    first = store_file(content=CONTENT, at=AT)
    again = store_file(content=io.BytesIO(CONTENT), at=datetime(2020, 1, 1, tzinfo=UTC))
    assert (again, again.stored_at) == (first, AT)
    assert StoredFile.objects.count() == 1
    assert lying(file_store) == [DIGEST]


@pytest.mark.django_db
def test_changed_byte_is_noticed_before_anything_is_handed_out(file_store: Path) -> None:
    stored = store_file(content=CONTENT, at=AT)
    path = file_store / DIGEST[:2] / DIGEST[2:4] / DIGEST
    path.write_bytes(b"X" + CONTENT[1:])
    with pytest.raises(DamagedFile, match="không còn khớp mã băm"):
        open_file(stored)


@pytest.mark.django_db
def test_lost_content_is_named(file_store: Path) -> None:
    stored = store_file(content=CONTENT, at=AT)
    (file_store / DIGEST[:2] / DIGEST[2:4] / DIGEST).unlink()
    with pytest.raises(MissingFile, match=DIGEST):
        read_file(stored)


class FailingStream(io.BytesIO):
    """A source that breaks off in the middle."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise OSError("broken off")
        return super().read(4)


def test_content_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="broken off"):
        FolderStore(tmp_path).put(FailingStream(CONTENT))
    assert lying(tmp_path) == []


@pytest.mark.parametrize("digest", ["../../etc/passwd", "A" * 64, "ab", ""])
def test_only_a_hash_leads_into_the_folder(tmp_path: Path, digest: str) -> None:
    with pytest.raises(MissingFile):
        FolderStore(tmp_path).open(digest)


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as container:
        for name, content in members.items():
            container.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n0000", "image/png"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"XXXX\x00\x00\x00\x00WEBPVP8 ", "application/octet-stream"),
        (b"<!DOCTYPE html><p>", "text/html"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "image/svg+xml"),
        (b"<?xml version='1.0'?><a/>", "application/xml"),
        ("Chữ có dấu\n".encode(), "text/plain"),
        (("ă" * 3000).encode(), "text/plain"),
        (("x" + "ă" * 3000).encode(), "text/plain"),
        (b"\x00\x01\x02", "application/octet-stream"),
        (b"", "application/octet-stream"),
        (b"PK\x03\x04 and no zip", "application/octet-stream"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "application/x-ole-storage"),
    ],
)
def test_type_follows_from_the_content(content: bytes, expected: str) -> None:
    assert media_type(io.BytesIO(content)) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            zipped(word__document_xml=b"<w/>"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text"),
        (zipped(photo=b"x"), "application/zip"),
    ],
)
def test_type_of_a_container_follows_from_its_members(content: bytes, expected: str) -> None:
    assert media_type(io.BytesIO(content)) == expected
