"""Office documents that are ZIP archives (.docx, .xlsx, .odt, …): no macros, no programs, no bombs."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from django.utils.translation import gettext

from thongsuot.files.errors import Refusal, RefusedUpload
from thongsuot.files.guards.office_ole import holds_program

_MOST_PARTS = 10_000
_LARGEST_UNPACKED = 512_000_000
# A part of a real document unpacks to at most some tens of times its packed size; a bomb to thousands.
_LARGEST_RATIO, _RATIO_COUNTS_FROM = 200, 4_000_000
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
# ECMA-376 has no macros: they are Microsoft's parts. OpenDocument keeps them in folders of these names.
_MACROS = re.compile(r"(^|/)(vbaProject\w*\.bin|vbaData\.xml|macrosheets/.*|Basic/.+|Scripts/.+)$", re.IGNORECASE)
_MACRO_TYPES = b"macroEnabled"
_ACTIVE = re.compile(r"(^|/)activeX/", re.IGNORECASE)
_EMBEDDED = re.compile(r"(^|/)(embeddings/.*\.bin|Object \d+|ObjectReplacements/.*)$", re.IGNORECASE)
# A template that the reader's word processor would fetch from elsewhere as soon as the document is opened.
_REMOTE_TEMPLATE = re.compile(
    rb"<Relationship\b(?=[^>]*attachedTemplate)(?=[^>]*TargetMode\s*=\s*.External)"
    rb"(?=[^>]*Target\s*=\s*.(?:https?:|ftp:|\\\\|//|file:////))[^>]*>",
    re.IGNORECASE,
)


def check_office_zip(data: bytes) -> None:
    """RefusedUpload where the archive is damaged, locked, a bomb, or holds macros, ActiveX or programs."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as container:
            _check_parts(container)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError) as error:
        message = gettext("Tệp bị hỏng hoặc bị cắt cụt; hãy mở bằng phần mềm soạn thảo, lưu lại rồi tải lên.")
        raise RefusedUpload(Refusal.DAMAGED, message) from error


def _check_parts(container: zipfile.ZipFile) -> None:
    parts = container.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
        raise _bomb()
    if parts and min(part.header_offset for part in parts) != 0:
        message = gettext("Tệp mang hai định dạng cùng lúc nên không được nhận; hãy lưu lại đúng một định dạng.")
        raise RefusedUpload(Refusal.TWO_FACES, message)
    for part in parts:
        if part.flag_bits & _ENCRYPTED:
            message = gettext("Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên.")
            raise RefusedUpload(Refusal.LOCKED, message)
        if _leads_away(part.filename):
            raise RefusedUpload(Refusal.DAMAGED, gettext("Tệp có cấu trúc không hợp lệ; hãy lưu lại rồi tải lên."))
        if _MACROS.search(part.filename) and not part.is_dir() and part.file_size:
            raise _macros()
        if _ACTIVE.search(part.filename):
            raise _active()
        _check_content(part.filename, _unpacked(container, part))


def _check_content(name: str, content: bytes) -> None:
    if name == "[Content_Types].xml" and _MACRO_TYPES in content:
        raise _macros()
    if name.endswith(".rels") and _REMOTE_TEMPLATE.search(content):
        raise _active()
    if _EMBEDDED.search(name) and holds_program(content):
        message = gettext("Tệp có nhúng chương trình hoặc tệp khác bên trong; hãy xóa phần nhúng rồi tải lên.")
        raise RefusedUpload(Refusal.EMBEDDED_PROGRAM, message)


def _unpacked(container: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The part, unpacked within bounds: what it says of its size is not taken on trust."""
    largest = max(part.compress_size * _LARGEST_RATIO, _RATIO_COUNTS_FROM)
    chunks, size = [], 0
    with container.open(part) as opened:
        while chunk := opened.read(_CHUNK):
            size += len(chunk)
            if size > largest:
                raise _bomb()
            chunks.append(chunk)
    return b"".join(chunks)


def _leads_away(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name[:3] or ".." in re.split(r"[\\/]", name)


def _bomb() -> RefusedUpload:
    message = gettext("Tệp giải nén ra lớn bất thường nên không được nhận, để bảo đảm an toàn.")
    return RefusedUpload(Refusal.BOMB, message)


def _macros() -> RefusedUpload:
    message = gettext("Tệp có chứa macro nên không được nhận; hãy lưu thành .docx, .xlsx hoặc .pptx rồi tải lên.")
    return RefusedUpload(Refusal.MACROS, message)


def _active() -> RefusedUpload:
    message = gettext("Tệp có nội dung tự chạy hoặc tự tải từ nơi khác nên không được nhận; hãy in thành PDF.")
    return RefusedUpload(Refusal.ACTIVE_CONTENT, message)
