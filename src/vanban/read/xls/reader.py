"""From the bytes of a `.xls` workbook to its text and its layout."""

from __future__ import annotations

from vanban.read.composition import compose
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.flow import Paragraph, Run, Table
from vanban.read.reading import Reading
from vanban.read.xls.sheet import SheetReader
from vanban.read.xls.workbook import open_workbook, visible_sheets

_EMPTY = "tệp .xls không có trang tính nào có nội dung"


def read_xls(content: bytes) -> Reading:
    """The text of a workbook's visible sheets, one after the other; ReadFailure where there is none."""
    warnings: list[str] = []
    book = open_workbook(content, warnings)
    reader = SheetReader(book)
    parts: list[Paragraph | Table] = []
    for sheet in visible_sheets(book, warnings):
        flow = reader.flow(sheet)
        if any(isinstance(part, Table) or part.runs for part in flow):
            if parts:
                parts += [Paragraph(), Paragraph((Run(sheet.name, strong=True),))]
            parts += flow
    if not parts:
        raise ReadFailure(Unreadable.NO_TEXT, _EMPTY)
    composed = compose(tuple(parts))
    return Reading(composed.text, composed.layout, encoding=composed.encoding, warnings=tuple(warnings))
