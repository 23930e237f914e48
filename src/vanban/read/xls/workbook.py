"""A workbook opened: whatever is wrong with its bytes comes out as one clear failure."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO, StringIO

import olefile
import xlrd
from xlrd.biffh import XLRDError
from xlrd.book import Book
from xlrd.compdoc import CompDocError
from xlrd.sheet import Sheet

from vanban.read.failure import ReadFailure, Unreadable

_DAMAGED = "tệp .xls bị hỏng nên không mở được; hãy mở bằng Excel rồi lưu lại"
_ENCRYPTED = "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi đọc lại"
_SALVAGED = "Tệp .xls bị hỏng; phần đọc được có thể thiếu."
_PART_LOST = "Trang tính thứ {number} của tệp .xls bị hỏng nên không đọc được."

# What xlrd raises on bytes that make no sense: its own error, and whatever its parsing runs into.
_OF_DAMAGE = (
    XLRDError, CompDocError, struct.error, AssertionError, ValueError, LookupError, TypeError,
    AttributeError, ZeroDivisionError, OverflowError, RecursionError,
)  # fmt: skip
_VISIBLE = 0
_SECTOR = 512


def open_workbook(content: bytes, warnings: list[str]) -> Book:
    """The workbook that the bytes hold; its sheets are read later, one by one.

    Where the file around the workbook is damaged, what can be found of it is taken, and `warnings` tells so.
    """
    try:
        return _opened(content)
    except _OF_DAMAGE as error:
        if "encrypted" in str(error).lower():
            raise ReadFailure(Unreadable.ENCRYPTED, _ENCRYPTED) from error
    try:
        book = _opened(_stream(content))
    except (*_OF_DAMAGE, OSError) as error:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
    warnings.append(_SALVAGED)
    return book


def _opened(content: bytes) -> Book:
    book: Book = xlrd.open_workbook(
        file_contents=content, formatting_info=True, on_demand=True, ragged_rows=True, logfile=StringIO()
    )
    return book


def _stream(content: bytes) -> bytes:
    """The workbook's own stream, as olefile finds it where the file around it is damaged."""
    with olefile.OleFileIO(BytesIO(content + bytes(-len(content) % _SECTOR))) as container:
        name = next((name for name in ("Workbook", "Book") if container.exists(name)), None)
        if name is None:
            raise ReadFailure(Unreadable.DAMAGED, _DAMAGED)
        if container.get_size(name) > len(content):
            raise ReadFailure(Unreadable.DAMAGED, _DAMAGED)
        stream: bytes = container.openstream(name).read()
    return stream


def visible_sheets(book: Book, warnings: list[str]) -> Iterator[Sheet]:
    """The sheets that are shown, in order; one that is damaged is left out and told of in `warnings`."""
    for number in range(book.nsheets):
        try:
            sheet = book.sheet_by_index(number)
        except _OF_DAMAGE:
            warnings.append(_PART_LOST.format(number=number + 1))
            continue
        if sheet.visibility == _VISIBLE:
            yield sheet
        book.unload_sheet(number)
