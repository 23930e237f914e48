"""A text layer that was saved as plain text is known by the syllables that it splits."""

from __future__ import annotations

from vanban.text.split_syllables import has_split_syllables

WRITTEN = "Ủy ban nhân dân tỉnh chỉ đạo phòng, chống dịch bệnh và quản lý kinh tế trên địa bàn. " * 20


def test_a_text_whose_syllables_are_split_everywhere_came_from_a_page() -> None:
    assert has_split_syllables(WRITTEN.replace("phòng", "ph òng").replace("lý", "l ý"))


def test_a_written_text_is_none() -> None:
    assert not has_split_syllables(WRITTEN)


def test_a_few_slips_in_a_long_text_are_the_writer_s() -> None:
    assert not has_split_syllables(WRITTEN * 10 + "ph òng l ý t ỉnh")
