"""From a PDF to its text and its layout: by its text layer, and where a page has none by recognising its letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pypdfium2 as pdfium

from vanban.read.composition import compose
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.ocr import MAY_ERR, NOT_INSTALLED, is_available
from vanban.read.pdf.fields import attached_document, with_fields
from vanban.read.pdf.flow import flow_of
from vanban.read.pdf.forms import sheets_of
from vanban.read.pdf.legacy import in_unicode
from vanban.read.pdf.opening import opened
from vanban.read.pdf.rows import PageRows, page_rows
from vanban.read.pdf.running import is_notice, is_of_gazette, without_furniture
from vanban.read.pdf.scan import page_scanned
from vanban.read.reading import Reading
from vanban.text.formatting import Formatting, ParagraphForm

_MOST_PAGES = 20_000
_MOST_SCANNED = 200
_TOO_MANY = "tệp PDF có quá nhiều trang nên không được đọc, để bảo đảm an toàn"
_NO_TEXT = "tệp không có chữ nào đọc được; hãy dùng bản quét rõ hơn"


def read_pdf(data: bytes) -> Reading:
    """The text of a PDF, a line a paragraph, columns unmixed; ReadFailure where it holds none."""
    with opened(data) as document:
        if len(document) > _MOST_PAGES:
            raise ReadFailure(Unreadable.HOSTILE, _TOO_MANY)
        document.init_forms()
        pages = [page_rows(page) for page in document]
        scanned = _recognize(document, pages)
        subject = " ".join(document.get_metadata_value("Subject").split())
        own = attached_document(document)
    if not any(page.rows for page in pages) and not is_available():
        raise ReadFailure(Unreadable.TOOL_MISSING, NOT_INSTALLED)
    notice = subject if is_notice(subject, pages) else None
    reading = reading_of(pages, (MAY_ERR,) if scanned else (), notice)
    if own is not None and reading.layout is not None:
        reading = replace(reading, layout=with_fields(reading.text, reading.layout, own))
    return reading if notice is None else replace(reading, notice=notice)


def reading_of(pages: Sequence[PageRows], warnings: tuple[str, ...] = (), notice: str | None = None) -> Reading:
    """The reading of pages whose rows are known; ReadFailure where they hold no text."""
    pages, encoding = in_unicode(pages)
    kept = without_furniture(pages, notice)
    if not any(kept):
        raise ReadFailure(Unreadable.NO_TEXT, _NO_TEXT)
    composed = compose(tuple(flow_of(pages, kept)))
    empty = [number for number, rows in enumerate(kept, 1) if not rows]
    return Reading(
        composed.text,
        composed.layout,
        encoding=encoding or composed.encoding,
        reading_may_err=True,
        warnings=warnings + ((_without_text(empty),) if empty else ()),
        formatting=partial(_formatting, pages, composed.forms),
        from_gazette=is_of_gazette(pages),
    )


def _formatting(pages: list[PageRows], forms: Callable[[], tuple[ParagraphForm, ...]]) -> Formatting:
    """How the pages look."""
    sheets = sheets_of(pages)
    return Formatting(sheets, forms(), any(one.numbering for one in sheets), len(pages))


def _recognize(document: pdfium.PdfDocument, pages: list[PageRows]) -> bool:
    """Recognise the letters of pages that have no text layer; whether any page was a picture."""
    pictures = [number for number, page in enumerate(pages) if not page.rows]
    if not pictures or not is_available():
        return False
    for number in pictures[:_MOST_SCANNED]:
        pages[number] = page_scanned(document[number])
    return any(pages[number].rows for number in pictures[:_MOST_SCANNED])


def _without_text(pages: Sequence[int]) -> str:
    some = ", ".join(map(str, pages[:10])) + (", …" if len(pages) > 10 else "")
    return f"Trang {some} không có lớp chữ nên không đọc được."
