"""Reading a report that was edited in a word processor."""

from __future__ import annotations

from thongsuot.reporting.errors import UnreadableEdit
from vanban.document.model import Document
from vanban.read.failure import ReadFailure
from vanban.read.file import read_bytes


def read_edit(content: bytes) -> Document:
    """The structured document with the fields that it kept; UnreadableEdit where the file cannot be read."""
    try:
        return read_bytes(content)[1]
    except ReadFailure as failure:
        raise UnreadableEdit(str(failure).rstrip(".")) from failure
