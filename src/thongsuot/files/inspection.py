"""Looking into an uploaded file before anything of it is stored: is it secret, is it what it says, is it safe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import BinaryIO

from django.conf import settings
from django.utils.translation import gettext

from thongsuot.files.accepted import ACCEPTED, INSTEAD, Accepted, Guard
from thongsuot.files.errors import Refusal, RefusedUpload, StateSecret
from thongsuot.files.file_name import safe_name
from thongsuot.files.guards.image import redraw
from thongsuot.files.guards.office_ole import check_office_ole
from thongsuot.files.guards.office_zip import check_office_zip
from thongsuot.files.guards.pdf import check_pdf
from thongsuot.files.guards.polyglot import check_one_face
from thongsuot.files.guards.rtf import check_rtf
from thongsuot.files.media_type import media_type
from thongsuot.files.secrecy.face import face_lines
from thongsuot.files.secrecy.mark import is_marked, name_is_marked
from vanban.read.limit import size_text


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that may be stored: its content (an image's drawn anew), its name made safe, its type.

    `taken_at` is what a camera's clock said, without a time zone; `had_place` says that the photo named the place
    where it was taken, which is gone from `content`.
    """

    content: bytes
    name: str
    media_type: str
    taken_at: datetime | None = None
    had_place: bool = False


def inspect_upload(*, content: bytes | BinaryIO, name: str, declared_secret: bool = False) -> Inspected:
    """What may be stored of the file; RefusedUpload says why nothing may.

    StateSecret is told before the content is looked at where the file is declared secret or its name says so, and
    else as soon as its face has been read. Of scans that can only be done where tesseract is installed, and it may
    err: there the declaration counts.
    """
    _stop_declared(name, declared_secret)
    data = bounded(content)
    row = _accepted(data)
    check_one_face(data, row.media_type)
    inspected = _guarded(data, row, name)
    _stop_marked(inspected.content, row.media_type)
    return inspected


def bounded(content: bytes | BinaryIO) -> bytes:
    """The content where it is neither empty nor larger than may be taken; RefusedUpload."""
    largest: int = settings.UPLOAD_LARGEST
    if isinstance(content, bytes):
        data = content
    else:
        content.seek(0)
        data = content.read(largest + 1)
    if not data:
        raise RefusedUpload(Refusal.EMPTY, gettext("Tệp rỗng; hãy kiểm tra lại rồi tải lên."))
    if len(data) > largest:
        message = gettext("Tệp vượt giới hạn %(limit)s; hãy giảm dung lượng rồi tải lên.")
        raise RefusedUpload(Refusal.TOO_LARGE, message % {"limit": size_text(largest)})
    return data


def stop_secret_pdf(*, content: bytes, name: str = "", declared_secret: bool = False) -> None:
    """StateSecret where a PDF that is looked into as it came, signatures and all, is secret: as `inspect_upload`."""
    _stop_declared(name, declared_secret)
    _stop_marked(content, "application/pdf")


def _stop_declared(name: str, declared_secret: bool) -> None:
    if declared_secret or name_is_marked(name):
        raise StateSecret


def _stop_marked(content: bytes, media_type: str) -> None:
    if is_marked(face_lines(content, media_type)):
        raise StateSecret


def _guarded(data: bytes, row: Accepted, name: str) -> Inspected:
    if row.guard is Guard.IMAGE:
        drawn = redraw(data, row.media_type, most_pixels=settings.UPLOAD_MOST_PIXELS)
        endings = ACCEPTED[drawn.media_type].endings
        return Inspected(drawn.content, safe_name(name, endings), drawn.media_type, drawn.taken_at, drawn.had_place)
    if row.guard is Guard.OFFICE_ZIP:
        check_office_zip(data)
    elif row.guard is Guard.OFFICE_OLE:
        check_office_ole(data)
    elif row.guard is Guard.PDF:
        check_pdf(data)
    elif row.guard is Guard.RTF:
        check_rtf(data)
    return Inspected(data, safe_name(name, row.endings), row.media_type)


def _accepted(data: bytes) -> Accepted:
    found = media_type(BytesIO(data))
    row = ACCEPTED.get(found)
    if row is None:
        instead = INSTEAD.get(found, "hãy dùng tệp PDF, văn bản Word, Excel, ảnh JPEG, PNG hoặc tệp âm thanh, video")
        message = gettext("Nội dung tệp thuộc loại không được nhận; %(instead)s.")
        raise RefusedUpload(Refusal.TYPE, message % {"instead": gettext(instead)})
    return row
