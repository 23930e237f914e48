"""What a paragraph of `.docx` says of itself, as far as the reader needs it."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from vanban.read.docx import names


class ParagraphProperties(NamedTuple):
    """`numbered` is its place in a list, `style` its style; `end_deleted`: a tracked change joins it to the next.

    `shaping` is where all of them stand, if any tells how the paragraph stands.
    """

    numbered: etree._Element | None = None
    style: str | None = None
    ends_section: bool = False
    end_deleted: bool = False
    shaping: etree._Element | None = None


NO_PROPERTIES = ParagraphProperties()
_SHAPING = frozenset({names.NUMBERING, names.ALIGNMENT, names.INDENT, names.SPACING})


def paragraph_properties(properties: etree._Element | None) -> ParagraphProperties:
    """What the first child of a paragraph says; NO_PROPERTIES where it is something else.

    It is read in one pass, for there are many paragraphs.
    """
    if properties is None or properties.tag != names.PARAGRAPH_PROPERTIES:
        return NO_PROPERTIES
    numbered = style = shaping = None
    ends_section = end_deleted = False
    for one in properties:
        tag = one.tag
        if tag == names.STYLE:
            style = one.get(names.VAL)
        elif tag in _SHAPING:
            shaping = properties
            if tag == names.NUMBERING:
                numbered = one
        elif tag == names.SECTION:
            ends_section = True
        elif tag == names.RUN_PROPERTIES:
            end_deleted = next(one.iterchildren(names.DELETED), None) is not None
    return ParagraphProperties(numbered, style, ends_section, end_deleted, shaping)
