"""The styles of a `.docx`, each taken apart where it is asked for: files define many times as many as they use.

Where the part is small, or not written as word processors write it, or a style is not found so, it is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from lxml import etree

from vanban.read.docx import names
from vanban.read.safe_xml import parse_xml

_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?<w:styles\s[^>]*>")
_CLOSING = b"</w:styles>"
_STYLE = re.compile(rb'<w:style\s[^>]*?w:styleId="([^"]*)"')
_END_OF_STYLE = b"</w:style>"
_DEFAULTS, _END_OF_DEFAULTS = b"<w:docDefaults>", b"</w:docDefaults>"
_MAY_BE_DEFAULT = b"w:default="
_NUMBERING = b"numPr"
# To take a style apart alone takes as long as two thousand bytes of the whole part, and texts use a dozen or two.
_SMALL = 32_000


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
            self._found[style_id] = self._taken(style_id)
        return self._found[style_id]

    def __iter__(self) -> Iterator[etree._Element]:
        """All styles, in their order."""
        return iter(()) if self._whole is None else self._whole.iterchildren(names.STYLE_DEFINITION)

    @cached_property
    def defaults(self) -> etree._Element | None:
        """What the document says of all text."""
        start, end = self.part.find(_DEFAULTS), self.part.find(_END_OF_DEFAULTS)
        if self._definitions and 0 <= start < end:
            return self._within(self.part[start:end] + _END_OF_DEFAULTS).find(names.DOCUMENT_DEFAULTS)
        return None if self._whole is None else self._whole.find(names.DOCUMENT_DEFAULTS)

    @cached_property
    def normal(self) -> str | None:
        """The id of the style of paragraphs that name none."""
        found = None
        for style in self._may_be_default() if self._definitions else self:
            if style.get(names.DEFAULT) in ("1", "true", "on") and style.get(names.STYLE_TYPE) == "paragraph":
                found = style.get(names.STYLE_ID, "")
        return found

    @cached_property
    def may_number(self) -> bool:
        """Whether any style may put its paragraphs into a list."""
        return _NUMBERING in self.part

    def _taken(self, style_id: str) -> etree._Element | None:
        definition = self._definitions.get(style_id.encode())
        found = None if definition is None else self._within(definition).find(names.STYLE_DEFINITION)
        if found is None or found.get(names.STYLE_ID) != style_id:
            found = self._by_id.get(style_id)
        return found

    @cached_property
    def _by_id(self) -> Mapping[str, etree._Element]:
        return {style.get(names.STYLE_ID, ""): style for style in self}

    def _may_be_default(self) -> Iterator[etree._Element]:
        for definition in self._definitions.values():
            if _MAY_BE_DEFAULT in definition[: definition.find(b">")]:
                yield from self._within(definition).iterchildren(names.STYLE_DEFINITION)

    @cached_property
    def _opening(self) -> bytes | None:
        match = _OPENING.match(self.part)
        return None if match is None else match[0]

    @cached_property
    def _definitions(self) -> Mapping[bytes, bytes]:
        """The XML of each style by its id, both as they are written."""
        found: dict[bytes, bytes] = {}
        if self._opening is not None and len(self.part) > _SMALL:
            for piece in self.part.split(_END_OF_STYLE)[:-1]:
                style = _STYLE.search(piece)
                if style is None:
                    continue
                if piece.endswith(b"/", 0, piece.find(b">", style.end())):
                    # It says nothing and ends at once, so that the piece is of the next one.
                    return {}
                found[style[1]] = piece[style.start() :] + _END_OF_STYLE
        return found

    def _within(self, xml: bytes) -> etree._Element:
        """A part that holds only this."""
        return parse_xml((self._opening or b"") + xml + _CLOSING)

    @cached_property
    def _whole(self) -> etree._Element | None:
        return parse_xml(self.part) if self.part else None
