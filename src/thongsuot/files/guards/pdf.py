"""PDF: no scripts, no programs started or attached."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from django.utils.translation import gettext

from thongsuot.files.errors import Refusal, RefusedUpload
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.pdf.attachments import attachments

_ENDS = rb"(?=[\s/<>\[\]()%]|$)"
# ISO 32000-2, 12.6.4: actions that run code, and those that start a program or open a file (real circulars link to
# other PDFs in that way, so it is what they open that counts).
_CODE = re.compile(rb"/(?:JavaScript|RichMedia)" + _ENDS)
_LAUNCH = re.compile(rb"/Launch" + _ENDS)
_COMMAND = re.compile(rb"/Win\s*<<")
_STRING = re.compile(rb"\(([^()]{1,1000})\)|<([0-9A-Fa-f\s]{2,4000})>")
# A letter of a name may be written as its number (7.3.5): `/J#61vaScript`.
_NUMBERED = re.compile(rb"#([0-9A-Fa-f]{2})")
# Objects may lie packed in streams (7.5.7).
_PACKED = re.compile(rb"/ObjStm\b.{0,500}?stream\r?\n", re.DOTALL)
_STREAM_END = b"endstream"
_MOST_UNPACKED = 64_000_000
_PROGRAMS = re.compile(r"\.(exe|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|jar|lnk|dll)\s*$", re.IGNORECASE)


def check_pdf(data: bytes) -> None:
    """RefusedUpload where the PDF is damaged or locked, or holds scripts or programs."""
    try:
        attached = attachments(data)
    except ReadFailure as failure:
        raise _unreadable(failure) from failure
    for name, content in attached:
        if _PROGRAMS.search(name) or content.startswith((b"MZ", b"\x7fELF")):
            message = gettext("Tệp PDF đính kèm chương trình bên trong; hãy bỏ phần đính kèm rồi tải lên.")
            raise RefusedUpload(Refusal.EMBEDDED_PROGRAM, message)
    if _acts(data) or any(_acts(objects) for objects in _packed_objects(data)):
        message = gettext("Tệp PDF có mã lệnh tự chạy nên không được nhận; hãy in lại thành PDF rồi tải lên.")
        raise RefusedUpload(Refusal.ACTIVE_CONTENT, message)


def _acts(text: bytes) -> bool:
    if b"#" in text:
        text = _NUMBERED.sub(lambda match: bytes([int(match[1], 16)]), text)
    if _CODE.search(text):
        return True
    return _LAUNCH.search(text) is not None and (
        _COMMAND.search(text) is not None or any(_PROGRAMS.search(name) for name in _strings(text))
    )


def _strings(text: bytes) -> Iterator[str]:
    """Strings as a file's name may be written: in brackets, or as numbers (7.3.4)."""
    for match in _STRING.finditer(text):
        told = match[1] or _from_hex(match[2])
        yield told.decode("utf-16" if told.startswith((b"\xfe\xff", b"\xff\xfe")) else "latin-1", "replace")


def _from_hex(digits: bytes) -> bytes:
    tight = b"".join(digits.split())
    return bytes.fromhex((tight + b"0" * (len(tight) % 2)).decode("ascii"))


def _packed_objects(data: bytes) -> list[bytes]:
    found, left = [], _MOST_UNPACKED
    for match in _PACKED.finditer(data):
        unpacker = zlib.decompressobj()
        try:
            objects = unpacker.decompress(data[match.end() : data.find(_STREAM_END, match.end())], left)
        except zlib.error:
            # Packed otherwise, or not at all: then it was looked at as it stands.
            continue
        found.append(objects)
        left -= len(objects)
        if left <= 0:
            message = gettext("Tệp giải nén ra lớn bất thường nên không được nhận, để bảo đảm an toàn.")
            raise RefusedUpload(Refusal.BOMB, message)
    return found


def _unreadable(failure: ReadFailure) -> RefusedUpload:
    if failure.code is Unreadable.ENCRYPTED:
        return RefusedUpload(Refusal.LOCKED, gettext("Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên."))
    message = gettext("Tệp PDF bị hỏng hoặc bị cắt cụt; hãy in lại thành PDF rồi tải lên.")
    return RefusedUpload(Refusal.DAMAGED, message)
