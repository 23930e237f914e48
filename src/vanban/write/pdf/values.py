"""A composition as the values that the template prints: plain JSON, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vanban.document.model import Orientation
from vanban.regulation.layout import Edge, Look, Part
from vanban.write import house_style
from vanban.write.compose.lines import text_width_mm
from vanban.write.composition import (
    AnyPart,
    Block,
    Cell,
    Columns,
    Composition,
    Leaf,
    Line,
    Paragraph,
    Placement,
    Room,
    Run,
    Table,
)
from vanban.write.house_style import HousePart
from vanban.write.pdf.attachment import Attachment
from vanban.write.typeface import FAMILY

Json = dict[str, Any]
Looks = Mapping[AnyPart, Look]


def template_style(composition: Composition, *, form: bool = False) -> Json:
    """What documents of one layout have in common; with `form`, blanks become links that name what they wait for."""
    layout = composition.layout
    page = layout.page
    return {
        "notice_look": HousePart.NOTICE.value,
        "notice_colour": house_style.NOTICE_COLOUR,
        "form": form,
        "signing": {
            Room.SIGNATURE.value: [house_style.SIGNATURE_WIDTH_MM, house_style.SIGNATURE_HEIGHT_MM],
            Room.SEAL.value: [house_style.SEAL_MM, house_style.SEAL_MM],
        },
        "font": FAMILY,
        "most": Part.BODY.value,
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
        "stamps": [part.value for part in house_style.STAMPS if part in composition.looks],
        "stamp_colour": f"#{house_style.STAMP_COLOUR}",
        "frame": {"padding": house_style.FRAME_PADDING_PT, "side": house_style.FRAME_SIDE_MM},
    }


def template_content(composition: Composition) -> Json:
    """What a document says, block by block."""
    return {
        "title": composition.title,
        "author": composition.author,
        "notice": composition.notice,
        "first_head": [_paragraph(paragraph, composition.looks) for paragraph in composition.first_head],
        "first_foot": [_paragraph(paragraph, composition.looks) for paragraph in composition.first_foot],
        "leaves": [_leaf(leaf, composition.looks) for leaf in composition.leaves],
    }


def template_attachment(attachment: Attachment) -> Json:
    """A file to attach; bytes that are no text come as one character each."""
    is_text = _is_text(attachment.content)
    return {
        "name": attachment.name,
        "media_type": attachment.media_type,
        "description": attachment.description,
        "relationship": attachment.relationship.value,
        "text": is_text,
        "content": attachment.content.decode("utf-8" if is_text else "latin-1"),
    }


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _look(look: Look) -> Json:
    """How the paragraphs of a component look and stand where they say nothing else."""
    return {
        "size": look.size.written,
        "weight": "bold" if look.bold else "regular",
        "style": "italic" if look.italic else "normal",
        "lines": look.lines.written,
        "framed": look.framed,
        "above": look.before_pt,
        "below": look.after_pt,
        **_placement(Placement(look.alignment, first_line_mm=look.first_line_mm.written if look.first_line_mm else 0)),
    }


def _placement(place: Placement) -> Json:
    hanging = max(-place.first_line_mm, 0)
    return {
        "alignment": place.alignment.value,
        "left": place.left_mm - hanging,
        "right": place.right_mm,
        "first_line": max(place.first_line_mm, 0),
        "hanging": hanging,
    }


def _leaf(leaf: Leaf, looks: Looks) -> Json:
    return {
        "landscape": leaf.orientation is Orientation.LANDSCAPE,
        "blocks": [_block(block, looks) for block in leaf.blocks],
    }


def _block(block: Block, looks: Looks) -> Json:
    if isinstance(block, Paragraph):
        return _paragraph(block, looks)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Line):
        return {
            "kind": "line",
            "length": block.length_mm,
            "above": block.before_pt,
            "below": block.after_pt,
        }
    return _columns(block, looks)


def _paragraph(paragraph: Paragraph, looks: Looks) -> Json:
    """A paragraph with what it has beyond its look."""
    value: Json = {"look": paragraph.part.value, "runs": _runs(paragraph.runs, looks[paragraph.part])}
    if paragraph.placement is not None:
        value |= _placement(paragraph.placement)
    if paragraph.before_pt is not None:
        value["above"] = paragraph.before_pt
    if paragraph.after_pt is not None:
        value["below"] = paragraph.after_pt
    if paragraph.outline is not None:
        value["outline"] = paragraph.outline
    if paragraph.keep_with_next:
        value["sticky"] = True
    if paragraph.rule_mm is not None:
        value["rule"] = paragraph.rule_mm
    if paragraph.frame_mm is not None:
        value["frame"] = list(paragraph.frame_mm)
    if paragraph.rooms:
        value["rooms"] = [room.value for room in paragraph.rooms]
    return value


def _runs(runs: Iterable[Run], look: Look) -> list[str | Json]:
    """The runs, those that only have a text as this text alone, joined where they follow one another."""
    found: list[str | Json] = []
    for run in runs:
        value = _run(run, look)
        if isinstance(value, str) and found and isinstance(found[-1], str):
            found[-1] += value
        else:
            found.append(value)
    return found


def _run(run: Run, look: Look) -> str | Json:
    value: Json = {}
    if run.room is not None:
        value |= {"room": run.room.value, "width": text_width_mm(run.text, look)}
    if run.bold is not None:
        value["weight"] = "bold" if run.bold else "regular"
    if run.italic is not None:
        value["style"] = "italic" if run.italic else "normal"
    if run.unbroken:
        value["unbroken"] = True
    if "\n" in run.text:
        return value | {"lines": run.text.split("\n")}
    return value | {"text": run.text} if value else run.text


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


def _columns(columns: Columns, looks: Looks) -> Json:
    cells = (cell for row in columns.rows for cell in row)
    return {
        "kind": "columns",
        "sticky": columns.keep_with_next,
        "shares": list(columns.shares),
        "cells": [[_paragraph(paragraph, looks) for paragraph in cell] for cell in cells],
    }
