"""Places inside a document, lists and ranges written out."""

from __future__ import annotations

import pytest

from vanban.citation.provisions import find_phrases, parse_provisions

FIELDS = {"p": "point", "c": "clause", "a": "article", "s": "section", "ch": "chapter", "ap": "appendix", "pt": "part"}


def short(text: str) -> list[str]:
    return [
        " ".join(f"{key}{getattr(one, field)}" for key, field in FIELDS.items() if getattr(one, field) is not None)
        for one in parse_provisions(text)
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("điểm a khoản 2 Điều 5", ["pa c2 a5"]),
        ("điểm a, b và c khoản 2 Điều 5", ["pa c2 a5", "pb c2 a5", "pc c2 a5"]),
        ("khoản 1, khoản 2 và khoản 3 Điều 5", ["c1 a5", "c2 a5", "c3 a5"]),
        ("khoản 2, 3 Điều 27", ["c2 a27", "c3 a27"]),
        ("Điều 4, khoản 2 Điều 5 và điểm b khoản 3 Điều 7", ["a4", "c2 a5", "pb c3 a7"]),
        ("khoản 1 Điều 4; Điều 6", ["c1 a4", "a6"]),
        ("Điều 3, 9 và tại các khoản 1, 3 Điều 10", ["a3", "a9", "c1 a10", "c3 a10"]),
        ("Điều 5 đến Điều 8", ["a5", "a6", "a7", "a8"]),
        ("Điều 5-7", ["a5", "a6", "a7"]),
        ("điểm a đến điểm đ khoản 1 Điều 2", ["pa c1 a2", "pb c1 a2", "pc c1 a2", "pd c1 a2", "pđ c1 a2"]),
        ("Điều 5 khoản 2 điểm a", ["pa c2 a5"]),
        ("điều 7, 8 và Điều 15 Chương II", ["a7 chII", "a8 chII", "a15 chII"]),
        ("Mục 2 Chương III", ["s2 chIII"]),
        ("Phụ lục I và Phụ lục II", ["apI", "apII"]),
        ("Phụ lục số 01", ["ap01"]),
        ("khoản 2 Điều này", ["c2 anày"]),
        ("khoản 4, 5 và 6 của Điều này", ["c4 anày", "c5 anày", "c6 anày"]),
        ("Phần B", ["ptB"]),
        ("điểm a.1 khoản 2 Điều 5a", ["pa.1 c2 a5a"]),
    ],
)
def test_lists_and_ranges_are_written_out(text: str, places: list[str]) -> None:
    assert short(text) == places


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("quy định tại điểm a khoản 2 Điều 5 Nghị định", "điểm a khoản 2 Điều 5"),
        ("theo khoản 2 Điều 5, 15 ngày sau", "khoản 2 Điều 5"),
        ("điểm nóng, khoản tiền, điều kiện", None),
        ("điều 5.000 người", None),
    ],
)
def test_a_phrase_is_as_long_as_its_places(text: str, phrase: str | None) -> None:
    assert [one.text for one in find_phrases(text)] == ([phrase] if phrase else [])


@pytest.mark.parametrize(
    "text",
    [
        "điểm a đến z khoản 1 đến 300 các Điều 1 đến 300 các Mục 1 đến 300",
        ", ".join(["Điều 1 đến Điều 300"] * 100),
    ],
    ids=["places of places", "ranges"],
)
def test_few_words_do_not_name_a_million_places(text: str) -> None:
    assert 300 < len(parse_provisions(text)) < 4000


def test_what_a_text_names_stays_in_proportion_to_it() -> None:
    text = "Điều 1 đến Điều 300 Nghị định này.\n" * 3000
    phrases = find_phrases(text)
    assert len(phrases[0].provisions()) == 300
    assert len(phrases[-1].provisions()) == 2
    assert sum(len(phrase.provisions()) for phrase in phrases) < 4 * len(text)
