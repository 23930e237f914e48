"""The pages of a `.docx` by its sections: size, margins, and where the page number stands (ECMA-376-1, 17.6)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

from vanban.read.archive import Archive
from vanban.read.docx import names
from vanban.read.docx.forms import SILENT, Forms, letters_of
from vanban.read.docx.measure import twips
from vanban.read.safe_xml import parse_xml
from vanban.text.formatting import Alignment, Edge, Numbering, Sheet

_RELATIONSHIPS = "word/_rels/document.xml.rels"
_TWIPS_PER_MM = 1440 / 25.4
# What holds where nothing is said (17.6.13).
_WIDTH, _HEIGHT = 12240.0, 15840.0
_FRAME_ALIGNMENTS = {"center": Alignment.CENTRE, "right": Alignment.RIGHT, "outside": Alignment.RIGHT}
_BY_TABS = (Alignment.LEFT, Alignment.CENTRE, Alignment.RIGHT)
_EDGES = {names.HEADER_REFERENCE: Edge.TOP, names.FOOTER_REFERENCE: Edge.BOTTOM}


def sheets_of(body: etree._Element, archive: Archive, forms: Forms) -> tuple[Sheet, ...]:
    """The kind of page of each section, in order; a section that names no header keeps that of the one before."""
    targets = _targets(archive)
    found: list[Sheet] = []
    inherited: dict[tuple[Edge, str], Numbering | None] = {}
    for section in body.iter(names.SECTION):
        if _parent_tag(section) == names.SECTION_CHANGE:
            continue
        for reference in section:
            edge = _EDGES.get(reference.tag)
            if edge is not None:
                target = targets.get(_identifier(reference))
                kind = reference.get(names.TYPE, "default")
                inherited[edge, kind] = _numbering(archive, target, edge, forms)
        found.append(_sheet(section, _number_of(section, inherited)))
    return tuple(found)


def _number_of(section: etree._Element, inherited: Mapping[tuple[Edge, str], Numbering | None]) -> Numbering | None:
    numbers = [inherited.get((edge, "default")) for edge in Edge]
    number = next((one for one in numbers if one is not None), None)
    if number is None:
        return None
    title = section.find(names.TITLE_PAGE)
    apart = title is not None and title.get(names.VAL, "1") not in names.OFF
    first = not apart or any(inherited.get((edge, "first")) is not None for edge in Edge)
    return number._replace(first_shown=first)


def _sheet(section: etree._Element, numbering: Numbering | None) -> Sheet:
    size, margin = section.find(names.PAGE_SIZE), section.find(names.PAGE_MARGIN)
    width = (None if size is None else twips(size.get(names.WIDTH))) or _WIDTH
    height = (None if size is None else twips(size.get(names.HEIGHT))) or _HEIGHT
    if margin is None:
        return Sheet(width / _TWIPS_PER_MM, height / _TWIPS_PER_MM, numbering=numbering)
    gutter = twips(margin.get(names.GUTTER)) or 0
    return Sheet(
        width / _TWIPS_PER_MM,
        height / _TWIPS_PER_MM,
        top_mm=_edge(margin, names.TOP),
        bottom_mm=_edge(margin, names.BOTTOM),
        left_mm=_edge(margin, names.LEFT, gutter),
        right_mm=_edge(margin, names.RIGHT),
        numbering=numbering,
    )


def _edge(margin: etree._Element, side: str, more: float = 0) -> float | None:
    """A margin; a negative one at the top or bottom only says that the header may not push the text away."""
    length = twips(margin.get(side))
    return None if length is None else (abs(length) + more) / _TWIPS_PER_MM


def _parent_tag(element: etree._Element) -> object:
    parent = element.getparent()
    return None if parent is None else parent.tag


def _targets(archive: Archive) -> dict[str, str]:
    if _RELATIONSHIPS not in archive:
        return {}
    root = parse_xml(archive.read(_RELATIONSHIPS))
    return {one.get("Id", ""): posixpath.normpath(f"word/{one.get('Target', '')}") for one in root}


def _identifier(reference: etree._Element) -> str:
    return reference.get(names.RELATIONSHIP_ID) or reference.get(names.STRICT_RELATIONSHIP_ID) or ""


def _numbering(archive: Archive, name: str | None, edge: Edge, forms: Forms) -> Numbering | None:
    """The page number of a header or footer; None where it has none."""
    if name is None or name not in archive:
        return None
    data = archive.read(name)
    # Most margins hold no number, and need not be taken apart.
    if b"PAGE" not in data:
        return None
    data = data.replace(names.STRICT_NAMESPACE, names.TRANSITIONAL_NAMESPACE)
    for paragraph in parse_xml(data).iter(names.PARAGRAPH):
        field = next(_page_fields(paragraph), None)
        if field is not None:
            return _number_in(paragraph, field, edge, forms)
    return None


def _page_fields(paragraph: etree._Element) -> Iterator[etree._Element]:
    for one in paragraph.iter(names.INSTRUCTION, names.SIMPLE_FIELD):
        words = (one.text if one.tag == names.INSTRUCTION else one.get(names.INSTRUCTION_OF)) or ""
        if words.split()[:1] == ["PAGE"]:
            yield one


def _number_in(paragraph: etree._Element, field: etree._Element, edge: Edge, forms: Forms) -> Numbering:
    properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
    style = None if properties is None else properties.find(names.STYLE)
    style_id = None if style is None else style.get(names.VAL)
    alignment = forms.shape(None, style_id, properties).alignment
    frame = None if properties is None else properties.find(names.FRAME)
    if frame is not None:
        alignment = _FRAME_ALIGNMENTS.get(frame.get(names.FRAME_ALIGNMENT, ""), Alignment.LEFT)
    elif alignment is Alignment.LEFT:
        alignment = _BY_TABS[min(_tabs_before(paragraph, field), 2)]
    run = field if field.tag == names.SIMPLE_FIELD else field.getparent()
    own = None if run is None else next(run.iter(names.RUN_PROPERTIES), None)
    return Numbering(
        edge, alignment, True, forms.lettering(None, style_id, None, letters_of(own) if own is not None else SILENT)
    )


def _tabs_before(paragraph: etree._Element, field: etree._Element) -> int:
    """How many tabs stand before a field; those that only set the places of tabs are not such."""
    count = 0
    for one in paragraph.iter():
        if one is field:
            break
        count += one.tag in (names.TAB, names.POSITION_TAB) and _parent_tag(one) == names.RUN
    return count
