"""A gap that may be a space is settled by the syllables beside it, or by its width."""

from __future__ import annotations

import pytest

from vanban.read.pdf.doubtful_spaces import RATHER_NONE, RATHER_SPACE, settled


@pytest.mark.parametrize("mark", [RATHER_SPACE, RATHER_NONE])
@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("tr|ực thu|ộc T.Ư;", "trực thuộc T.Ư;"),
        ("THỨ|TRƯỞNG", "THỨ TRƯỞNG"),
        ("tr|ự|c", "trực"),
        ("HỘI LIÊN HIỆP PHỤ NỮ|VIỆT NAM", "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM"),
    ],
)
def test_a_gap_is_a_space_where_only_its_sides_are_syllables(line: str, read: str, mark: str) -> None:
    assert settled(line.replace("|", mark)) == read


@pytest.mark.parametrize("line", ["khóa XV,|phiên", "ngày 0|5/6", "c\u00f8|Lu\u00cbt"])
def test_where_syllables_do_not_tell_the_width_does(line: str) -> None:
    assert settled(line.replace("|", RATHER_SPACE)) == line.replace("|", " ")
    assert settled(line.replace("|", RATHER_NONE)) == line.replace("|", "")
