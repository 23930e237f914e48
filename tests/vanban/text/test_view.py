"""The normalised view: what it changes, what it leaves, and that offsets invert."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.text.view import USUAL, in_small_letters, normalized

VIETNAMESE = "Nghị định số 09/2016/NĐ-CP ngày 9/2/2017 của Chính phủ; điểm đ, khoản 2 Điều 5."
ALPHABET = st.sampled_from([*"aăâeêioôơuưyđĐÐ 0-/\n\r\t", *"\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"])
UNSEEN = st.sampled_from([*"\u00ad\u200b\u2060\ufeff\u200d"])
ODD = st.sampled_from([*"\u00a0\u202f\u3000\u2028\u0344\u212b\u1100\u1161\u11a8\u0f71\u0f73😀ỗ"])
messy = st.text(st.one_of(ALPHABET, UNSEEN, ODD), max_size=40) | st.text(max_size=20)


def test_a_normal_text_is_shared_and_not_copied() -> None:
    view = normalized(VIETNAMESE)
    assert view.text is VIETNAMESE
    assert view.to_source(5, 9) == (5, 9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (unicodedata.normalize("NFD", VIETNAMESE), VIETNAMESE),
        ("QÐ-TTg", "QĐ-TTg"),
        ("QĐ\u2011TTg", "QĐ-TTg"),
        ("TT-BT\u0421 và \u0421\u0421\u0421\u0420", "TT-BTC và \u0421\u0421\u0421\u0420"),
        ("số\u00a05\u202f000", "số 5 000"),
        ("hợp\u00adđồng", "hợpđồng"),
        ("\ufeffSố\u200b: 5", "Số: 5"),
        ("một\rhai\x0bba", "một\nhai\nba"),
        ("o\u00ad\u0302\u200b\u0303", "ỗ"),
    ],
)
def test_it_shows_the_text_as_the_reader_of_the_page_means_it(text: str, expected: str) -> None:
    assert normalized(text).text == expected


def test_what_most_text_is_made_of_is_left_alone_before_and_behind_every_letter() -> None:
    usual = "".join(re.findall(f"[{USUAL}]", "".join(map(chr, range(sys.maxunicode + 1)))))
    for text in (usual, usual[::-1], "".join(f"a{character}" for character in usual)):
        assert unicodedata.normalize("NFC", text) == text
    assert not any(unicodedata.combining(character) for character in usual)
    assert not {*"\u00a0\u00ad\u200bÐð\r"} & {*usual}


def test_a_span_found_in_the_view_is_the_same_words_in_the_source() -> None:
    source = unicodedata.normalize("NFD", "Căn cứ Nghị định số 72/2015/NĐ-CP")
    view = normalized(source)
    at = view.text.index("định")
    start, end = view.to_source(at, at + 4)
    assert unicodedata.normalize("NFC", source[start:end]) == "định"


def test_what_cannot_be_seen_stays_outside_a_span() -> None:
    source = "ba\u00ad\u200bbốn"
    view = normalized(source)
    assert view.to_source(0, 2) == (0, 2)
    assert view.to_source(2, 5) == (4, 7)


def test_a_span_that_cuts_a_composed_letter_takes_the_whole_letter() -> None:
    view = normalized("ho\u0302\u0303")
    assert view.from_source(2, 3) == (1, 2)


@given(messy)
def test_the_view_is_normal(text: str) -> None:
    view = normalized(text).text
    assert unicodedata.is_normalized("NFC", view)
    assert normalized(view).text == view


@given(messy, st.data())
def test_a_span_of_the_view_comes_back_from_the_source(text: str, data: st.DataObject) -> None:
    view = normalized(text)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    source = view.to_source(start, end)
    assert 0 <= source[0] <= source[1] <= len(text)
    back_start, back_end = view.from_source(*source)
    if start < end:
        assert back_start <= start < end <= back_end
        assert normalized(text[slice(*source)]).text == view.text[back_start:back_end]


@given(messy, st.data())
def test_a_span_of_the_source_is_held_by_what_its_view_shows(text: str, data: st.DataObject) -> None:
    view = normalized(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = view.from_source(start, end)
    assert 0 <= shown[0] <= shown[1] <= len(view.text)
    if shown[0] < shown[1]:
        source = view.to_source(*shown)
        assert normalized(text[source[0] : source[1]]).text == view.text[shown[0] : shown[1]]


@given(messy, st.data())
def test_order_is_kept(text: str, data: st.DataObject) -> None:
    view = normalized(text)
    first, second = sorted(data.draw(st.integers(0, len(view.text))) for _ in range(2))
    assert view.to_source(first, first)[0] <= view.to_source(second, second)[0]


@given(st.text(max_size=30) | st.text("İIßẞĐÐΣỦ ", max_size=12))
def test_small_letters_keep_every_offset(text: str) -> None:
    small = in_small_letters(text)
    assert len(small) == len(text)
    # A sigma at the end of a word is another one.
    assert all(one in (letter, letter.lower(), "ς") for one, letter in zip(small, text, strict=True))


def test_small_letters_are_those_of_the_text_but_for_a_capital_with_two() -> None:
    assert in_small_letters("ỦY BAN İ ĐỒNG") == "ủy ban İ đồng"
