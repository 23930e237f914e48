"""The notice of a plain text is a line that says so, and silences no rule."""

from __future__ import annotations

from vanban.text.notice import notice_in, notice_line
from vanban.text.silence import silences_in


def test_the_line_tells_the_notice() -> None:
    assert notice_in(f"BÁO CÁO\n{notice_line('Dữ liệu  minh họa')}\nNội dung.") == "Dữ liệu minh họa"


def test_other_lines_tell_none() -> None:
    assert notice_in("# vanban: bỏ qua VD05: văn bản gốc\nmọi trang: không") is None


def test_it_is_no_words_about_rules_that_were_not_understood() -> None:
    assert list(silences_in(notice_line("Dữ liệu minh họa"))) == []
