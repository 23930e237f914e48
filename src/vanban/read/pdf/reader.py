"""From a PDF's text layer to its text and its layout."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.document.model import Orientation
from vanban.read.composition import compose
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.flow import Paragraph, Run
from vanban.read.pdf.columns import in_reading_order
from vanban.read.pdf.legacy import in_unicode
from vanban.read.pdf.opening import opened
from vanban.read.pdf.paragraphs import Margins, goes_on, joined, margins, paragraphs
from vanban.read.pdf.rows import PageRows, Row, page_rows
from vanban.read.pdf.running import without_furniture
from vanban.read.reading import Reading

_MOST_PAGES = 20_000
_TOO_MANY = "tệp PDF có quá nhiều trang nên không được đọc, để bảo đảm an toàn"
_NO_TEXT = "tệp PDF không có lớp chữ (có thể là bản quét); hãy nhận dạng chữ (OCR) rồi đọc lại"


def read_pdf(data: bytes) -> Reading:
    """The text of a PDF's text layer, a line a paragraph, columns unmixed; ReadFailure where it holds no text."""
    with opened(data) as document:
        if len(document) > _MOST_PAGES:
            raise ReadFailure(Unreadable.HOSTILE, _TOO_MANY)
        pages = [page_rows(page) for page in document]
    pages, encoding = in_unicode(pages)
    kept = without_furniture(pages)
    if not any(kept):
        raise ReadFailure(Unreadable.NO_TEXT, _NO_TEXT)
    flow = _flow(pages, kept)
    composed = compose(tuple(flow))
    empty = [number for number, rows in enumerate(kept, 1) if not rows]
    return Reading(
        composed.text,
        composed.layout,
        encoding=encoding or composed.encoding,
        reading_may_err=True,
        warnings=(_without_text(empty),) if empty else (),
    )


def _flow(pages: Sequence[PageRows], kept: Sequence[Sequence[Row]]) -> list[Paragraph]:
    """The paragraphs of all pages; one that goes on over a page's end is one."""
    flow: list[Paragraph] = []
    last: list[Row] = []
    last_margins = Margins(0, 0)
    orientation = Orientation.PORTRAIT
    for page, rows in zip(pages, kept, strict=True):
        here = margins(rows)
        orientation_here = Orientation.LANDSCAPE if page.width > page.height else Orientation.PORTRAIT
        ordered = in_reading_order(rows, page.width)
        found = list(paragraphs(ordered, here))
        over = bool(last and found) and ordered[0] is not None
        if over and goes_on(last[-1], found[0][0], last_margins, same_page=False):
            found[0] = last + found[0]
        elif last:
            flow += _with_room(last, orientation)
        for block in found[:-1]:
            flow += _with_room(block, orientation_here)
        last = found[-1] if found else []
        last_margins, orientation = here, orientation_here
    if last:
        flow += _with_room(last, orientation)
    return flow


def _with_room(rows: list[Row], orientation: Orientation) -> list[Paragraph]:
    """A paragraph of these rows."""
    return [Paragraph((Run(joined(rows)),), orientation)]


def _without_text(pages: Sequence[int]) -> str:
    some = ", ".join(map(str, pages[:10])) + (", …" if len(pages) > 10 else "")
    return f"Trang {some} không có lớp chữ nên không đọc được."
