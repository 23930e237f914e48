"""The files that a PDF carries inside."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import Any

import pypdfium2

# pdfium is not made for several threads at once.
_ONE_AT_A_TIME = Lock()
_open_pdf: Any = pypdfium2.PdfDocument  # pypdfium2 says nothing of its types
MAX_ATTACHMENT = 64 * 2**20


class UnreadablePdf(ValueError):
    """The bytes are no PDF that can be opened, or an attachment is larger than allowed."""


@dataclass(frozen=True, slots=True)
class Attached:
    """An attached file: its name and its bytes."""

    name: str
    content: bytes


def attachments_of(pdf: bytes) -> tuple[Attached, ...]:
    """The attached files, in the order of the PDF's own list."""
    with _ONE_AT_A_TIME:
        try:
            document = _open_pdf(pdf)
            try:
                count = document.count_attachments()
                found = tuple(_attached(document, index) for index in range(count))
            finally:
                document.close()
        except pypdfium2.PdfiumError as error:
            raise UnreadablePdf(str(error)) from error
    return found


def _attached(document: Any, index: int) -> Attached:
    one = document.get_attachment(index)
    content = bytes(one.get_data())
    if len(content) > MAX_ATTACHMENT:
        raise UnreadablePdf(f"attachment of {len(content)} bytes")
    return Attached(one.get_name(), content)
