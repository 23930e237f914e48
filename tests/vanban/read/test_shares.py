"""Shares of a table's width: whole, and the same once they are written and read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vanban.read.shares import shares

widths = st.lists(st.integers(200, 14000), min_size=1, max_size=12)


@given(widths)
def test_they_add_up_to_one(found: list[int]) -> None:
    assert abs(sum(shares(found)) - 1) < 1e-9


@given(widths, st.integers(9000, 15000))
def test_rounding_to_a_format_s_unit_does_not_move_them(found: list[int], room: int) -> None:
    once = shares(found)
    assert shares([max(1, round(share * room)) for share in once if share] or [1]) == tuple(s for s in once if s)
