"""Tables: cells that reach over others, widths by content, figures at the right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.document.model import CellSpan, Node, NodeKind
from vanban.regulation.layout import Alignment
from vanban.write.compose.tables import table

ROWS = (("STT", "Nội dung", "Kinh phí"), ("1", "Tập huấn", "24.000.000"), ("Tổng số", "", "24.000.000"))


def node(*spans: CellSpan, rows: tuple[tuple[str, ...], ...] = ROWS, widths: tuple[float, ...] = ()) -> Node:
    return Node(NodeKind.TABLE, rows=rows, header_rows=1, spans=spans, widths=widths)


def test_figures_stand_at_the_right_ordinals_in_the_middle_words_at_the_left() -> None:
    row = table(node(), 165).grid[1]
    assert [cell.alignment for cell in row if cell] == [Alignment.CENTRE, Alignment.LEFT, Alignment.RIGHT]


def test_cell_that_reaches_over_others_takes_their_place() -> None:
    row = table(node(CellSpan(2, 0, 1, 2)), 165).grid[2]
    assert row[1] is None
    assert row[0] is not None
    assert (row[0].rows, row[0].columns) == (1, 2)


@pytest.mark.parametrize("crossing", [CellSpan(1, 0, 2, 1), CellSpan(0, 0, 3, 3)])
def test_span_that_crosses_another_is_left_out(crossing: CellSpan) -> None:
    alone, both = table(node(CellSpan(2, 0, 1, 2)), 165), table(node(CellSpan(2, 0, 1, 2), crossing), 165)
    assert both.grid == alone.grid


def test_span_beyond_the_table_ends_with_it() -> None:
    cell = table(node(CellSpan(1, 1, 9, 9)), 165).grid[1][1]
    assert cell is not None
    assert (cell.rows, cell.columns) == (2, 2)


def test_given_widths_are_kept() -> None:
    assert table(node(widths=(1, 2, 1)), 165).widths == (0.25, 0.5, 0.25)


def test_long_texts_get_more_room() -> None:
    widths = table(node(rows=(("STT", "Nội dung"), ("1", "Lớp tập huấn " * 9))), 165).widths
    assert widths[1] > 3 * widths[0]


@given(st.lists(st.lists(st.text(max_size=40), max_size=5).map(tuple), max_size=5).map(tuple))
def test_widths_always_share_the_whole_room(rows: tuple[tuple[str, ...], ...]) -> None:
    made = table(node(rows=rows), 165)
    assert sum(made.widths) == pytest.approx(1)
    assert all(width > 0 for width in made.widths)
    assert all(len(row) == len(made.widths) for row in made.grid)
