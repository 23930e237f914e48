"""A normalised view of a text, with exact offsets both ways; the text itself is never changed."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from vanban.text.look_alikes import LOOK_ALIKES, with_latin_letters

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
_NOUGHT = re.compile(r"O(?<=[0-9]O)(?![^\W\d_])")

# What most text is made of, all of it left alone by normalising: letters of Vietnamese, signs, spaces, line feeds.
USUAL = (
    "\t\n -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u02ff\u1e00-\u1eff"
    "\u2012-\u2027\u2030-\u205e\u20a0-\u20bf"
)
# A run of it, and the character that ends it: `re` runs over a class twice as fast as it searches for the opposite.
_UNUSUAL = re.compile(rf"[{USUAL}]*+([^{USUAL}]|\Z)")
# Of a long text so much is looked through at once, for what is found takes memory.
_CHUNK = 1 << 20

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
    """`text` is the source in NFC, with `Đ`, Latin letters in Latin words, plain spaces and LF, without what none sees.

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


def normalized(text: str, strange: Set[str] | None = None) -> NormalView:
    """The normalised view of `text`; where the text is normal already, the view shares it (about 500 MB/s).

    `strange` are its unusual characters, where they are known already.
    """
    text = _NOUGHT.sub("0", text)
    if strange is None:
        strange = unusual_characters(text)
    if not strange:
        return NormalView(text)
    for character in strange & _SAME_LENGTH.keys():
        text = text.replace(character, _SAME_LENGTH[character])
    if strange & LOOK_ALIKES.keys():
        text = with_latin_letters(text)
    unseen = "".join(character for character in _UNSEEN if character in strange)
    others = strange - _SAME_LENGTH.keys() - set(unseen)
    return _shifted(text, unseen, others) if unseen or others else NormalView(text)


def unusual_characters(text: str) -> set[str]:
    """The distinct characters of a text that are none of the `USUAL` ones: those that normalising may change."""
    found: set[str] = set()
    for start in range(0, len(text), _CHUNK):
        found.update(_UNUSUAL.findall(text, start, start + _CHUNK))
    found.discard("")
    return found


def in_small_letters(text: str) -> str:
    """A text in small letters, code point for code point; a capital with no small one of its own stays."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one if len(one) == 1 else letter for letter in text for one in (letter.lower(),))


def _shifted(text: str, unseen: str, others: Iterable[str]) -> NormalView:
    edits = _Edits(*(array("q") for _ in range(4)))
    pieces: list[str] = []
    copied = shift = 0
    drop = dict.fromkeys(map(ord, unseen))
    for match in _changes(text, unseen, others):
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
    if not edits.source_starts:
        return NormalView(text)
    pieces.append(text[copied:])
    return NormalView("".join(pieces), edits)


def _changes(text: str, unseen: str, others: Iterable[str]) -> Iterator[re.Match[str]]:
    """The places that normalising may change, told by the unseen and the other unusual characters that a text holds.

    A letter with the marks that follow it is one place, for it is composed as a whole; between two such places NFC
    changes nothing (Unicode Standard Annex 15, section 9: a starter that is stable is a boundary). Such places are
    looked for only around what no plain text holds, which one cheap scan finds.
    """
    marks = "".join(sorted(c for c in others if _joins_the_letter_before(c)))
    single = "".join(sorted(c for c in others if unicodedata.normalize("NFC", c) != c))
    alternatives = []
    if marks:
        between = f"[{re.escape(unseen)}]*" if unseen else ""
        alternatives.append(f"[^{re.escape(marks + unseen)}]?(?:{between}[{re.escape(marks)}])+")
    alternatives += [f"[{re.escape(group)}]+" for group in (unseen, single) if group]
    if not alternatives:
        return
    place = re.compile("|".join(alternatives))
    changed = re.escape(marks + unseen + single)
    for run in re.finditer(rf"[^{changed}]*+(?:([{changed}]+)|\Z)", text):
        if run[1] is not None:
            yield from place.finditer(text, max(0, run.start(1) - 1), run.end())


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
