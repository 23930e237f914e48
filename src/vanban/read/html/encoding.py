"""The encoding of a web page's bytes: as its mark or its head says, else as the bytes look."""

from __future__ import annotations

import codecs
import re

from vanban.text.legacy.encoding import LegacyEncoding, decode

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Pages said to be in Latin-1 are in Windows-1252 (WHATWG Encoding, 4.2); what that leaves open is a control.
_WESTERN = frozenset({"iso8859-1", "ascii", "cp1252"})
_LEGACY = {
    "tcvn": LegacyEncoding.TCVN3,
    "x-viet-tcvn": LegacyEncoding.TCVN3,
    "x-viet-tcvn5712": LegacyEncoding.TCVN3,
    "viscii": LegacyEncoding.VISCII,
    "x-viet-vps": LegacyEncoding.VPS,
    "x-viet-vni": LegacyEncoding.VNI,
}


def page_text(content: bytes) -> str:
    """The text of a page's bytes, its tags among it."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    declared = _DECLARED.search(content[:_HEAD])
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name in _LEGACY:
        return decode(content.decode("latin-1"), _LEGACY[name])
    try:
        encoding = codecs.lookup(name).name
        if encoding.startswith("utf-16"):
            # The declaration could be read, so it is not true.
            encoding = "utf-8"
        if encoding not in _WESTERN:
            return content.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return _as_it_looks(content)
    return _western(content)


def _as_it_looks(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _western(content)


def _western(content: bytes) -> str:
    return content.decode("latin-1").translate(_WINDOWS_1252)


_WINDOWS_1252 = {
    code: bytes((code,)).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
