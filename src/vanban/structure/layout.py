"""What a format tells of a text beyond its characters: where paragraphs and tables stand, and how they look."""

from __future__ import annotations

from typing import NamedTuple

from vanban.document.model import CellSpan, Inline, Orientation


class TableHint(NamedTuple):
    """A table of data: the texts of its cells by row, with the optional parts as in `vanban.document.model.Node`."""

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 0
    widths: tuple[float, ...] = ()
    spans: tuple[CellSpan, ...] = ()


class Block(NamedTuple):
    """One paragraph or table of the format, at `[start:end]` of the text that was read.

    `inlines` cover the block's text in order, with offsets; they are empty where all of it is plain.
    """

    start: int
    end: int
    inlines: tuple[Inline, ...] = ()
    table: TableHint | None = None
    orientation: Orientation = Orientation.PORTRAIT


class Layout(NamedTuple):
    """The blocks of a text in order, not overlapping; text outside them belongs to no paragraph."""

    blocks: tuple[Block, ...]
