"""The rows of all pages as one flow of paragraphs and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from vanban.document.model import Orientation
from vanban.read.flow import Form, Paragraph, Run, Table
from vanban.read.pdf.columns import in_reading_order, with_closings_whole
from vanban.read.pdf.forms import lettering_of, sheet_indexes
from vanban.read.pdf.grids import Grid
from vanban.read.pdf.paragraphs import Margins, goes_on, joined, margins, paragraphs
from vanban.read.pdf.rows import PageRows, Row
from vanban.read.pdf.tables import goes_on_below, joined_tables, table_of, taken_out
from vanban.text.formatting import Shape


def flow_of(pages: Sequence[PageRows], kept: Sequence[Sequence[Row]]) -> list[Paragraph | Table]:
    """The paragraphs and tables of all pages; what goes on over a page's end is one."""
    flow = _Flow()
    kept = with_closings_whole(kept, [page.width for page in pages])
    for number, (page, whole, sheet) in enumerate(zip(pages, kept, sheet_indexes(pages), strict=True), 1):
        for lying in (False, True):
            rows = [row for row in whole if row.lying is lying]
            if lying and not rows:
                continue
            here = margins(rows, None if lying else flow.upright)
            flow.upright = flow.upright if lying else here
            width, height = (page.height, page.width) if lying else (page.width, page.height)
            orientation = Orientation.LANDSCAPE if width > height else Orientation.PORTRAIT
            place = _Place(orientation, sheet, number)
            for grid in page.lying_grids if lying else page.grids:
                inside, outside = taken_out(rows, grid)
                above = [row for row in outside if row.top < grid.ys[0]]
                table = table_of(inside, grid, sheet, number, known=not above and flow.may_go_on(grid))
                if table is None:
                    continue
                rows = [row for row in outside if row.top >= grid.ys[0]]
                flow.add_rows(above, width, here, place)
                flow.add_table(table, grid)
            flow.add_rows(rows, width, here, place)
        flow.page_begins = True
    flow.end_paragraph()
    return flow.parts


class _Flow:
    """What was read so far: whole parts, and the last paragraph, which may go on."""

    def __init__(self) -> None:
        self.parts: list[Paragraph | Table] = []
        self.upright = Margins(0, 0)
        self.page_begins = True
        self._last: list[Row] = []
        self._last_margins = Margins(0, 0)
        self._place = _Place(Orientation.PORTRAIT, 0, 1)
        # The table with which the page before ended.
        self._grid: Grid | None = None

    def add_rows(self, rows: Sequence[Row], width: float, here: Margins, place: _Place) -> None:
        """Rows of a page between its tables."""
        ordered = in_reading_order(rows, width)
        found = list(paragraphs(ordered, here))
        if not found:
            self.end_paragraph()
            return
        over = bool(self._last) and ordered[0] is not None and self.page_begins
        if over and goes_on(self._last[-1], found[0][0], self._last_margins, same_page=False):
            found[0] = self._last + found[0]
        else:
            self.end_paragraph()
        self.parts += (_paragraph(block, place) for block in found[:-1])
        self._last, self._last_margins, self._place = found[-1], here, place
        self.page_begins, self._grid = False, None

    def may_go_on(self, grid: Grid) -> bool:
        """Whether a grid at the head of a page has the columns of the table at the foot of the page before."""
        return self.page_begins and self._grid is not None and goes_on_below(self._grid, grid)

    def add_table(self, table: Table, grid: Grid) -> None:
        """A table; one at the head of a page goes on with that at the foot of the page before."""
        self.end_paragraph()
        before = self.parts[-1] if self.parts else None
        if (
            self.page_begins
            and self._grid is not None
            and isinstance(before, Table)
            and goes_on_below(self._grid, grid)
        ):
            self.parts[-1] = joined_tables(before, table)
        else:
            self.parts.append(table)
        self._grid, self.page_begins = grid, False

    def end_paragraph(self) -> None:
        """Nothing goes on with the last paragraph."""
        if self._last:
            self.parts.append(_paragraph(self._last, self._place))
            self._last = []


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
