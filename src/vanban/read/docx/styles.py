"""The styles of a `.docx`, each taken apart where it is asked for: files define many times as many as they use.

Where the part is small, or not written as word processors write it, or a style is not found so, it is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from lxml import etree

from vanban.read.docx import names
from vanban.read.safe_xml import parse_xml

_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?<w:styles\s[^>]*>")
_CLOSING = b"</w:styles>"
_STYLE, _END_OF_STYLE = b"<w:style ", b"</w:style>"
_DEFAULTS, _END_OF_DEFAULTS = b"<w:docDefaults>", b"</w:docDefaults>"
_DEFAULT = b"w:default="
_NUMBERING = b"numPr"
# To take a style apart alone takes as long as two thousand bytes of the whole part, and texts use a dozen or two.
_SMALL = 32_000
# No text uses more; each of them is looked for from the beginning, which a hostile file could make long.
_MOST_ALONE = 64


class Styles:
    """The styles that the part `word/styles.xml` defines; an empty part defines none."""

    def __init__(self, part: bytes) -> None:
        if names.STRICT_NAMESPACE in part[:4096]:
            part = part.replace(names.STRICT_NAMESPACE, names.TRANSITIONAL_NAMESPACE)
        self.part = part
        self._found: dict[str, etree._Element | None] = {}

    def get(self, style_id: str | None) -> etree._Element | None:
        """The style of this id."""
        if not style_id or not self.part:
            return None
        if style_id not in self._found:
            style = None
            if len(self._found) < _MOST_ALONE:
                style = self._alone(self.part.find(b'w:styleId="%s"' % style_id.encode()))
            self._found[style_id] = self._by_id.get(style_id) if style is None else style
        return self._found[style_id]

    def __iter__(self) -> Iterator[etree._Element]:
        """All styles, in their order."""
        return iter(()) if self._whole is None else self._whole.iterchildren(names.STYLE_DEFINITION)

    @cached_property
    def defaults(self) -> etree._Element | None:
        """What the document says of all text."""
        start, end = self.part.find(_DEFAULTS), self.part.find(_END_OF_DEFAULTS)
        if self._opening is not None and 0 <= start < end:
            return self._within(self.part[start:end] + _END_OF_DEFAULTS).find(names.DOCUMENT_DEFAULTS)
        return None if self._whole is None else self._whole.find(names.DOCUMENT_DEFAULTS)

    @cached_property
    def normal(self) -> str | None:
        """The id of the style of paragraphs that name none."""
        found = None
        for style in self._may_be_default():
            if style.get(names.DEFAULT) in ("1", "true", "on") and style.get(names.STYLE_TYPE) == "paragraph":
                found = style.get(names.STYLE_ID, "")
        return found

    @cached_property
    def may_number(self) -> bool:
        """Whether any style may put its paragraphs into a list."""
        return _NUMBERING in self.part

    def _may_be_default(self) -> Iterator[etree._Element]:
        """Every style that says whether it is one of those that need not be named."""
        places = [one.start() for one in islice(re.finditer(_DEFAULT, self.part), _MOST_ALONE)]
        found = [style for style in map(self._alone, places) if style is not None]
        return iter(found) if len(found) == len(places) < _MOST_ALONE and self._opening is not None else iter(self)

    def _alone(self, place: int) -> etree._Element | None:
        """The style in whose first tag this place is, taken apart without the others; None where that cannot be."""
        if place < 0 or self._opening is None:
            return None
        start, behind = self.part.rfind(_STYLE, 0, place), self.part.find(b">", place)
        end = self.part.find(_END_OF_STYLE, behind)
        if start < 0 or end < 0 or b">" in self.part[start:place] or self.part.endswith(b"/", start, behind):
            return None
        return self._within(self.part[start:end] + _END_OF_STYLE).find(names.STYLE_DEFINITION)

    @cached_property
    def _opening(self) -> bytes | None:
        """The first tag of the part, where its styles may be taken apart alone."""
        match = _OPENING.match(self.part) if len(self.part) > _SMALL else None
        return None if match is None else match[0]

    def _within(self, xml: bytes) -> etree._Element:
        """A part that holds only this."""
        return parse_xml((self._opening or b"") + xml + _CLOSING)

    @cached_property
    def _by_id(self) -> Mapping[str, etree._Element]:
        return {style.get(names.STYLE_ID, ""): style for style in self}

    @cached_property
    def _whole(self) -> etree._Element | None:
        return parse_xml(self.part) if self.part else None
