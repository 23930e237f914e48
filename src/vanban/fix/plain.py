"""Edits in a plain text file, its byte order mark and line ends kept."""

from __future__ import annotations

import codecs
from collections.abc import Sequence

from vanban.check.finding import Edit
from vanban.fix.choose import apply_edits
from vanban.fix.failure import FixFailure


def fix_plain(data: bytes, text: str, edits: Sequence[Edit]) -> bytes:
    """The bytes of a UTF-8 file with edits of the text that was read from it; FixFailure for another encoding."""
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        raw = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FixFailure("tệp không phải UTF-8; hãy chuyển sang UTF-8 rồi sửa") from error
    if raw.replace("\r\n", "\n") != text:
        raise FixFailure("tệp dùng bảng mã cũ; hãy chuyển sang UTF-8 rồi sửa")
    mended = apply_edits(text, edits)
    if "\r\n" in raw:
        if "\n" in raw.replace("\r\n", ""):
            raise FixFailure("tệp có hai kiểu xuống dòng lẫn lộn; hãy thống nhất rồi sửa")
        mended = mended.replace("\n", "\r\n")
    return data[: len(data) - len(body)] + mended.encode("utf-8")
