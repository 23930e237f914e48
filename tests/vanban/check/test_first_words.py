"""Where the words stand with which begins what a rule looks for."""

from __future__ import annotations

from vanban.check.first_words import FirstWords, indexes_of_first_words
from vanban.spelling.words import words_of


def test_the_words_of_every_declaration_are_found_in_either_placement_of_the_tone_mark() -> None:
    one, other = FirstWords(["tòa"]), FirstWords(["ngoằn"], capital=True)
    text = "Toà án ngoằn ngoèo, tòa nhà"
    found = indexes_of_first_words(words_of(text, [(0, len(text))]))
    assert [found[word] for word in (*one.folded, *other.folded)] == [[0, 4], [2]]


def test_what_is_declared_later_is_found_as_well() -> None:
    text = "khúc khuỷu"
    words = words_of(text, [(0, len(text))])
    assert "khuỷu" not in indexes_of_first_words(words)
    FirstWords(["khuỷu"])
    assert indexes_of_first_words(words)["khuỷu"] == [1]
