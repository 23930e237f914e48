"""Opening a PDF, with what may be wrong with it said in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

import pypdfium2 as pdfium

from vanban.read.failure import ReadFailure, Unreadable

# PDFium may be called by one thread of a process at a time; a web server has several.
_ONE_AT_A_TIME = RLock()

_LOCKED = "tệp PDF được đặt mật khẩu; hãy bỏ mật khẩu rồi đọc lại"
_DAMAGED = "tệp PDF bị hỏng hoặc bị cắt cụt nên không đọc được"


@contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """The PDF in these bytes; ReadFailure where it is locked or damaged, also while it is read."""
    with _ONE_AT_A_TIME:
        yield from _opened(data)


def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise ReadFailure(Unreadable.ENCRYPTED, _LOCKED) from error
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
    try:
        yield document
    except pdfium.PdfiumError as error:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
    finally:
        document.close()
