"""The bytes of a plain text file in Unicode: UTF-8, UTF-16, Windows-1258 or a legacy encoding."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from vanban.text.legacy.passages import decode_text
from vanban.text.legacy.plausibility import likelihood

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

# Windows-1252 has no character for five codes; they stay the controls that Latin-1 has there.
_WINDOWS_1252 = "".join(
    bytes([code]).decode("latin-1" if code in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252") for code in range(0x100)
)

# Any of these in the bytes of a UTF-8 text makes it worth a look: they are what the letters of the legacy encodings
# look like, and Vietnamese in Unicode has no use for them but in passing.
_TELLING_UTF8 = tuple(character.encode() for character in "®©«µ¸¹¶ªöñøûïåäëðßþæÇÜÖÑÞ")

_NULL_SHARE_OF_UTF16 = 0.2
_SAMPLE = 4096
# Text of another encoding hardly ever makes whole characters of UTF-8 by chance.
_DAMAGED_AT_MOST = 0.25


class PlainText(NamedTuple):
    """The text of a file's bytes: its line ends as LF or lone CR, without byte order mark.

    `encoding` is `unicode` (UTF-8, UTF-16 and Windows-1258 too) or the name of the legacy encoding that was decoded;
    `damaged` counts the places at which the bytes were no text.
    """

    text: str
    encoding: str = "unicode"
    damaged: int = 0


def decode_bytes(data: bytes) -> PlainText:
    """The text that `data`, the content of a plain text file, holds; never fails."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _unicode(data[len(mark) :], encoding)
    utf16 = _utf16_without_mark(data[:_SAMPLE])
    if utf16:
        return _unicode(data, utf16)
    if data.isascii():
        return PlainText(_lf(data.decode("ascii")))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _eight_bit(data)
    return _mended(_lf(text)) if any(telling in data for telling in _TELLING_UTF8) else PlainText(_lf(text))


def _unicode(data: bytes, encoding: str) -> PlainText:
    text = data.decode(encoding, errors="replace")
    return _mended(_lf(text), text.count("\ufffd"))


def _mended(text: str, damaged: int = 0) -> PlainText:
    """A Unicode text in which lines that some program took for Windows-1252 are decoded as what they were."""
    decoded, encoding = decode_text(text)
    return PlainText(decoded, encoding or "unicode", damaged)


def _damaged_utf8(data: bytes) -> PlainText | None:
    """UTF-8 with a few spoiled bytes; None where the bytes are something else."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for _ in re.finditer("[\u0080-\ufffc]", text))
    return PlainText(_lf(text), damaged=damaged) if damaged <= _DAMAGED_AT_MOST * whole else None


def _eight_bit(data: bytes) -> PlainText:
    text = _lf(codecs.charmap_decode(data, "strict", _WINDOWS_1252)[0])
    decoded, encoding = decode_text(text)
    if encoding is None:
        vietnamese = _windows_1258(data)
        return PlainText(vietnamese) if _reads_better(vietnamese, text) else PlainText(text)
    return PlainText(decoded, encoding)


def _windows_1258(data: bytes) -> str:
    return _lf(data.decode("cp1258", errors="replace"))


def _reads_better(text: str, than: str) -> bool:
    return _likelihood(text) > _likelihood(than)


def _likelihood(text: str) -> float:
    sample = unicodedata.normalize("NFC", text[: 16 * _SAMPLE])
    return sum(likelihood(piece) for piece in sample.split() if not piece.isascii())


def _utf16_without_mark(sample: bytes) -> str | None:
    """Which UTF-16 a text without a mark is in: the high bytes of its spaces, digits and plain letters are null."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < _NULL_SHARE_OF_UTF16 * len(sample) / 2 or min(even, odd) > 0.1 * max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _lf(text: str) -> str:
    return text.replace("\r\n", "\n") if "\r" in text else text
