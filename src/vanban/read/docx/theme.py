"""The fonts of a `.docx` theme (ECMA-376-1, 20.1.6.5), by the keys that run properties name them with."""

from __future__ import annotations

from collections.abc import Mapping

from vanban.read.archive import Archive
from vanban.read.safe_xml import parse_xml

_PART = "word/theme/theme1.xml"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/drawingml/main}"
_KEYS = {"major": ("majorHAnsi", "majorAscii"), "minor": ("minorHAnsi", "minorAscii")}


def theme_fonts(archive: Archive) -> Mapping[str, str]:
    """The Latin fonts of headings and of text; nothing where there is no theme."""
    if _PART not in archive:
        return {}
    root = parse_xml(archive.read(_PART))
    found: dict[str, str] = {}
    for kind, keys in _KEYS.items():
        for space in (_A, _STRICT):
            latin = next((font.find(f"{space}latin") for font in root.iter(f"{space}{kind}Font")), None)
            if latin is not None and latin.get("typeface"):
                found |= dict.fromkeys(keys, latin.get("typeface", ""))
    return found
