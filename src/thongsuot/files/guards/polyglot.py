"""One content, one type: what is also a web page, an archive or a program besides what it says it is, is refused."""

from __future__ import annotations

import re

from django.utils.translation import gettext

from thongsuot.files.errors import Refusal, RefusedUpload

_START = 4096
_END = 66_000
_MARKUP = re.compile(rb"<\s*(?:!doctype\s+html|html|script|svg|iframe|body|object|embed)[\s>/]", re.IGNORECASE)
_ZIP_END = b"PK\x05\x06"
_ZIPS = ("application/vnd.openxmlformats", "application/vnd.oasis")
# In these a letter "<" begins nothing: they are shown as letters, or drawn anew.
_HARMLESS = ("text/plain", "image/")


def check_one_face(data: bytes, media_type: str) -> None:
    """RefusedUpload where the content is of a second type besides."""
    if media_type.startswith(_HARMLESS):
        return
    as_page = _MARKUP.search(data[:_START]) is not None
    as_archive = not media_type.startswith(_ZIPS) and _is_archive(data)
    if as_page or as_archive:
        message = gettext("Tệp mang hai định dạng cùng lúc nên không được nhận; hãy lưu lại đúng một định dạng.")
        raise RefusedUpload(Refusal.TWO_FACES, message)


def _is_archive(data: bytes) -> bool:
    """Whether the content ends as a ZIP archive does, whose end may be followed by a comment (APPNOTE 4.3.16)."""
    start = max(0, len(data) - _END)
    place = data.rfind(_ZIP_END, start)
    if place < 0 or place + 22 > len(data):
        return False
    return place + 22 + int.from_bytes(data[place + 20 : place + 22], "little") == len(data)
