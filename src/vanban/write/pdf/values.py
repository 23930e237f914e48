"""A composition as the values that the template prints: plain JSON, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from vanban.document.model import Orientation
from vanban.regulation.layout import Edge, Look, Part
from vanban.write import house_style
from vanban.write.composition import Block, Cell, Columns, Composition, Leaf, Paragraph, Placement, Run, Table
from vanban.write.house_style import HousePart
from vanban.write.pdf.attachment import Attachment
from vanban.write.typeface import FAMILY

Json = dict[str, Any]


def template_values(composition: Composition, attachments: Sequence[Attachment]) -> Json:
    """All that the template needs."""
    layout = composition.layout
    page = layout.page
    return {
        "title": composition.title,
        "author": composition.author,
        "notice": composition.notice,
        "notice_look": HousePart.NOTICE.value,
        "notice_colour": house_style.NOTICE_COLOUR,
        "font": FAMILY,
        "page": {
            "width": page.width_mm,
            "height": page.height_mm,
            "top": page.top_mm.written,
            "bottom": page.bottom_mm.written,
            "left": page.left_mm.written,
            "right": page.right_mm.written,
            "text_from_edge": house_style.MARGIN_TEXT_FROM_EDGE_MM,
        },
        "number": {
            "top": layout.page_number.edge is Edge.TOP,
            "alignment": layout.page_number.alignment.value,
            "first_shown": layout.page_number.first_shown,
            "look": Part.PAGE_NUMBER.value,
        },
        "rule": {
            "thickness": house_style.RULE_THICKNESS_PT,
            "distance": house_style.RULE_DISTANCE_PT,
            "room": house_style.SPACER_PT,
        },
        "table": {
            "heading": HousePart.TABLE_HEADING.value,
            "cell": HousePart.TABLE_CELL.value,
            "padding": house_style.TABLE_PADDING_MM,
            "padding_vertical": house_style.TABLE_PADDING_VERTICAL_PT,
            "after": house_style.AFTER_TABLE_PT,
        },
        "looks": {part.value: _look(look) for part, look in composition.looks.items()},
        "leaves": [_leaf(leaf) for leaf in composition.leaves],
        "attachments": [
            {
                "name": attachment.name,
                "media_type": attachment.media_type,
                "description": attachment.description,
                "relationship": attachment.relationship.value,
                "text": _is_text(attachment.content),
            }
            for attachment in attachments
        ],
    }


def attachment_inputs(attachments: Iterable[Attachment]) -> dict[str, str]:
    """The contents of the attachments, one input each: UTF-8 as it is, other bytes as one character a byte."""
    return {
        f"attachment-{number}": attachment.content.decode("utf-8" if _is_text(attachment.content) else "latin-1")
        for number, attachment in enumerate(attachments)
    }


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _look(look: Look) -> Json:
    return {
        "size": look.size.written,
        "weight": "bold" if look.bold else "regular",
        "style": "italic" if look.italic else "normal",
        "alignment": look.alignment.value,
        "first_line": look.first_line_mm.written if look.first_line_mm else 0,
        "lines": look.lines.written,
        "before": look.before_pt,
        "after": look.after_pt,
        "framed": look.framed,
    }


def _leaf(leaf: Leaf) -> Json:
    return {
        "landscape": leaf.orientation is Orientation.LANDSCAPE,
        "blocks": [_block(block) for block in leaf.blocks],
    }


def _block(block: Block) -> Json:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Table):
        return _table(block)
    return _columns(block)


def _paragraph(paragraph: Paragraph) -> Json:
    return {
        "kind": "paragraph",
        "look": paragraph.part.value,
        "runs": [_run(run) for run in paragraph.runs],
        "outline": paragraph.outline,
        "sticky": paragraph.keep_with_next,
        "rule": paragraph.rule_mm,
        "before": paragraph.before_pt,
        "placement": _placement(paragraph.placement) if paragraph.placement else None,
    }


def _placement(placement: Placement) -> Json:
    return {
        "alignment": placement.alignment.value,
        "left": placement.left_mm,
        "right": placement.right_mm,
        "first_line": placement.first_line_mm,
    }


def _run(run: Run) -> Json:
    value: Json = {"text": run.text}
    if run.bold is not None:
        value["weight"] = "bold" if run.bold else "regular"
    if run.italic is not None:
        value["style"] = "italic" if run.italic else "normal"
    if run.unbroken:
        value["unbroken"] = True
    return value


def _table(table: Table) -> Json:
    return {
        "kind": "table",
        "widths": list(table.widths),
        "header_rows": table.header_rows,
        "rows": [[_cell(cell) for cell in row if cell is not None] for row in table.grid],
    }


def _cell(cell: Cell) -> Json:
    return {
        "text": cell.text,
        "alignment": cell.alignment.value,
        "heading": cell.heading,
        "rows": cell.rows,
        "columns": cell.columns,
    }


def _columns(columns: Columns) -> Json:
    return {
        "kind": "columns",
        "shares": list(columns.shares),
        "rows": [[[_paragraph(paragraph) for paragraph in cell] for cell in row] for row in columns.rows],
    }
