"""The words of running text for spelling: how each is written, where it stands, and whether it goes on from the last.

A text uses the same words again and again: how one is written is judged once for all its places, and the words are kept
in columns, so that who looks for a rare thing asks the few hundred forms of a text before its thousands of places.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from vanban.document.model import Span
from vanban.spelling.counts import packaged_counts
from vanban.spelling.syllable import Placement, folded, misplaced_tone, parse_syllable, placement_of
from vanban.text.memo import Memo

# Letters that are no part of something longer: an identifier, an address, an abbreviation with signs.
_WORD = re.compile(r"(?<![\w/&@.])[^\W\d_]++(?![\w@/&]|\.[^\W_])")
# A number with the letters of its symbol: `08-ĐA-TU`.
_NUMBERED = re.compile(r"[0-9]+-[A-ZĐ]+-[A-ZĐ]")
# What may stand between two words that belong together, spaces left out: nothing, or the end of a line.
_JOINTS = frozenset({"", "\n"})
_LONGEST_PARAGRAPH = 10_000
# Stands for what parts the first word of a stretch from whatever was before it.
_BORDER = "|"


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """How a word is written. `folded` is in small letters with the newer tone placement.

    `is_well_formed` is a syllable whose tone mark stands on the right letter, in the older way or the newer; `is_plain`
    is one that begins with a small letter.
    `placement` is where a tone mark stands that might stand elsewhere as well.
    `place` is that of the folded word among the counted syllables, `SyllableCounts.nowhere` if it was never counted.
    """

    text: str
    folded: str
    place: int
    is_syllable: bool
    is_plain: bool
    is_capital: bool
    is_all_capitals: bool
    is_well_formed: bool
    placement: Placement | None


class Word(NamedTuple):
    """A form at its place; `joined` where only white space parts it from the word before."""

    form: Form
    start: int
    joined: bool

    @property
    def text(self) -> str:
        """The word as it is written."""
        return self.form.text

    @property
    def end(self) -> int:
        """The place behind its last letter."""
        return self.start + len(self.form.text)


@dataclass(frozen=True, eq=False)
class Words(Sequence[Word]):
    """Words in order, in columns: their forms, where they start, and which of them do not go on from the one before."""

    forms: Sequence[Form]
    starts: Sequence[int]
    breaks: AbstractSet[int]

    def __len__(self) -> int:
        return len(self.forms)

    def __getitem__(self, index: int) -> Word:  # type: ignore[override]  # one word; nobody asks for a slice of them
        return Word(self.forms[index], self.starts[index], index not in self.breaks)

    @cached_property
    def distinct(self) -> tuple[Form, ...]:
        """Each form once, in the order in which they are met."""
        return tuple(dict.fromkeys(self.forms))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The folded form of each word."""
        return tuple([form.folded for form in self.forms])

    @cached_property
    def marked(self) -> Sequence[int]:
        """Which words are none of the plain ones, which are well formed and in small letters."""
        return [index for index, form in enumerate(self.forms) if not form.is_plain]

    @cached_property
    def indexes_of(self) -> Mapping[str, Sequence[int]]:
        """Which words have a folded form, in order; made when the first is asked for, for a text may ask for many."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.folded):
            found[word].append(index)
        return dict(found)

    def indexes_of_any(self, words: AbstractSet[str]) -> Sequence[int]:
        """Which words have one of these folded forms, in order."""
        return [index for index, word in enumerate(self.folded) if word in words]

    def indexes_in(self, forms: Iterable[Form]) -> Sequence[int]:
        """Which words have one of these forms, in order."""
        wanted = frozenset(forms)
        return [index for index, form in enumerate(self.forms) if form in wanted]


def words_of(text: str, spans: Iterable[Span]) -> Words:
    """The words in these spans, in order; parts of identifiers, addresses and joined words are left out."""
    forms: list[Form] = []
    starts: list[int] = []
    breaks: set[int] = set()
    for start, end in spans:
        place, gap = start, _BORDER
        # Nothing of a stretch that is no paragraph of people's is worth remembering.
        taken_apart = _TOKENS.__getitem__ if end - start <= _LONGEST_PARAGRAPH else _taken_apart
        for form, words, behind, size in map(taken_apart, text[start:end].split(" ")):
            if form is not None:
                if gap not in _JOINTS:
                    breaks.add(len(forms))
                forms.append(form)
                starts.append(place)
                gap = behind
            else:
                for before, offset, one in words:
                    if gap + before not in _JOINTS:
                        breaks.add(len(forms))
                    forms.append(one)
                    starts.append(place + offset)
                    gap = ""
                gap += behind
            place += size
    return Words(forms, starts, breaks)


# What stands between two spaces: the one word that it begins with, else the words in it, each with what is before it
# and its offset; what follows the last word; and the length, with the space that ends it.
_Token = tuple[Form | None, Sequence[tuple[str, int, Form]], str, int]


def _taken_apart(token: str) -> _Token:
    found: list[tuple[str, int, Form]] = []
    last = 0
    for match in () if _NUMBERED.match(token) else _WORD.finditer(token):
        found.append((token[last : match.start()], match.start(), form_of(match.group())))
        last = match.end()
    is_one = len(found) == 1 and not found[0][1]
    return found[0][2] if is_one else None, tuple(found), token[last:], len(token) + 1


# What parts no words of itself is looked at once: most tokens between two spaces are one word, met many times.
_TOKENS = Memo(_taken_apart, most=32768)


@lru_cache(maxsize=32768)
def form_of(word: str) -> Form:
    """How a word of letters alone is written."""
    small = folded(word)
    is_syllable = parse_syllable(word) is not None
    is_well_formed = is_syllable and misplaced_tone(word) is None
    return Form(
        word,
        small,
        place=packaged_counts().place(small),
        is_syllable=is_syllable,
        is_plain=is_well_formed and not word[0].isupper(),
        is_capital=word[0].isupper(),
        is_all_capitals=word.isupper(),
        is_well_formed=is_well_formed,
        placement=placement_of(word),
    )
