"""The formats that can be read, one row each, and how a file's content shows which one it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.reading import Reading
from vanban.read.structured import read_structured
from vanban.text.legacy.plain import decode_bytes

_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how people call it, its media type, how its content shows it, and what reads it."""

    name: str
    media_type: str
    recognizes: Callable[[bytes], bool]
    read: Callable[[bytes], Reading]


@dataclass(frozen=True, slots=True)
class ForeignFormat:
    """A format that is known and not read: what a file of it is called in the message."""

    name: str
    recognizes: Callable[[bytes], bool]


def _is_docx(data: bytes) -> bool:
    if not data.startswith(b"PK\x03\x04"):
        return False
    if b"word/document.xml" in data:
        return True
    # The end of a file that was cut off is missing, and its directory of parts with it.
    return b"[Content_Types].xml" in data[:_HEAD] and b"xl/" not in data[:_HEAD] and b"ppt/" not in data[:_HEAD]


# The libraries for XML and PDF are loaded for the files that need them: each takes some 33 ms of the start.


def _read_docx(data: bytes) -> Reading:
    from vanban.read.composition import compose
    from vanban.read.docx.reader import read_docx

    composed = compose(*read_docx(data))
    return Reading(composed.text, composed.layout, encoding=composed.encoding)


def _read_pdf(data: bytes) -> Reading:
    from vanban.read.pdf.reader import read_pdf

    return read_pdf(data)


def _is_structured(data: bytes) -> bool:
    return data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"schema"' in data


def _read_plain(data: bytes) -> Reading:
    plain = decode_bytes(data)
    if "\x00" in plain.text:
        raise ReadFailure(Unreadable.UNSUPPORTED, unsupported("tệp nhị phân"))
    return Reading(plain.text, encoding=plain.encoding, warnings=_damage(plain.damaged))


def _damage(places: int) -> tuple[str, ...]:
    return (f"Có {places} chỗ trong tệp không phải là chữ nên không đọc được.",) if places else ()


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(marks)


def _is_locked_office_file(data: bytes) -> bool:
    """A `.docx` with a password is an OLE2 file that holds the whole of it encrypted ([MS-OFFCRYPTO], 2.3.4)."""
    return data.startswith(_OLE2) and "EncryptedPackage".encode("utf-16-le") in data


_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# In the order in which they are tried; plain text is what is left.
FORMATS = (
    Format(".docx", _DOCX, _is_docx, _read_docx),
    Format(".pdf", "application/pdf", lambda data: b"%PDF-" in data[:1024], _read_pdf),
    Format(".json (vanban/1)", "application/json", _is_structured, read_structured),
)
PLAIN_TEXT = Format(".txt", "text/plain", lambda data: True, _read_plain)  # noqa: ARG005

FOREIGN_FORMATS = (
    ForeignFormat("ảnh JPEG", _starts(b"\xff\xd8\xff")),
    ForeignFormat("ảnh PNG", _starts(b"\x89PNG")),
    ForeignFormat("ảnh GIF", _starts(b"GIF8")),
    ForeignFormat("ảnh TIFF", _starts(b"II*\x00", b"MM\x00*")),
    ForeignFormat("tệp Word 97–2003 (.doc)", _starts(_OLE2)),
    ForeignFormat("tệp RTF", _starts(b"{\\rtf")),
    ForeignFormat("tệp nén ZIP hoặc định dạng dựa trên ZIP", _starts(b"PK\x03\x04", b"PK\x05\x06")),
    ForeignFormat("tệp nén RAR", _starts(b"Rar!")),
    ForeignFormat("tệp nén 7z", _starts(b"7z\xbc\xaf\x27\x1c")),
    ForeignFormat("tệp nén GZIP", _starts(b"\x1f\x8b")),
)


def unsupported(kind: str) -> str:
    """The message for a file that is of no format that is read."""
    names = ", ".join(one.name for one in (*FORMATS, PLAIN_TEXT))
    return f"nội dung tệp là {kind}, chưa đọc được; các định dạng đọc được: {names}"


def format_of(data: bytes) -> Format:
    """The format of a file by its content, whatever its name says; ReadFailure where it is none that is read."""
    for one in FORMATS:
        if one.recognizes(data):
            return one
    if _is_locked_office_file(data):
        message = "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi đọc lại"
        raise ReadFailure(Unreadable.ENCRYPTED, message)
    for foreign in FOREIGN_FORMATS:
        if foreign.recognizes(data):
            raise ReadFailure(Unreadable.UNSUPPORTED, unsupported(foreign.name))
    return PLAIN_TEXT
