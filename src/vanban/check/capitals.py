"""What the rules on capitals share: words in running text with the wrong first letter, and how to mend them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.first_words import FirstWords
from vanban.check.rule import Hit
from vanban.regulation.document_types import Family

# The day from which Phụ lục II of Nghị định 30/2020/NĐ-CP holds.
SINCE = date(2020, 3, 5)
SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục II"
# Phụ lục VI of the circular before it, by its own text: what it says otherwise is in VH03 and VH09. Published documents
# of its days write names of laws and bodies in other ways by the dozen: of most of it there is advice only.
SINCE_CIRCULAR = date(2011, 3, 5)
SOURCE_OF_CIRCULAR = "Thông tư 01/2011/TT-BNV, Phụ lục VI"
# Where a word stands, how it is written there, and how it has to be.
_Place = tuple[int, int, str, str]
# A member of an enumeration that is asked for by its class costs as much as a pattern that is tried.
_ADMINISTRATIVE, _ADVICE = Family.ADMINISTRATIVE, Severity.ADVICE
BEFORE_WORD = r"(?<![\w“\"‘«/-])"


def miswritten(
    case: Case,
    first_words: FirstWords,
    pattern: re.Pattern[str],
    right: Callable[[re.Match[str]], str],
    *,
    severity: Severity | None = None,
    circular: str | None = None,
    strict: bool = False,
) -> Iterator[Hit]:
    """A hit wherever the pattern's group `word` is not written as `right` has it.

    The pattern begins with one of the `first_words`.
    Only administrative documents are held to it, and words in quotation marks are another's. What is advice is told
    once for each word, with a fix for all its places. `circular` is the place in the annex that held before 2020;
    then there is advice only, unless it is `strict`.
    """
    if case.family is not _ADMINISTRATIVE:
        return
    found = _places(case, first_words, pattern, right)
    before = case.day is not None and case.day < SINCE and circular is not None
    basis = f"{SOURCE_OF_CIRCULAR}, {circular}" if before else None
    if severity is _ADVICE or (before and not strict):
        yield from _once_each(found, basis)
        return
    for start, end, word, meant in found:
        yield Hit(start, end, _message(word, meant), (_fix(meant, [(start, end)]),), severity=severity, basis=basis)


def _once_each(found: Iterable[_Place], basis: str | None) -> Iterator[Hit]:
    by_word: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for start, end, word, meant in found:
        by_word.setdefault((word, meant), []).append((start, end))
    for (word, meant), spans in by_word.items():
        many = f" ({len(spans)} chỗ)" if len(spans) > 1 else ""
        yield Hit(*spans[0], _message(word, meant, many), (_fix(meant, spans),), severity=_ADVICE, basis=basis)


def _message(word: str, meant: str, many: str = "") -> str:
    return f"“{' '.join(word.split())}” viết đúng là “{' '.join(meant.split())}”{many}."


def _fix(meant: str, spans: Iterable[tuple[int, int]]) -> Fix:
    return Fix(f"Viết “{meant}”", Applicability.UNSAFE, tuple(Edit(*span, meant) for span in spans))


def _places(
    case: Case, first_words: FirstWords, pattern: re.Pattern[str], right: Callable[[re.Match[str]], str]
) -> Iterator[_Place]:
    text, starts = case.view.text, case.words.starts
    told = 0
    for index in _indexes(case, first_words):
        match = pattern.match(text, starts[index])
        if match is None:
            continue
        word, meant = match["word"], right(match)
        # "Nam bộ" within "Tây Nam bộ" is told with it.
        if word != meant and match.start("word") >= told:
            told = match.end("word")
            yield (*case.view.to_source(*match.span("word")), word, meant)


def _indexes(case: Case, first_words: FirstWords) -> Sequence[int]:
    """Which words a pattern may begin with, in order."""
    places, capital = case.first_words, first_words.capital
    found = [index for word in places.keys() & first_words.folded for index in places[word]]
    if capital is not None:
        forms = case.words.forms
        found = [index for index in found if forms[index].is_capital is capital]
    return sorted(found)


def first_capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def first_small(text: str) -> str:
    """The text with a small letter at its beginning."""
    return text[:1].lower() + text[1:]


def spaced(phrase: str) -> str:
    """A pattern for a phrase with any white space between its words, in both placements of the tone mark."""
    words = re.escape(phrase).replace(r"\ ", r"\s+")
    for one, other in (("ủy", "uỷ"), ("òa", "oà"), ("óa", "oá"), ("Ủy", "Uỷ")):
        words = words.replace(one, f"(?:{one}|{other})")
    return words
