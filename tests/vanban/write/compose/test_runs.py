"""Text is cleaned, capitals are made, and a symbol is never torn apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.document.model import Inline, InlineKind
from vanban.write.compose.runs import InlineRuns, clean, split_at, text_runs, whole_symbols
from vanban.write.composition import Run


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("Công văn số 2337/STTTT-TTBCXB ngày 10/12/2019", ["2337/STTTT-TTBCXB"]),
        ("Nghị định số 72/2015/NĐ-CP và 09/2017/NĐ-CP.", ["72/2015/NĐ-CP", "09/2017/NĐ-CP."]),
        ("Chỉ thị 04-CT/TW", ["04-CT/TW"]),
        ("số /BC-UBND", ["/BC-UBND"]),
        ("166/1999/QĐ/BTC", ["166/1999/QĐ/BTC"]),
        ("giai đoạn 2018-2020", []),
        ("kinh tế-xã hội; Hà Nội-Hải Phòng", []),
        ("TT&TT", []),
    ],
)
def test_symbols_are_kept_whole(text: str, symbols: list[str]) -> None:
    assert [run.text for run in text_runs(text) if run.unbroken] == symbols


@given(st.text())
def test_cutting_out_symbols_loses_nothing(text: str) -> None:
    assert "".join(run.text for run in whole_symbols(Run(text))) == text


@given(st.lists(st.text(min_size=1), max_size=5), st.integers(0, 30))
def test_splitting_runs_loses_nothing(texts: list[str], offset: int) -> None:
    whole = "".join(texts)
    before, after = split_at([Run(text) for text in texts], offset)
    assert "".join(run.text for run in before) == whole[:offset]
    assert "".join(run.text for run in after) == whole[offset:]


def test_text_is_composed_and_its_white_space_collapsed() -> None:
    assert clean(unicodedata.normalize("NFD", "Tiếng  Việt\n\tđẹp")) == "Tiếng Việt đẹp"


def test_control_characters_are_left_out() -> None:
    assert clean("a\x00b\x0bc\ud800d\ufffee") == "abcde"


def test_each_printing_of_a_field_has_a_bookmark_of_its_own() -> None:
    fields = [Inline(InlineKind.FIELD, "86", "attendees"), Inline(InlineKind.FIELD, "86", "attendees")]
    runs = InlineRuns().runs(fields, None)
    assert [run.bookmark for run in runs] == ["vb_nattendees", "vb_nattendees__2"]


def test_a_symbol_inside_a_field_is_kept_whole_under_the_field_s_bookmark() -> None:
    runs = InlineRuns().runs([Inline(InlineKind.FIELD, "Báo cáo 12/BC-UBND và", "number")], None)
    assert [(run.text, run.unbroken) for run in runs] == [("Báo cáo ", False), ("12/BC-UBND", True), (" và", False)]
    assert {run.bookmark for run in runs} == {"vb_nnumber"}
