"""A workbook opened: whatever is wrong with its bytes comes out as one clear failure."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import StringIO

import xlrd
from xlrd.biffh import XLRDError
from xlrd.book import Book
from xlrd.compdoc import CompDocError
from xlrd.sheet import Sheet

from vanban.read.failure import ReadFailure, Unreadable

_DAMAGED = "tệp .xls bị hỏng nên không mở được; hãy mở bằng Excel rồi lưu lại"
_ENCRYPTED = "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi đọc lại"
_PART_LOST = "Trang tính thứ {number} của tệp .xls bị hỏng nên không đọc được."

# What xlrd raises on bytes that make no sense: its own error, and whatever its parsing runs into.
_OF_DAMAGE = (
    XLRDError, CompDocError, struct.error, AssertionError, ValueError, IndexError, KeyError, TypeError,
    AttributeError, ZeroDivisionError, OverflowError, RecursionError,
)  # fmt: skip
_VISIBLE = 0


def open_workbook(content: bytes) -> Book:
    """The workbook that the bytes hold; its sheets are read later, one by one."""
    try:
        book: Book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, on_demand=True, ragged_rows=True, logfile=StringIO()
        )
    except _OF_DAMAGE as error:
        if "encrypted" in str(error).lower():
            raise ReadFailure(Unreadable.ENCRYPTED, _ENCRYPTED) from error
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
    return book


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
