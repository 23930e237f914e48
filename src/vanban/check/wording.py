"""What rules about words share: where a word stands in the text, and a correction in the writer's own letters."""

from __future__ import annotations

from vanban.check.case import Case
from vanban.citation.vocabulary import LOWER, UPPER
from vanban.document.model import Span
from vanban.spelling.syllable import Placement, placed, placement_of
from vanban.spelling.words import Word
from vanban.text.pattern import lazily

_NAME = lazily(rf"(?<!\w)[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+)*")


def span_of_word(case: Case, word: Word) -> Span:
    """The place of a word in the text that was read."""
    return case.view.to_source(word.start, word.end)


def cased_like(word: Word, correction: str) -> str:
    """A correction in small letters with the capitals of the word and its way of placing the tone mark."""
    if word.form.is_all_capitals and len(word.text) > 1:
        correction = correction.upper()
    elif word.form.is_capital:
        correction = correction[0].upper() + correction[1:]
    placement = placement_of(word.text) or Placement.OLDER
    return " ".join(placed(one, placement) for one in correction.split(" "))


def capitalised_names(text: str) -> frozenset[str]:
    """The names in a sentence: words with capitals side by side, not the one that begins it."""
    return frozenset(match.group() for match in _NAME.finditer(text) if match.start() > len(text) - len(text.lstrip()))
