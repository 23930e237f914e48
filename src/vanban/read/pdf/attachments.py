"""The files attached to a PDF (ISO 32000-2, 7.11.4): of an issued report, its dataset."""

from __future__ import annotations

from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.pdf.opening import opened

_MOST = 1000
_TOO_MANY = "tệp PDF có quá nhiều tệp đính kèm nên không được đọc, để bảo đảm an toàn"


def attachments(data: bytes) -> dict[str, bytes]:
    """The attached files by name; of two with the same name the first. ReadFailure where the PDF cannot be read."""
    found: dict[str, bytes] = {}
    with opened(data) as document:
        count = document.count_attachments()
        if count > _MOST:
            raise ReadFailure(Unreadable.HOSTILE, _TOO_MANY)
        for index in range(count):
            attachment = document.get_attachment(index)
            found.setdefault(attachment.get_name(), bytes(attachment.get_data()))
    return found
