"""The name under which an uploaded file is shown and handed out: no path, no trick, the ending of what it is."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 180
# What no name holds: path separators, what some systems forbid, and (by category) controls and marks of direction.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|]')
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_NAMELESS = "tep"


def safe_name(name: str, endings: tuple[str, ...]) -> str:
    """The name without folders, invisible letters and leading dots, ending as one of `endings` (`.pdf`), NFC.

    A name that ends otherwise than its content gets the first of the endings besides: `anh.jpg.exe` that is a JPEG
    becomes `anh.jpg.exe.jpg`.
    """
    name = unicodedata.normalize("NFC", name.replace("\\", "/")).rpartition("/")[2]
    name = "".join(char for char in name if unicodedata.category(char) not in _INVISIBLE)
    name = _FORBIDDEN.sub("_", re.sub(r"\s+", " ", name)).strip(" .")
    if not name or _RESERVED.match(name):
        name = f"{_NAMELESS}{f'-{name}' if name else ''}"
    ending = next((one for one in endings if name.lower().endswith(one)), "")
    stem = name[: len(name) - len(ending)] if ending else name
    return f"{stem[:_LONGEST].rstrip(' .') or _NAMELESS}{ending or endings[0]}"
