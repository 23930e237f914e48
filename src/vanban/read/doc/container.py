"""The streams of a Word 97–2003 file: a compound file (OLE2) with a WordDocument and a table stream."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from io import BytesIO

import olefile

from vanban.read.failure import ReadFailure, Unreadable

_WORD = 0xA5EC
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_WORD_97 = 0x00C1
_SHORTEST = 0x9A
_SECTOR = 512

# Word 2, and Word 6 and 95: laid out in another way.
_OLD_WORDS = frozenset({0xA5DB, 0xA5DC})

_OLD = "tệp ở định dạng Word 6/95; hãy lưu lại thành .docx"
_LOCKED = "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi đọc lại"
_DAMAGED = "tệp .doc bị hỏng nên không mở được; hãy mở bằng Word rồi lưu lại"


@dataclass(frozen=True, slots=True)
class WordStreams:
    """The streams that hold text and formatting; `data` is empty where the file has none."""

    document: bytes
    table: bytes
    data: bytes


def word_streams(content: bytes) -> WordStreams:
    """The streams of a `.doc` file; ReadFailure where it is damaged, encrypted, too old or no Word file."""
    # A file that was cut off inside its last sector is whole for all that is read here.
    content += bytes(-len(content) % _SECTOR)
    try:
        with olefile.OleFileIO(BytesIO(content)) as container:
            if not container.exists("WordDocument"):
                raise ReadFailure(Unreadable.DAMAGED, _DAMAGED)
            document = _stream(container, "WordDocument", len(content))
            _check(document)
            names = ("1Table", "0Table") if _flags(document) & _TABLE_1 else ("0Table", "1Table")
            table = next((_stream(container, name, len(content)) for name in names if container.exists(name)), b"")
            data = _stream(container, "Data", len(content)) if container.exists("Data") else b""
    except (OSError, ValueError, IndexError, struct.error, RecursionError) as error:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
    return WordStreams(document, table, data)


def _stream(container: olefile.OleFileIO, name: str, most: int) -> bytes:
    """A stream of the file; one that says to be larger than the file would go round in circles."""
    if container.get_size(name) > most:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED)
    stream: bytes = container.openstream(name).read()
    return stream


def document_stream_alone(content: bytes) -> bytes:
    """The WordDocument stream of a file whose directory is lost: writers put it first, in one stretch."""
    document = content[_SECTOR:]
    return document if int.from_bytes(document[:2], "little") == _WORD and len(document) >= _SHORTEST else b""


def _flags(document: bytes) -> int:
    return int.from_bytes(document[0x0A:0x0C], "little")


def _check(document: bytes) -> None:
    word, version = (int.from_bytes(document[place : place + 2], "little") for place in (0, 2))
    if word in _OLD_WORDS or (word == _WORD and version < _WORD_97):
        raise ReadFailure(Unreadable.UNSUPPORTED, _OLD)
    if word != _WORD or len(document) < _SHORTEST:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED)
    if _flags(document) & _ENCRYPTED:
        raise ReadFailure(Unreadable.ENCRYPTED, _LOCKED)
