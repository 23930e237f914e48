"""The tables of a Word file: paragraphs say how deep in tables they stand, and rows how their cells lie."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from vanban.read.doc.properties import ParagraphForm
from vanban.read.doc.stories import CELL_END, Shown
from vanban.read.flow import Flow
from vanban.read.table_building import RowShape, TableBuilder

_CELL_SIZE = 20
_JOINED_TO_LEFT, _CONTINUES_ABOVE, _BEGINS_BELOW = 0x02, 0x20, 0x40


def flow_of(paragraphs: Iterable[Shown]) -> Flow:
    """The flow that the paragraphs of a story make."""
    builder = TableBuilder()
    for shown in paragraphs:
        form = shown.form
        depth = form.depth
        if depth and (form.row_end or form.inner_row_end):
            builder.end_row(depth, _shape(form))
            continue
        builder.add(shown.paragraph, depth)
        for part in shown.boxes:
            builder.add(part, depth)
        if depth and (shown.ended_by == CELL_END or form.inner_cell):
            builder.end_cell(depth)
    return builder.finish()


def _shape(form: ParagraphForm) -> RowShape:
    """The edges and the joined cells of a row (TDefTableOperand, [MS-DOC] 2.9.315)."""
    operand = form.row
    count = operand[0] if operand else 0
    if not count or len(operand) < 1 + 2 * (count + 1):
        return RowShape(is_header=form.header_row)
    edges = struct.unpack_from(f"<{count + 1}h", operand, 1)
    cells = operand[1 + 2 * (count + 1) :]
    flags = [int.from_bytes(cells[_CELL_SIZE * index : _CELL_SIZE * index + 2], "little") for index in range(count)]
    return RowShape(
        edges,
        frozenset(index for index, flag in enumerate(flags) if flag & _JOINED_TO_LEFT),
        frozenset(
            index for index, flag in enumerate(flags) if flag & (_CONTINUES_ABOVE | _BEGINS_BELOW) == _CONTINUES_ABOVE
        ),
        form.header_row,
    )
