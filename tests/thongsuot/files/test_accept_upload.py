"""What people upload is taken when it is what it says and harmless, else refused with one sentence and no trace."""

from __future__ import annotations

import io
import logging
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.factories.uploads import archive, docx, packed_object, paragraph, pdf, pdf_with_attachments, photo, xlsx

from thongsuot.files.actions.accept_upload import AcceptedFile, accept_upload
from thongsuot.files.errors import Refusal, RefusedUpload
from thongsuot.files.models import StoredFile
from thongsuot.files.queries import read_file

AT = datetime(2019, 12, 10, tzinfo=UTC)
FORMATS = {".doc", ".docx", ".odt", ".pdf", ".rtf", ".xls", ".xlsx"}
SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "golden").rglob("*") if path.suffix in FORMATS)
pytestmark = pytest.mark.django_db


def upload(content: bytes, name: str = "tep.bin", **options: bool) -> AcceptedFile:
    return accept_upload(content=io.BytesIO(content), name=name, at=AT, **options)


def lying(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


PARAGRAPHS = (paragraph("Báo cáo kết quả công tác."),)


@pytest.mark.parametrize(
    ("content", "name", "kept"),
    [
        (docx(*PARAGRAPHS), "Báo cáo.docx", "Báo cáo.docx"),
        (xlsx("Số liệu"), "so-lieu.xlsx", "so-lieu.xlsx"),
        (pdf("Bao cao"), "bao-cao.pdf", "bao-cao.pdf"),
        (pdf("Xem", objects=(b"<< /S /Launch /F (QD115.04TTg.pdf) >>",)), "lien-ket.pdf", "lien-ket.pdf"),
        ("Ghi chú.\n".encode(), "ghi-chu.txt", "ghi-chu.txt"),
        (b"{\\rtf1 chao}", "van-ban.doc", "van-ban.doc"),
        ("Sổ tay".encode("utf-16"), "so-tay.txt", "so-tay.txt"),
        (b"OggS" + b"\0" * 100, "tin.ogg", "tin.ogg"),
    ],
)
def test_ordinary_file_is_stored_as_it_is(content: bytes, name: str, kept: str) -> None:
    accepted = upload(content, name)
    assert read_file(accepted.stored) == content
    assert accepted.inspected.name == kept


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_real_office_files_are_taken(path: Path) -> None:
    assert upload(path.read_bytes(), path.name).stored.size == path.stat().st_size


def test_photo_is_stored_without_its_place_and_with_its_time_told() -> None:
    accepted = upload(photo(), "IMG_0001.JPG")
    assert (accepted.inspected.had_place, accepted.stored.media_type) == (True, "image/jpeg")
    assert b"MAY ANH VI DU" not in read_file(accepted.stored)
    assert StoredFile.objects.count() == 1, "the photo as it came is kept nowhere"


def with_macros(name: str) -> bytes:
    return docx(*PARAGRAPHS, more={name: b"Sub AutoOpen()"})


BOMB = archive({"[Content_Types].xml": "<Types/>", "word/document.xml": b"0" * 30_000_000})
REMOTE = (
    '<Relationships><Relationship Type="http://x/attachedTemplate" TargetMode="External" '
    'Target="https://example.test/mau.dotm"/></Relationships>'
)
SCRIPT = b"<< /S /JavaScript /JS (app.alert(1)) >>"
HOSTILE = [
    (b"<!DOCTYPE html><script>alert(1)</script>", "anh.jpg", Refusal.TYPE),
    (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "hinh.svg", Refusal.TYPE),
    (b"<?xml version='1.0'?><svg onload='alert(1)'/>", "hinh.png", Refusal.TYPE),
    (b"MZ\x90\x00\x03", "bao-cao.pdf", Refusal.TYPE),
    (archive({"a.exe": b"MZ"}), "tep.zip", Refusal.TYPE),
    (b"", "rong.pdf", Refusal.EMPTY),
    (with_macros("word/vbaProject.bin"), "van-ban.docm", Refusal.MACROS),
    (with_macros("word/vbaProject.bin"), "van-ban.docx", Refusal.MACROS),
    (with_macros("xl/macrosheets/sheet1.xml"), "bang.docx", Refusal.MACROS),
    (with_macros("Basic/Standard/Module1.xml"), "van-ban.odt", Refusal.MACROS),
    (docx(*PARAGRAPHS, more={"word/activeX/activeX1.bin": b"x"}), "van-ban.docx", Refusal.ACTIVE_CONTENT),
    (docx(*PARAGRAPHS, more={"word/_rels/settings.xml.rels": REMOTE}), "van-ban.docx", Refusal.ACTIVE_CONTENT),
    (docx(*PARAGRAPHS, more={"word/embeddings/oleObject1.bin": b"MZ"}), "a.docx", Refusal.EMBEDDED_PROGRAM),
    (docx(*PARAGRAPHS, more={"../../etc/cron.d/x": b"x"}), "a.docx", Refusal.DAMAGED),
    (BOMB, "bom.docx", Refusal.BOMB),
    (docx(*PARAGRAPHS)[:300], "cut.docx", Refusal.TYPE),
    (b"<html>" + docx(*PARAGRAPHS), "a.docx", Refusal.TYPE),
    (pdf("x") + archive({"a.exe": b"MZ"}), "a.pdf", Refusal.TWO_FACES),
    (pdf("x").replace(b"%PDF-1.7\n", b"%PDF-1.7\n<script>alert(1)</script>\n", 1), "a.pdf", Refusal.TWO_FACES),
    (pdf("x", catalog="/OpenAction 6 0 R", objects=(SCRIPT,)), "a.pdf", Refusal.ACTIVE_CONTENT),
    (pdf("x", objects=(SCRIPT.replace(b"/JavaScript", b"/J#61v#61Script"),)), "a.pdf", Refusal.ACTIVE_CONTENT),
    (pdf("x", objects=(packed_object(SCRIPT),)), "a.pdf", Refusal.ACTIVE_CONTENT),
    (pdf("x", objects=(b"<< /S /Launch /F (cmd.exe) >>",)), "a.pdf", Refusal.ACTIVE_CONTENT),
    (pdf("x", objects=(b"<< /S /Launch /F <636D642E657865> >>",)), "a.pdf", Refusal.ACTIVE_CONTENT),
    (pdf("x", objects=(b"<< /S /Launch /Win << /F (cmd) /P (/c del) >> >>",)), "a.pdf", Refusal.ACTIVE_CONTENT),
    (pdf_with_attachments(b"{}", b"MZ\x90"), "a.pdf", Refusal.EMBEDDED_PROGRAM),
    (b"%PDF-1.7\nno more", "a.pdf", Refusal.DAMAGED),
    (b"{\\rtf1{\\object\\objemb{\\*\\objdata 0105}}}", "a.rtf", Refusal.EMBEDDED_PROGRAM),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc", Refusal.DAMAGED),
    (b"OggS<html><script>", "a.ogg", Refusal.TWO_FACES),
]


@pytest.mark.parametrize(("content", "name", "reason"), HOSTILE, ids=[f"{r.value}-{n}" for _, n, r in HOSTILE])
def test_hostile_file_is_refused_and_nothing_of_it_is_stored(
    content: bytes, name: str, reason: Refusal, file_store: Path
) -> None:
    with pytest.raises(RefusedUpload) as caught:
        upload(content, name)
    assert caught.value.reason is reason
    assert str(caught.value).endswith(".")
    assert (lying(file_store), StoredFile.objects.count()) == ([], 0)


def test_file_over_the_limit_is_refused_after_reading_no_more_than_the_limit(settings) -> None:
    settings.UPLOAD_LARGEST = 1000

    class Endless(io.RawIOBase):
        read_so_far = 0

        def read(self, size: int = -1) -> bytes:
            self.read_so_far += size
            return b"a" * size

        def seek(self, place: int, whence: int = 0) -> int:
            return place

    endless = Endless()
    with pytest.raises(RefusedUpload, match="vượt giới hạn 1 kB") as caught:
        accept_upload(content=endless, name="a.txt", at=AT)  # type: ignore[arg-type]
    assert (caught.value.reason, endless.read_so_far) == (Refusal.TOO_LARGE, 1001)


def locked() -> bytes:
    """An archive whose one part says that it is encrypted."""
    data = bytearray(docx(*PARAGRAPHS))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as container:
        (_, part) = container.infolist()[:2]
    central = bytes(data).index(b"PK\x01\x02", part.header_offset)
    data[central + 8] |= 1
    return bytes(data)


def test_locked_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(RefusedUpload, match="bỏ mật khẩu"):
        upload(locked(), "a.docx")


SECRET = [
    (docx(paragraph("MẬT"), *PARAGRAPHS), "Báo cáo.docx", False),
    (docx(*PARAGRAPHS), "Báo cáo (MẬT).docx", False),
    (docx(*PARAGRAPHS), "Báo cáo.docx", True),
    (photo(), "quet.jpg", True),
]


@pytest.mark.parametrize(("content", "name", "declared"), SECRET)
def test_secret_document_leaves_no_trace(content: bytes, name: str, declared: bool, file_store: Path, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(RefusedUpload, match="đăng ký vào sổ văn bản mật") as caught:
        upload(content, name, declared_secret=declared)
    assert caught.value.reason is Refusal.STATE_SECRET
    assert (lying(file_store), StoredFile.objects.count(), caplog.text) == ([], 0, "")
    assert name not in str(caught.value)


@pytest.mark.parametrize(("name", "declared"), [("Báo cáo (MẬT).docx", False), ("a.docx", True)])
def test_content_of_a_declared_secret_is_not_even_read(name: str, declared: bool) -> None:
    class Unreadable(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise AssertionError("read")

    with pytest.raises(RefusedUpload):
        accept_upload(content=Unreadable(), name=name, at=AT, declared_secret=declared)
