"""The words by which a line shows its place in a document, from the packaged table."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from vanban.regulation.document_types import fold_name
from vanban.text.pattern import lazily

_ENOUGH = 60


class Vocabulary(NamedTuple):
    """Each field is one list of `data/vocabulary.toml`, in folded form."""

    national_names: frozenset[str]
    party_names: frozenset[str]
    body_heads: re.Pattern[str]
    unfinished_bodies: frozenset[str]
    not_bodies: re.Pattern[str]
    positions: re.Pattern[str]
    opening_words_of_positions: frozenset[str]
    closing_openings: re.Pattern[str]
    adoptions: re.Pattern[str]
    attached_kinds: re.Pattern[str]
    other_titles: re.Pattern[str]
    hanging_words: frozenset[str]
    prose_openings: re.Pattern[str]
    secrecies: frozenset[str]
    circulations: frozenset[str]
    urgencies: Mapping[str, str]
    copies: Mapping[str, str]


def _openings(words: list[str], behind: str = "") -> re.Pattern[str]:
    """Matches a folded line that begins with one of the words, whole; `behind` says what may not follow."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)" + behind)


@cache
def vocabulary() -> Vocabulary:
    """The packaged words, loaded once."""
    table = tomllib.loads(Path(__file__).parent.joinpath("data/vocabulary.toml").read_text(encoding="utf-8"))
    return Vocabulary(
        national_names=frozenset(table["national_names"]),
        party_names=frozenset(table["party_names"]),
        # `PHÒNG, CHỐNG THIÊN TAI` names no department.
        body_heads=_openings(table["body_heads"], "(?!,)"),
        unfinished_bodies=frozenset(table["unfinished_bodies"]),
        not_bodies=_openings(table["not_bodies"]),
        positions=_openings(table["positions"]),
        opening_words_of_positions=frozenset(position.split()[0] for position in table["positions"]),
        closing_openings=_openings(table["closing_openings"]),
        adoptions=lazily("|".join(map(re.escape, table["adoptions"]))),
        attached_kinds=_openings(table["attached_kinds"]),
        other_titles=_openings(table["other_titles"]),
        hanging_words=frozenset(table["hanging_words"]),
        prose_openings=_openings(table["prose_openings"]),
        secrecies=frozenset(table["secrecies"]),
        circulations=frozenset(table["circulations"]),
        urgencies=MappingProxyType(table["urgencies"]),
        copies=MappingProxyType(table["copies"]),
    )


def fold(text: str) -> str:
    """A line for comparing: lower case, single spaces, one placement of the tone mark."""
    return fold_name(text)


def is_national_name(folded: str) -> bool:
    """Whether a line is the name of the State, also where recognition misread some of its marks."""
    if folded in vocabulary().national_names:
        return True
    return folded[:1] in "cn" and 30 <= len(folded) <= 40 and _bare(folded) in _bare_names()


@cache
def _bare_names() -> frozenset[str]:
    return frozenset(map(_bare, vocabulary().national_names))


def _bare(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def is_capitals(text: str) -> bool:
    """Whether a line stands in capital letters, by its beginning; a few small ones (`TTg`, `và`) do not change it."""
    if text[1:6].islower():
        # A word in small letters at the beginning: the usual case, told quickly.
        return False
    beginning = text[:_ENOUGH]
    capitals = sum(map(str.isupper, beginning))
    return capitals >= 2 and capitals * 10 >= sum(map(str.isalpha, beginning)) * 8
