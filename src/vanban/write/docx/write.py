"""The `.docx` of a document: composed, then put into the parts of a package."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from vanban.document.model import Document, Orientation
from vanban.ooxml.markup import element
from vanban.ooxml.package import Part, Relationship, package
from vanban.regulation.layout import layout_on
from vanban.write.compose import compose
from vanban.write.composition import Block, Columns, Composition, Leaf, Line, Paragraph
from vanban.write.docx.namespaces import RELATIONSHIPS, WORD, WORD_TYPE
from vanban.write.docx.pages import Margin, margins, section
from vanban.write.docx.properties import core_xml, settings_xml
from vanban.write.docx.styles import styles_xml
from vanban.write.docx.tables import columns_xml, spacer, table_xml
from vanban.write.docx.text import TextWriter, rule_paragraph

_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def write_docx(document: Document, *, day: date | None = None, made_at: datetime | None = None) -> bytes:
    """The document as `.docx`, with named styles and its fields kept; the same input gives the same bytes.

    It is laid out by the law of `day`, else of the document's own day, else by the newest. `made_at` (with a time
    zone) is what the file says of its making, else the document's day.
    """
    own_day = None if document.header.date is None else document.header.date.latest()
    composition = compose(document, layout_on(day or own_day))
    in_margins = margins(composition)
    moment = made_at or datetime.combine(composition.day or date(1980, 1, 1), time(), UTC)
    return package(
        (
            Part("word/document.xml", WORD_TYPE.format("document.main"), _body(composition), _links(in_margins)),
            Part("word/styles.xml", WORD_TYPE.format("styles"), styles_xml(composition)),
            Part("word/settings.xml", WORD_TYPE.format("settings"), settings_xml()),
            *(Part(f"word/{one.name}.xml", WORD_TYPE.format(one.kind), one.xml) for one in in_margins),
            Part("docProps/core.xml", _CORE_TYPE, core_xml(composition, moment)),
        ),
        (
            Relationship("document", f"{RELATIONSHIPS}/officeDocument", "word/document.xml"),
            Relationship("core", _CORE_RELATIONSHIP, "docProps/core.xml"),
        ),
    )


def _links(in_margins: tuple[Margin, ...]) -> tuple[Relationship, ...]:
    return (
        *(Relationship(name, f"{RELATIONSHIPS}/{name}", f"{name}.xml") for name in ("styles", "settings")),
        *(Relationship(one.name, f"{RELATIONSHIPS}/{one.kind}", f"{one.name}.xml") for one in in_margins),
    )


def _body(composition: Composition) -> str:
    writer = TextWriter(composition)
    leaves = composition.leaves
    inside = []
    for number, leaf in enumerate(leaves):
        pages = section(leaf, number, composition)
        inside.append(_blocks(leaf, composition, writer))
        # The last leaf's pages are those of the file, the others' end with the paragraph that states them.
        inside.append(spacer() + pages if number == len(leaves) - 1 else spacer(inside=pages))
    return element("w:document", {"xmlns:w": WORD, "xmlns:r": RELATIONSHIPS}, element("w:body", None, *inside))


def _blocks(leaf: Leaf, composition: Composition, writer: TextWriter) -> str:
    room = composition.layout.page.room_mm(landscape=leaf.orientation is Orientation.LANDSCAPE)
    return "".join(_block(block, room, writer) for block in leaf.blocks)


def _block(block: Block, room: float, writer: TextWriter) -> str:
    if isinstance(block, Paragraph):
        return writer.paragraph(block, room)
    if isinstance(block, Columns):
        return columns_xml(block, room, writer)
    if isinstance(block, Line):
        return rule_paragraph(block.length_mm, room, block.before_pt, block.after_pt, keep=True)
    return table_xml(block, room)
