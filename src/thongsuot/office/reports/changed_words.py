"""What changed between two wordings, word by word, for a page: taken out, put in, kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from thongsuot.reporting.drafting.choose import is_taken, may_refuse
from thongsuot.reporting.drafting.compare import ChangeKind, Comparison, FieldChange, FieldChangeKind, TextChange

_WORDS = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words: kept, taken out (`removed`) or put in (`added`)."""

    kind: Literal["kept", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class WordedChange:
    """A change of the text as its words show it; its place in the comparison, and whether it can be refused alone."""

    place: int
    change: TextChange
    pieces: tuple[Piece, ...]
    may_refuse: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison as a page lists it: the text's changes, and what happened to figures that are linked."""

    texts: tuple[WordedChange, ...]
    overwritten: tuple[FieldChange, ...]
    lost: tuple[FieldChange, ...]
    foreign: tuple[FieldChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to list."""
        return not (self.texts or self.overwritten or self.lost or self.foreign)


def compared(found: Comparison, *, taken_alone: bool = False) -> Compared:
    """The comparison, told for a page; with `taken_alone` only what taking an edit over would take."""
    return Compared(
        tuple(
            WordedChange(place, one, tuple(pieces_of(one)), may_refuse(one))
            for place, one in enumerate(found.texts)
            if is_taken(one) or not taken_alone
        ),
        *(tuple(one for one in found.fields if one.kind is kind) for kind in _FIELD_KINDS),
    )


_FIELD_KINDS = (FieldChangeKind.OVERWRITTEN, FieldChangeKind.LOST, FieldChangeKind.FOREIGN)


def pieces_of(change: TextChange) -> Iterator[Piece]:
    """The words of both wordings in one line."""
    if change.kind is not ChangeKind.REWORDED:
        kind: Literal["removed", "added"] = "removed" if change.kind is ChangeKind.REMOVED else "added"
        yield Piece(kind, change.before or change.after or "")
        return
    before, after = _WORDS.findall(change.before or ""), _WORDS.findall(change.after or "")
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("kept", "".join(before[i1:i2]))
            continue
        if i2 > i1:
            yield Piece("removed", "".join(before[i1:i2]))
        if j2 > j1:
            yield Piece("added", "".join(after[j1:j2]))
