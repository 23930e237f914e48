"""Words in columns: where they stand, what joins them, and what is left out."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from vanban.spelling.words import words_of

PIECES = st.sampled_from(
    ["xã", "Hòa", "UBND", "12", "a/b", "x.vn", "ô@", "–", ",", "(", ")", " ", "  ", "\n", "\t", "."]
)
# The definition in one pattern, as slow as it is plain.
WORD = re.compile(r"(?<![\w/&@.])[^\W\d_]++(?![\w@/&]|\.[^\W_])")
JOINT = re.compile(r" *(?:\n *)?")


def told(text: str, start: int, end: int) -> list[tuple[str, int, bool]]:
    stretch, found, last = text[start:end], [], None
    for match in WORD.finditer(stretch):
        joined = last is not None and JOINT.fullmatch(stretch, last, match.start()) is not None
        found.append((match.group(), start + match.start(), joined))
        last = match.end()
    return found


@given(st.lists(PIECES, max_size=16).map("".join), st.integers(0, 12), st.integers(0, 12))
def test_words_are_those_of_the_definition(text: str, skipped: int, cut: int) -> None:
    spans = [(min(skipped, len(text)), max(len(text) - cut, min(skipped, len(text)))), (0, len(text))]
    words = words_of(text, spans)
    assert [(word.text, word.start, word.joined) for word in words] == [
        one for span in spans for one in told(text, *span)
    ]


def test_words_are_joined_over_the_end_of_a_line_and_parted_by_marks_and_blank_lines() -> None:
    text = "Ủy ban\nnhân dân, huyện Khánh\n\nSơn"
    words = words_of(text, [(0, len(text))])
    assert [word.text for word in words if not word.joined] == ["Ủy", "huyện", "Sơn"]


def test_forms_are_judged_once_and_found_in_all_their_places() -> None:
    text = "hòa bình, Hòa Bình, hoà bình"
    words = words_of(text, [(0, len(text))])
    assert [form.text for form in words.distinct] == ["hòa", "bình", "Hòa", "Bình", "hoà"]
    assert words.indexes_of["hoà"] == [0, 2, 4]
    assert list(words.indexes_of_any({"bình", "yên"})) == [1, 3, 5]
    assert list(words.indexes_in(form for form in words.distinct if form.is_capital)) == [2, 3]


def test_words_with_a_capital_or_not_well_formed_are_marked() -> None:
    text = "Các xã thưc hiện ở Hòa Bình"
    words = words_of(text, [(0, len(text))])
    assert [words[index].text for index in words.marked] == ["Các", "thưc", "Hòa", "Bình"]
