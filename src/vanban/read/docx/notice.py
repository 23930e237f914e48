"""The line that the document's own writer puts on every page, by the style in which our `.docx` files set it."""

from __future__ import annotations

import re

from vanban.read.archive import Archive
from vanban.read.docx import names
from vanban.read.safe_xml import parse_xml

_STYLE = "Notice"
_DEFINITION = f'w:styleId="{_STYLE}"'.encode()
_USE = f'"{_STYLE}"'.encode()
_TEXT = b"<w:t"
# As we name the margins of all pages but the first, and as word processors name any.
_MARGIN = re.compile(r"word/(?:header|footer)(?:-default|\d*)\.xml")


def notice_of(archive: Archive, styles: bytes) -> str | None:
    """The notice in the margins of a `.docx` whose `styles.xml` is `styles`; None where there is none."""
    margins = [name for name in archive.names if _MARGIN.fullmatch(name) is not None]
    if not margins or _DEFINITION not in styles:
        return None
    for name in margins:
        content = archive.read(name)
        # Most have no such paragraph, or an empty one.
        if _USE not in content or _TEXT not in content:
            continue
        for style in parse_xml(content).iter(names.STYLE):
            paragraph = next(style.iterancestors(names.PARAGRAPH), None)
            if style.get(names.VAL) == _STYLE and paragraph is not None:
                words = " ".join("".join(text.text or "" for text in paragraph.iter(names.TEXT)).split())
                if words:
                    return words
    return None
