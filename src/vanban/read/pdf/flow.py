"""The rows of all pages as one flow of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.document.model import Orientation
from vanban.read.flow import Paragraph, Run
from vanban.read.pdf.columns import in_reading_order
from vanban.read.pdf.paragraphs import Margins, goes_on, joined, margins, paragraphs
from vanban.read.pdf.rows import PageRows, Row


def flow_of(pages: Sequence[PageRows], kept: Sequence[Sequence[Row]]) -> list[Paragraph]:
    """The paragraphs of all pages; one that goes on over a page's end is one."""
    flow: list[Paragraph] = []
    last: list[Row] = []
    last_margins = Margins(0, 0)
    orientation = Orientation.PORTRAIT
    for page, rows in zip(pages, kept, strict=True):
        here = margins(rows)
        orientation_here = Orientation.LANDSCAPE if page.width > page.height else Orientation.PORTRAIT
        ordered = in_reading_order(rows, page.width)
        found = list(paragraphs(ordered, here))
        over = bool(last and found) and ordered[0] is not None
        if over and goes_on(last[-1], found[0][0], last_margins, same_page=False):
            found[0] = last + found[0]
        elif last:
            flow += _with_room(last, orientation)
        for block in found[:-1]:
            flow += _with_room(block, orientation_here)
        last = found[-1] if found else []
        last_margins, orientation = here, orientation_here
    if last:
        flow += _with_room(last, orientation)
    return flow


def _with_room(rows: list[Row], orientation: Orientation) -> list[Paragraph]:
    """A paragraph of these rows."""
    return [Paragraph((Run(joined(rows)),), orientation)]
