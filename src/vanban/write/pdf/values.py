"""A composition as the values that the template prints: plain JSON, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vanban.document.model import Orientation
from vanban.regulation.layout import Edge, Layout, Look, Part
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


def template_style(layout: Layout, *, form: bool = False) -> Json:
    """What documents of one layout have in common; with `form`, blanks become links that name what they wait for."""
    page, looks = layout.page, house_style.looks_of(layout)
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
        },
        "looks": {part.value: _look(look) for part, look in looks.items()},
        "stamps": [part.value for part in house_style.STAMPS if part in looks],
        "stamp_colour": f"#{house_style.STAMP_COLOUR}",
        "frame": {"padding": house_style.FRAME_PADDING_PT, "side": house_style.FRAME_SIDE_MM},
    }


def template_content(composition: Composition) -> Json:
    """What a document says, block by block."""
    return {
        "title": composition.title,
        "author": composition.author,
        "notice": composition.notice,
        "first_head": _page(composition.first_head, composition.looks),
        "first_foot": _page(composition.first_foot, composition.looks),
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
        **_place(Placement(look.alignment, first_line_mm=look.first_line_mm.written if look.first_line_mm else 0)),
    }


def _place(place: Placement) -> Json:
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
        "blocks": _page(leaf.blocks, looks),
    }


def _page(blocks: Iterable[Block], looks: Looks) -> list[Json]:
    """What stands on pages, from their top."""
    return _stacked(blocks, looks, 0)


def _stacked(blocks: Iterable[Block], looks: Looks, top: float | None = None) -> list[Json]:
    """What stands one below the other, each with its distance to what is above it: the larger of what the two ask for.

    Above the first one it is `top`, else what the first asks for.
    """
    values: list[Json] = []
    before = top
    for block in blocks:
        value = _paragraph(block, looks) if isinstance(block, Paragraph) else _other(block, looks)
        above, after = _distances(block, looks)
        value["above"] = above if before is None else max(before, above) if values else before
        values.append(value)
        before = after
    return values


def _distances(block: Block, looks: Looks) -> tuple[float, float]:
    """The space that a block asks for above and below it, in points."""
    if isinstance(block, Paragraph):
        look = looks[block.part]
        return (
            look.before_pt if block.before_pt is None else block.before_pt,
            look.after_pt if block.after_pt is None else block.after_pt,
        )
    if isinstance(block, Line):
        return block.before_pt, block.after_pt
    return 0, house_style.AFTER_TABLE_PT if isinstance(block, Table) else 0


def _other(block: Table | Line | Columns, looks: Looks) -> Json:
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Line):
        return {"kind": "line", "length": block.length_mm}
    return _columns(block, looks)


def _paragraph(paragraph: Paragraph, looks: Looks) -> Json:
    """A paragraph: its text, its look, and what there is more to it."""
    look = looks[paragraph.part]
    value: Json = {"look": paragraph.part.value, "runs": _runs(paragraph.runs, look)}
    more: Json = {}
    if paragraph.placement is not None:
        more["placement"] = _place(paragraph.placement)
    if paragraph.outline is not None:
        more["outline"] = paragraph.outline
    if paragraph.keep_with_next:
        more["sticky"] = True
    if paragraph.rule_mm is not None:
        more["rule"] = paragraph.rule_mm
    if look.framed:
        more["frame"] = paragraph.frame_mm
    if paragraph.rooms:
        more["rooms"] = [room.value for room in paragraph.rooms]
    return value | {"more": more} if more else value


def _runs(runs: Iterable[Run], look: Look) -> str | list[str | Json]:
    """The runs, those that only have a text as this text alone, joined where they follow one another.

    Where they are all of this kind, they are one text.
    """
    found: list[str | Json] = []
    for run in runs:
        value = run.text if run[1:] == _NOTHING_MORE and "\n" not in run.text else _run(run, look)
        if isinstance(value, str) and found and isinstance(found[-1], str):
            found[-1] += value
        else:
            found.append(value)
    return found[0] if len(found) == 1 and isinstance(found[0], str) else found


# What a run says beyond its text when it says nothing.
_NOTHING_MORE = Run("")[1:]


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
        "cells": [_stacked(cell, looks) for cell in cells],
    }
