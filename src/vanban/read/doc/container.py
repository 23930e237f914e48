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

# Words of old formats that begin like a Word file but are not laid out as one (Word 6 and 95 have nFib 101 to 105).
_OLD = range(0x65, 0x6A)

_DAMAGED = "tệp .doc bị hỏng nên không mở được; hãy mở bằng Word rồi lưu lại"


@dataclass(frozen=True, slots=True)
class WordStreams:
    """The streams that hold text and formatting; `data` is empty where the file has none."""

    document: bytes
    table: bytes
    data: bytes


def word_streams(content: bytes) -> WordStreams:
    """The streams of a `.doc` file; ReadFailure where it is damaged, encrypted, too old or no Word file."""
    try:
        with olefile.OleFileIO(BytesIO(content)) as container:
            if not container.exists("WordDocument"):
                raise ReadFailure(Unreadable.UNSUPPORTED, "tệp không chứa văn bản Word; hãy kiểm tra lại tệp")
            document = container.openstream("WordDocument").read()
            _check(document)
            names = ("1Table", "0Table") if _flags(document) & _TABLE_1 else ("0Table", "1Table")
            table = next((container.openstream(name).read() for name in names if container.exists(name)), b"")
            data = container.openstream("Data").read() if container.exists("Data") else b""
    except (OSError, ValueError, IndexError, struct.error, RecursionError) as error:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
    return WordStreams(document, table, data)


def _flags(document: bytes) -> int:
    return int.from_bytes(document[0x0A:0x0C], "little")


def _check(document: bytes) -> None:
    version = int.from_bytes(document[2:4], "little")
    if int.from_bytes(document[:2], "little") != _WORD or len(document) < _SHORTEST:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED)
    if version in _OLD or version < _WORD_97:
        raise ReadFailure(
            Unreadable.UNSUPPORTED,
            "tệp ở định dạng Word 6/95, chưa đọc trực tiếp được; hãy lưu lại thành .doc mới hoặc .docx",
        )
    if _flags(document) & _ENCRYPTED:
        raise ReadFailure(Unreadable.ENCRYPTED, "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi thử lại")
