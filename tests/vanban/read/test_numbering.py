"""Automatic numbers as the page shows them."""

from __future__ import annotations

import pytest

from vanban.read.numbering import Level, ListCounter, NumberStyle, written

LEVELS = (
    Level((0, "."), NumberStyle.UPPER_ROMAN),
    Level((0, ".", 1, "."), NumberStyle.DECIMAL, legal=True),
    Level((2, ")"), NumberStyle.LOWER_LETTER, restarts=False),
    Level(("-",), NumberStyle.NONE),
)


def labels(*depths: int) -> list[str]:
    counter = ListCounter()
    return [counter.label("list", depth, LEVELS).strip() for depth in depths]


def test_levels_count_below_their_parents_and_begin_anew() -> None:
    assert labels(0, 1, 1, 0, 1) == ["I.", "1.1.", "1.2.", "II.", "2.1."]


def test_a_level_that_does_not_restart_counts_on() -> None:
    assert labels(0, 2, 2, 0, 2) == ["I.", "a)", "b)", "II.", "c)"]


def test_a_level_above_that_never_counted_shows_its_start() -> None:
    assert labels(1, 3) == ["1.1.", "-"]


def test_lists_count_apart_and_may_begin_elsewhere() -> None:
    counter = ListCounter()
    assert [
        counter.label(key, 0, LEVELS, start) for key, start in (("a", None), ("b", 5), ("a", None), ("b", None))
    ] == [
        "I. ",
        "V. ",
        "II. ",
        "VI. ",
    ]


def test_a_level_that_the_list_does_not_have_has_no_number() -> None:
    assert labels(7) == [""]


@pytest.mark.parametrize(
    ("number", "style", "text"),
    [
        (7, NumberStyle.DECIMAL_ZERO, "07"),
        (14, NumberStyle.LOWER_ROMAN, "xiv"),
        (0, NumberStyle.UPPER_ROMAN, "0"),
        (26, NumberStyle.UPPER_LETTER, "Z"),
        (28, NumberStyle.LOWER_LETTER, "bb"),
        (0, NumberStyle.LOWER_LETTER, "0"),
        (3, NumberStyle.NONE, ""),
    ],
)
def test_numbers_are_written_in_their_style(number: int, style: NumberStyle, text: str) -> None:
    assert written(number, style) == text
