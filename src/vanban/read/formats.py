"""The formats that can be read, one row each, and how a file's content shows which one it is."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.plain_tables import table_layout
from vanban.read.reading import Reading
from vanban.text.formatting import DrawnLine, Formatting, ParagraphForm, Sheet
from vanban.text.legacy.plain import decode_bytes
from vanban.text.notice import notice_in
from vanban.text.silence import silence_in, silences_in
from vanban.text.split_syllables import has_split_syllables

_HEAD = 4096
# Control characters that text has no use for, and the share of them that a damaged text may have.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS_OF_TEXT = 0.1


class Format(NamedTuple):
    """One format: how people call it, its media type, how its content shows it, and what reads it."""

    name: str
    media_type: str
    recognizes: Callable[[bytes], bool]
    read: Callable[[bytes], Reading]


class ForeignFormat(NamedTuple):
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


# What reads a format is loaded for the files that need it: the libraries for XML and PDF take some 33 ms of the start.


def _read_docx(data: bytes) -> Reading:
    from vanban.read.composition import compose
    from vanban.read.docx.reader import read_docx

    contents = read_docx(data)
    composed = compose(contents.flow, contents.notes)
    by_comments = (silence_in(contents.comments[one], start, end) for one, (start, end) in composed.commented.items())
    return Reading(
        composed.text,
        composed.layout,
        notice=contents.margins.notice,
        circulation=contents.margins.circulation,
        contact=contents.margins.contact,
        encoding=composed.encoding,
        formatting=partial(_formatting, contents.sheets, composed.forms, contents.lines),
        silences=(*contents.silences, *(one for one in by_comments if one is not None)),
    )


def _formatting(
    sheets: Callable[[], tuple[Sheet, ...]],
    forms: Callable[[], tuple[ParagraphForm, ...]],
    lines: Callable[[], tuple[DrawnLine, ...]],
) -> Formatting | None:
    """How a `.docx` looks; None where the parts that tell it are damaged, for its text could be read."""
    try:
        return Formatting(sheets(), forms(), tells_numbering=True, lines=lines())
    except ReadFailure:
        return None


def _read_pdf(data: bytes) -> Reading:
    from vanban.read.pdf.reader import read_pdf

    return read_pdf(data)


def _read_doc(data: bytes) -> Reading:
    from vanban.read.doc.reader import read_doc

    return read_doc(data)


def _read_xls(data: bytes) -> Reading:
    from vanban.read.xls.reader import read_xls

    return read_xls(data)


def _read_rtf(data: bytes) -> Reading:
    from vanban.read.rtf.reader import read_rtf

    return read_rtf(data)


def _read_odt(data: bytes) -> Reading:
    from vanban.read.odt.reader import read_odt

    return read_odt(data)


def _read_html(data: bytes) -> Reading:
    from vanban.read.html.reader import read_html

    return read_html(data)


def _read_structured(data: bytes) -> Reading:
    from vanban.read.structured import read_structured

    return read_structured(data)


def _read_image(data: bytes) -> Reading:
    from vanban.read.image import read_image

    return read_image(data)


def _holds_stream(*names: str) -> Callable[[bytes], bool]:
    """Whether a compound file has a stream of one of these names: its directory holds them in UTF-16."""
    marks = [name.encode("utf-16-le") + b"\0\0" for name in names]
    return lambda data: data.startswith(_OLE2) and any(mark in data for mark in marks)


def _is_odt(data: bytes) -> bool:
    head = data[:_HEAD]
    if head.startswith(b"PK\x03\x04"):
        return _ODT.encode() in head
    return b"<office:document " in head and _ODT.encode() in data


def _is_html(data: bytes) -> bool:
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[2 if head[2:3] != b"\0" else 3 :: 2]
    return _HTML_HEAD.match(head) is not None


def _is_structured(data: bytes) -> bool:
    return data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"schema"' in data


def _read_plain(data: bytes) -> Reading:
    plain = decode_bytes(data)
    head = plain.text[:_HEAD]
    if "\x00" in head or len(_CONTROLS.findall(head)) > len(head) * _CONTROLS_OF_TEXT:
        raise ReadFailure(Unreadable.UNSUPPORTED, unsupported("tệp nhị phân"))
    return Reading(
        plain.text,
        table_layout(plain.text),
        notice=notice_in(plain.text),
        encoding=plain.encoding,
        reading_may_err=has_split_syllables(plain.text),
        warnings=_damage(plain.damaged),
        silences=tuple(silences_in(plain.text)),
    )


def _damage(places: int) -> tuple[str, ...]:
    return (f"Có {places} chỗ trong tệp không phải là chữ nên không đọc được.",) if places else ()


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(marks)


def _is_locked_office_file(data: bytes) -> bool:
    """A `.docx` with a password is an OLE2 file that holds the whole of it encrypted ([MS-OFFCRYPTO], 2.3.4)."""
    return data.startswith(_OLE2) and "EncryptedPackage".encode("utf-16-le") in data


_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = "application/vnd.oasis.opendocument.text"
_HTML_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|style|table|div|p|font|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)

# In the order in which they are tried; plain text is what is left.
FORMATS = (
    Format(".docx", _DOCX, _is_docx, _read_docx),
    Format(".doc", "application/msword", _holds_stream("WordDocument"), _read_doc),
    Format(".xls", "application/vnd.ms-excel", _holds_stream("Workbook", "Book"), _read_xls),
    Format(".rtf", "application/rtf", _starts(b"{\\rtf"), _read_rtf),
    Format(".odt", _ODT, _is_odt, _read_odt),
    Format(".pdf", "application/pdf", lambda data: b"%PDF-" in data[:1024], _read_pdf),
    Format(".json (vanban/1)", "application/json", _is_structured, _read_structured),
    Format(".html", "text/html", _is_html, _read_html),
    Format("ảnh JPEG", "image/jpeg", _starts(b"\xff\xd8\xff"), _read_image),
    Format("ảnh PNG", "image/png", _starts(b"\x89PNG"), _read_image),
    Format("ảnh TIFF", "image/tiff", _starts(b"II*\x00", b"MM\x00*"), _read_image),
)
PLAIN_TEXT = Format(".txt", "text/plain", lambda data: True, _read_plain)  # noqa: ARG005

FOREIGN_FORMATS = (
    ForeignFormat("ảnh GIF", _starts(b"GIF8")),
    ForeignFormat("tệp Office đời cũ không phải văn bản Word hay trang tính Excel", _starts(_OLE2)),
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
