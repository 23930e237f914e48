"""Office documents of Word, Excel and PowerPoint 97–2003: no macros, no programs packed inside."""

from __future__ import annotations

from io import BytesIO

import olefile
from django.utils.translation import gettext

from thongsuot.files.errors import Refusal, RefusedUpload

# [MS-OVBA] 2.2.1, [MS-DOC] 2.1.9, [MS-XLS] 2.1.7.19: where each keeps its macros.
_MACROS = frozenset({"macros", "vba", "_vba_project_cur", "_vba_project"})
# [MS-OLEDS] 2.3.6: any file at all, packed into a document.
_PACKAGE = "\x01ole10native"
_LOCKED = frozenset({"encryptedpackage", "encryptioninfo"})
_DOCUMENTS = frozenset({"worddocument", "workbook", "book", "powerpoint document"})


def check_office_ole(data: bytes) -> None:
    """RefusedUpload where it is no office document, locked, damaged, or holds macros or packed files."""
    names = _names(data)
    if names is None:
        message = gettext("Tệp bị hỏng hoặc bị cắt cụt; hãy mở bằng phần mềm soạn thảo, lưu lại rồi tải lên.")
        raise RefusedUpload(Refusal.DAMAGED, message)
    if names & _LOCKED:
        raise RefusedUpload(Refusal.LOCKED, gettext("Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên."))
    if names & _MACROS:
        message = gettext("Tệp có chứa macro nên không được nhận; hãy lưu thành .docx, .xlsx hoặc .pptx rồi tải lên.")
        raise RefusedUpload(Refusal.MACROS, message)
    if _PACKAGE in names:
        message = gettext("Tệp có nhúng chương trình hoặc tệp khác bên trong; hãy xóa phần nhúng rồi tải lên.")
        raise RefusedUpload(Refusal.EMBEDDED_PROGRAM, message)
    if not names & _DOCUMENTS:
        message = gettext("Tệp không phải văn bản Word, bảng tính Excel hay bản trình bày; hãy dùng tệp PDF.")
        raise RefusedUpload(Refusal.TYPE, message)


def holds_program(data: bytes) -> bool:
    """Whether a content embedded in a document is a program, or a file of any kind packed into an object."""
    if data.startswith((b"MZ", b"\x7fELF")):
        return True
    return data.startswith(b"\xd0\xcf\x11\xe0") and _PACKAGE in (_names(data) or ())


def _names(data: bytes) -> frozenset[str] | None:
    try:
        with olefile.OleFileIO(BytesIO(data)) as opened:
            paths = opened.listdir(streams=True, storages=True)
    except (OSError, ValueError, IndexError, RecursionError, OverflowError):
        return None
    return frozenset(name.lower() for path in paths for name in path)
