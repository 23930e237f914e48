"""A normalised view of a text, with exact offsets both ways; the text itself is never changed."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

# One code point for one code point: these move no offset.
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_LOOK_ALIKES = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "\u2010": "-", "\u2011": "-"}
_SAME_LENGTH = {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_LINE_ENDS, "\n"), **_LOOK_ALIKES}

# Soft hyphen, zero-width characters, marks of direction: nothing that a reader of the page sees.
_UNSEEN = (
    "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)

# A letter O behind a digit is a nought that was misread or mistyped (`19/6/2O15`), unless a word goes on with it.
_NOUGHT = re.compile(r"(?<=[0-9])O(?![^\W\d_])")
_BEFORE_NOUGHT = tuple(f"{digit}O" for digit in range(10))

_HANGUL_VOWELS_AND_FINALS = ("\u1160", "\u11ff")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class _Edits:
    """The places where view and source differ in length, in order: where each stands on both sides."""

    source_starts: array[int]
    source_ends: array[int]
    view_starts: array[int]
    view_ends: array[int]


@dataclass(frozen=True, slots=True, eq=False)
class NormalView:
    """`text` is the source in NFC, with `Đ`, plain spaces and LF, and without what cannot be seen.

    A span that touches a part of a composed letter is widened to the whole letter; characters that the view drops
    at either border of a span stay outside it.
    """

    text: str
    _edits: _Edits | None = None

    @property
    def is_shifted(self) -> bool:
        """Whether offsets of view and source differ anywhere."""
        return self._edits is not None

    def to_source(self, start: int, end: int) -> Span:
        """The span of the source that `[start:end]` of the view shows."""
        edits = self._edits
        if edits is None:
            return start, end
        return _carry(start, end, edits.view_starts, edits.view_ends, edits.source_starts, edits.source_ends)

    def from_source(self, start: int, end: int) -> Span:
        """The span of the view in which `[start:end]` of the source is shown."""
        edits = self._edits
        if edits is None:
            return start, end
        return _carry(start, end, edits.source_starts, edits.source_ends, edits.view_starts, edits.view_ends)


def normalized(text: str) -> NormalView:
    """The normalised view of `text`; where the text is normal already, the view shares it (about 300 MB/s)."""
    for character, replacement in _SAME_LENGTH.items():
        if character in text:
            text = text.replace(character, replacement)
    if any(pair in text for pair in _BEFORE_NOUGHT):
        text = _NOUGHT.sub("0", text)
    unseen = [character for character in _UNSEEN if character in text]
    if not unseen and unicodedata.is_normalized("NFC", text):
        return NormalView(text)
    return _shifted(text, "".join(unseen))


def _shifted(text: str, unseen: str) -> NormalView:
    edits = _Edits(*(array("q") for _ in range(4)))
    pieces: list[str] = []
    copied = shift = 0
    drop = dict.fromkeys(map(ord, unseen))
    for match in _changeable(text, unseen).finditer(text):
        start, end = match.span()
        old = match.group()
        new = unicodedata.normalize("NFC", old.translate(drop) if drop else old)
        if new == old:
            continue
        pieces += (text[copied:start], new)
        copied = end
        edits.source_starts.append(start)
        edits.source_ends.append(end)
        edits.view_starts.append(start + shift)
        shift += len(new) - len(old)
        edits.view_ends.append(end + shift)
    pieces.append(text[copied:])
    return NormalView("".join(pieces), edits if edits.source_starts else None)


def _changeable(text: str, unseen: str) -> re.Pattern[str]:
    """What finds the places that normalising may change, made of the characters that this text holds.

    A letter with the marks that follow it is one place, for it is composed as a whole; between two such places NFC
    changes nothing (Unicode Standard Annex 15, section 9: a starter that is stable is a boundary).
    """
    distinct = set(text)
    marks = "".join(sorted(c for c in distinct if _joins_the_letter_before(c)))
    single = "".join(sorted(c for c in distinct if unicodedata.normalize("NFC", c) != c))
    alternatives = []
    if marks:
        between = f"[{re.escape(unseen)}]*" if unseen else ""
        alternatives.append(f"[^{re.escape(marks + unseen)}]?(?:{between}[{re.escape(marks)}])+")
    alternatives += [f"[{re.escape(group)}]+" for group in (unseen, single) if group]
    return re.compile("|".join(alternatives))


def _joins_the_letter_before(character: str) -> bool:
    first, last = _HANGUL_VOWELS_AND_FINALS
    return unicodedata.category(character)[0] == "M" or first <= character <= last


def _carry(
    start: int,
    end: int,
    from_starts: array[int],
    from_ends: array[int],
    to_starts: array[int],
    to_ends: array[int],
) -> Span:
    """Carry a span from one side of the edits to the other."""
    place = bisect_right(from_starts, start) - 1
    if place < 0:
        new_start = start
    elif start >= from_ends[place]:
        new_start = to_ends[place] + start - from_ends[place]
    else:
        new_start = to_starts[place]
    if start >= end:
        return new_start, new_start
    place = bisect_left(from_starts, end) - 1
    if place < 0:
        new_end = end
    elif end >= from_ends[place]:
        new_end = to_ends[place] + end - from_ends[place]
    else:
        new_end = to_ends[place]
    return new_start, max(new_start, new_end)
