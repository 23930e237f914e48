"""The rows of all pages as one flow of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from vanban.document.model import Orientation
from vanban.read.flow import Form, Paragraph, Run
from vanban.read.pdf.columns import in_reading_order
from vanban.read.pdf.forms import lettering_of, sheet_indexes
from vanban.read.pdf.paragraphs import Margins, goes_on, joined, margins, paragraphs
from vanban.read.pdf.rows import PageRows, Row
from vanban.text.formatting import Shape


def flow_of(pages: Sequence[PageRows], kept: Sequence[Sequence[Row]]) -> list[Paragraph]:
    """The paragraphs of all pages; one that goes on over a page's end is one."""
    flow: list[Paragraph] = []
    last: list[Row] = []
    last_margins = upright_margins = Margins(0, 0)
    place = _Place(Orientation.PORTRAIT, 0, 1)
    for number, (page, whole, sheet) in enumerate(zip(pages, kept, sheet_indexes(pages), strict=True), 1):
        for lying in (False, True):
            rows = [row for row in whole if row.lying is lying]
            if lying and not rows:
                continue
            here = margins(rows, None if lying else upright_margins)
            upright_margins = upright_margins if lying else here
            width, height = (page.height, page.width) if lying else (page.width, page.height)
            orientation = Orientation.LANDSCAPE if width > height else Orientation.PORTRAIT
            place_here = _Place(orientation, sheet, number)
            ordered = in_reading_order(rows, width)
            found = list(paragraphs(ordered, here))
            over = bool(last and found) and ordered[0] is not None
            if over and goes_on(last[-1], found[0][0], last_margins, same_page=False):
                found[0] = last + found[0]
            elif last:
                flow.append(_paragraph(last, place))
            flow += (_paragraph(block, place_here) for block in found[:-1])
            last = found[-1] if found else []
            last_margins, place = here, place_here
    if last:
        flow.append(_paragraph(last, place))
    return flow


@dataclass(frozen=True, slots=True)
class _Place:
    """On which page, of which kind."""

    orientation: Orientation
    sheet: int
    page: int


def _paragraph(rows: list[Row], place: _Place) -> Paragraph:
    # Rows tell where they stand, not how the paragraph was set.
    form = Form(Shape, place.sheet, place.page)
    return Paragraph((Run(joined(rows), lettering=partial(lettering_of, rows)),), place.orientation, form)
