"""How a text looks on the page, as frozen values beside it: pages, paragraphs, letters.

Lengths of pages and indents are in millimetres, sizes and spaces of text in points; None is what the format does not
tell. Offsets count code points of the text that was read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Alignment(StrEnum):
    """How the lines of a paragraph stand between their margins."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


class Edge(StrEnum):
    """In which margin of the page something stands."""

    TOP = "top"
    BOTTOM = "bottom"


class Lettering(NamedTuple):
    """The look of letters; `colour` is six hexadecimal digits, None where it is the page's own."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None


class Shape(NamedTuple):
    """How a paragraph stands; `lines` is the distance of its lines in single ones, `line_pt` where it is in points."""

    alignment: Alignment | None = None
    first_line_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    lines: float | None = None
    line_pt: float | None = None


class Stretch(NamedTuple):
    """Letters of one look, at `[start:end]`."""

    start: int
    end: int
    lettering: Lettering


class ParagraphForm(NamedTuple):
    """A paragraph as it stands on the page: `page` from 1 where it is known, `sheet` the index of its kind of page."""

    start: int
    end: int
    shape: Shape
    stretches: tuple[Stretch, ...]
    sheet: int = 0
    page: int | None = None
    in_table: bool = False


class Numbering(NamedTuple):
    """Where page numbers stand, in what letters, and whether the first page shows one."""

    edge: Edge
    alignment: Alignment | None
    first_shown: bool
    lettering: Lettering


class Sheet(NamedTuple):
    """One kind of page. `numbering` is None where its pages bear no number, or where the format does not tell."""

    width_mm: float
    height_mm: float
    top_mm: float | None = None
    bottom_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    numbering: Numbering | None = None

    @property
    def is_landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width_mm > self.height_mm


class LineKind(StrEnum):
    """How a line comes onto the page; what is unknown may be one, or a picture with one in it."""

    SHAPE = "shape"
    BORDER = "border"
    UNDERLINE = "underline"
    LETTERS = "letters"
    UNKNOWN = "unknown"


class DrawnLine(NamedTuple):
    """A line across the page beneath the words `near`; its length where the format tells it."""

    kind: LineKind
    near: str
    length_mm: float | None = None


class Formatting(NamedTuple):
    """The kinds of pages in their order, and the paragraphs that show text, in the order of their places.

    `tells_numbering` says whether a page without a number is known to have none; `pages` how many there are. `lines`
    are those that stand at the head of the first page, None where the format does not tell.
    """

    sheets: tuple[Sheet, ...]
    paragraphs: tuple[ParagraphForm, ...]
    tells_numbering: bool = False
    pages: int | None = None
    lines: tuple[DrawnLine, ...] | None = None

    def within(self, start: int, end: int) -> Iterator[ParagraphForm]:
        """The paragraphs that share a place with `[start:end]`."""
        for place in range(bisect_left(self.paragraphs, start + 1, key=lambda one: one.end), len(self.paragraphs)):
            paragraph = self.paragraphs[place]
            if paragraph.start >= end:
                return
            yield paragraph
