"""The types of documents that Vietnamese law and Party rules know, their names and abbreviations, by date."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple


class Family(StrEnum):
    """Under which rules a type stands; some names (`Quyết định`) stand under several."""

    ADMINISTRATIVE = "administrative"
    LEGAL = "legal"
    PARTY = "party"


class TypeForm(NamedTuple):
    """One dated row of the table: `active_to` is exclusive; None leaves that end open."""

    family: Family
    abbreviations: tuple[str, ...]
    active_from: date | None
    active_to: date | None
    basis: str

    def holds_on(self, day: date) -> bool:
        """Whether the row applies on a day."""
        return (self.active_from is None or self.active_from <= day) and (
            self.active_to is None or day < self.active_to
        )


class DocumentType(NamedTuple):
    """A type by its name (`Quyết định`), with its forms in each family over time."""

    name: str
    forms: tuple[TypeForm, ...]

    def families(self) -> frozenset[Family]:
        """The families in which the type occurs, at any time."""
        return frozenset(form.family for form in self.forms)

    def abbreviations(self, family: Family | None = None, on: date | None = None) -> tuple[str, ...]:
        """The abbreviations, the usual one first; only those of a family, or of a day, where these are given."""
        found = (
            abbreviation
            for form in self.forms
            if (family is None or form.family is family) and (on is None or form.holds_on(on))
            for abbreviation in form.abbreviations
        )
        return tuple(dict.fromkeys(found))


# Both placements of the tone mark are right: `thỏa thuận` and `thoả thuận`, `ủy quyền` and `uỷ quyền`.
_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_NEWER_PLACE = {
    unicodedata.normalize("NFC", glide + mark) + vowel: glide + unicodedata.normalize("NFC", vowel + mark)
    for glide, vowel in ("oa", "oe", "uy")
    for mark in _MARKS
}
_OLDER_FOR = {newer: older for older, newer in _NEWER_PLACE.items()}
_OLDER_PLACE = re.compile(rf"(?:{'|'.join(_NEWER_PLACE)})(?!\w)")


# The same names stand in a text again and again.
@lru_cache(maxsize=8192)
def fold_name(text: str) -> str:
    """A name for comparing: NFC, lower case, single spaces, tone marks placed the newer way (`thoả`, `uỷ`)."""
    folded = " ".join(unicodedata.normalize("NFC", text).replace("Ð", "Đ").casefold().split())
    return _OLDER_PLACE.sub(_newer_place, folded)


def written_forms(word: str) -> tuple[str, ...]:
    """In how many ways a text in small letters may hold a word that `fold_name` gave: `hoà` and `hòa`, `đ` as `ð`."""
    older = word[:-2] + _OLDER_FOR[word[-2:]] if word[-2:] in _OLDER_FOR else word
    return tuple(dict.fromkeys((word, older, word.replace("đ", "ð"), older.replace("đ", "ð"))))


def _newer_place(match: re.Match[str]) -> str:
    return _NEWER_PLACE[match.group()]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _rows() -> Iterator[tuple[str, TypeForm]]:
    table = Path(__file__).parent.joinpath("data/document_types.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        yield (
            row["name"],
            TypeForm(
                family=Family(row["family"]),
                abbreviations=tuple(row["abbreviations"].split()),
                active_from=_day(row["active_from"]),
                active_to=_day(row["active_to"]),
                basis=row["basis"],
            ),
        )


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Every type, in the order of the table: the administrative ones as Điều 7 lists them, then the others."""
    forms: dict[str, list[TypeForm]] = {}
    for name, form in _rows():
        forms.setdefault(name, []).append(form)
    return tuple(DocumentType(name, tuple(rows)) for name, rows in forms.items())


def administrative_types(on: date) -> tuple[DocumentType, ...]:
    """The administrative types of a day: 29 from 5 March 2020 (Nghị định 30/2020/NĐ-CP, Điều 7)."""
    return tuple(
        kind
        for kind in document_types()
        if any(form.family is Family.ADMINISTRATIVE and form.holds_on(on) for form in kind.forms)
    )


@cache
def _by_name() -> dict[str, DocumentType]:
    return {fold_name(kind.name): kind for kind in document_types()}


def document_type_named(text: str) -> DocumentType | None:
    """The type of this name in any case, spacing and tone placement (`QUYẾT ĐỊNH`), or None."""
    return _by_name().get(fold_name(text))


@cache
def _by_abbreviation() -> dict[str, tuple[DocumentType, ...]]:
    found: dict[str, list[DocumentType]] = {}
    for kind in document_types():
        for abbreviation in kind.abbreviations():
            found.setdefault(abbreviation, []).append(kind)
    return {abbreviation: tuple(kinds) for abbreviation, kinds in found.items()}


def types_of_abbreviation(abbreviation: str, family: Family | None = None) -> tuple[DocumentType, ...]:
    """All types that this abbreviation can mean (`QĐ`: Quyết định, and Quy định of the Party), the commonest first."""
    kinds = _by_abbreviation().get(abbreviation, ())
    return kinds if family is None else tuple([kind for kind in kinds if abbreviation in kind.abbreviations(family)])


def type_of_abbreviation(abbreviation: str, family: Family | None = None) -> DocumentType | None:
    """The type that this abbreviation means first (`QĐ`: Quyết định), or None."""
    kinds = types_of_abbreviation(abbreviation, family)
    return kinds[0] if kinds else None
