"""What the document's own writer puts into the margins, by the styles in which our `.docx` files set it.

The notice stands on every page; the words that limit who may see the document, and the address, on the first alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from vanban.read.archive import Archive
from vanban.read.docx import names
from vanban.read.safe_xml import parse_xml

_NOTICE, _CIRCULATION, _CONTACT = "Notice", "Circulation", "Contact"
_DEFINITION = f'w:styleId="{_NOTICE}"'.encode()
_USES = tuple(f'"{style}"'.encode() for style in (_NOTICE, _CIRCULATION, _CONTACT))
_TEXT = b"<w:t"
_SAID = (names.TEXT, names.UNBROKEN_HYPHEN)
# As we name the margins of all pages and those of the first, and as word processors name any.
_MARGIN = re.compile(r"word/(?:header|footer)(?:-default|-own|\d*)\.xml")


class Margins(NamedTuple):
    """What stands in the margins; of two pages that say the same, once."""

    notice: str | None = None
    circulation: str | None = None
    contact: tuple[str, ...] = ()


NO_MARGINS = Margins()


def margins_of(archive: Archive, styles: bytes) -> Margins:
    """What stands in the margins of a `.docx` whose `styles.xml` is `styles`."""
    margins = [name for name in archive.names if _MARGIN.fullmatch(name) is not None]
    if not margins or _DEFINITION not in styles:
        return NO_MARGINS
    found: dict[str, dict[str, None]] = {}
    for name in margins:
        content = archive.read(name)
        # Most have no such paragraph, or an empty one.
        if _TEXT not in content or not any(use in content for use in _USES):
            continue
        for style in parse_xml(content).iter(names.STYLE):
            words = _words(style)
            if words:
                found.setdefault(style.get(names.VAL, ""), {})[words] = None
    return Margins(
        next(iter(found.get(_NOTICE, ())), None),
        next(iter(found.get(_CIRCULATION, ())), None),
        tuple(found.get(_CONTACT, ())),
    )


def _words(style: etree._Element) -> str:
    paragraph = next(style.iterancestors(names.PARAGRAPH), None)
    return "" if paragraph is None else " ".join("".join(_said(one) for one in paragraph.iter(*_SAID)).split())


def _said(one: etree._Element) -> str:
    return (one.text or "") if one.tag == names.TEXT else "-"
