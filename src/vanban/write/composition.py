"""A document made ready for printing: what stands where and how it looks, for every format alike.

A document and a layout become one `Composition` (`vanban.write.compose`); each writer only puts it into its format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vanban.document.model import Orientation
from vanban.regulation.layout import Alignment, Layout, Look, Part
from vanban.write.house_style import HousePart

AnyPart = Part | HousePart


class Room(StrEnum):
    """What is left open when a document is laid out, and comes after the text: number and date, signature and seal."""

    NUMBER = "number"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SIGNATURE = "signature"
    SEAL = "seal"


class Run(NamedTuple):
    """A piece of a line. `bold` and `italic` are None where the paragraph's look decides.

    `field` is the id of a value placed by a program, `bookmark` its name in a word processor's file: runs that follow
    one another under one bookmark are one printing of the field. `unbroken` text stays on one line. A line feed in
    `text` is a line break. Blank text that keeps a place open says for what (`room`).
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    field: str | None = None
    bookmark: str | None = None
    unbroken: bool = False
    room: Room | None = None


class Placement(NamedTuple):
    """Where a paragraph stands when not as its look says; a negative `first_line_mm` hangs the lines after it."""

    alignment: Alignment
    left_mm: float = 0
    right_mm: float = 0
    first_line_mm: float = 0


class Paragraph(NamedTuple):
    """Lines of one look. `outline` is the heading's depth from 1; `rule_mm` the length of the line beneath.

    `rooms` are kept open in the space above it. A frame of `frame_mm` (width, height) stands at the left.
    """

    part: AnyPart
    runs: tuple[Run, ...]
    outline: int | None = None
    keep_with_next: bool = False
    rule_mm: float | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    placement: Placement | None = None
    rooms: tuple[Room, ...] = ()
    frame_mm: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, with how many rows and columns it covers."""

    text: str
    alignment: Alignment
    heading: bool = False
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; a row leaves out the cells that one of an earlier place covers. `widths` are shares of 1.

    `grid[row][column]` is the cell that begins there, or None where one of an earlier place reaches.
    """

    grid: tuple[tuple[Cell | None, ...], ...]
    widths: tuple[float, ...]
    header_rows: int = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side without lines, row by row, each cell holding paragraphs; a row is never torn apart."""

    shares: tuple[float, ...]
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line over a width, with the space above and below it; what stands below keeps to it."""

    length_mm: float
    before_pt: float
    after_pt: float


Block = Paragraph | Table | Columns | Line


@dataclass(frozen=True, slots=True)
class Leaf:
    """Pages of one orientation that are numbered by themselves: the document proper, or one appendix."""

    orientation: Orientation
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Composition:
    """All that is printed, and what the file says about itself. `day` is the document's own, as far as known.

    `first_head` and `first_foot` stand in the margins of the first page alone.
    """

    layout: Layout
    looks: Mapping[AnyPart, Look]
    leaves: tuple[Leaf, ...]
    title: str
    author: str | None
    notice: str | None
    day: date | None
    first_head: tuple[Paragraph, ...] = ()
    first_foot: tuple[Paragraph, ...] = ()
