"""The files attached to a PDF (ISO 32000-2, 7.11.4): of an issued report, its dataset."""

from __future__ import annotations

from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.pdf.opening import opened

_MOST = 1000
_LARGEST = 256 * 2**20
_TOO_MANY = "tệp PDF có quá nhiều tệp đính kèm nên không được đọc, để bảo đảm an toàn"


def attachments(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """Name and content of each attached file, in the order of the PDF's list; two may bear the same name.

    ReadFailure where the PDF cannot be read, or where there are too many of them.
    """
    found: list[tuple[str, bytes]] = []
    left = _LARGEST
    with opened(data) as document:
        count = document.count_attachments()
        if count > _MOST:
            raise ReadFailure(Unreadable.HOSTILE, _TOO_MANY)
        for index in range(count):
            attachment = document.get_attachment(index)
            content = bytes(attachment.get_data())
            left -= len(content)
            if left < 0:
                raise ReadFailure(Unreadable.HOSTILE, _TOO_MANY)
            found.append((attachment.get_name(), content))
    return tuple(found)
