"""Single words of a passage in a known encoding: which are decoded, which stay, and which are raised to capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from vanban.text.legacy.detection import chunks, is_unicode_vietnamese
from vanban.text.legacy.encoding import LegacyEncoding, decode
from vanban.text.legacy.plausibility import is_foreign_word
from vanban.text.pattern import lazily

# These have no capital for every letter: where a font or Caps Lock made capitals of a word, its marks stayed small.
_WITHOUT_ALL_CAPITALS = frozenset({LegacyEncoding.TCVN3, LegacyEncoding.VPS})

_MARKED = lazily(r"[^\t\n\x0b\x0c\r \xa0]*[^\x00-\x7f\xa0][^\t\n\x0b\x0c\r \xa0]*")
_CONTROL_CODES = lazily(r"[\x01-\x08\x0e-\x1f]")
_WORD = lazily(r"[A-Za-z\x80-\uffff]+")
_CAPITAL = lazily("[A-Z]")
_SMALL = lazily("[a-z]")
_SMALL_LETTERS = bytes(range(ord("a"), ord("z") + 1))
_MOSTLY = 0.8
_LONGEST_OF_ONE = 2


class Treatment(Enum):
    """What becomes of a word."""

    STAY = "stay"
    DECODE = "decode"
    RAISE = "decode and raise"


@dataclass(slots=True)
class WordDecoder:
    """Decodes the words of passages in one encoding; `by_font` where the fonts name it. Words come again and again."""

    encoding: LegacyEncoding
    by_font: bool
    _decoded: dict[tuple[str, bool], str] = field(default_factory=dict)
    # The words that are decoded and no more, in passages that are not and that are in capitals.
    _plain: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))

    def line(self, text: str) -> str:
        """A passage that is one text."""
        if _CONTROL_CODES.search(text):
            # VISCII and VPS have letters there, also in words without any other sign of them.
            return self.treated(text, Treatment.DECODE)
        all_capitals = self.shows_capitals(text)
        # Nearly every line holds only words to be decoded: it is decoded as a whole, where no space between words may
        # be a letter (the one that does not break is one of some encoding).
        words, plain = chunks(text), self._plain[all_capitals]
        if not plain.issuperset(words):
            new = set(words) - plain
            plain.update(word for word in new if self.treatment(word, all_capitals) is Treatment.DECODE)
        if plain.issuperset(words) and "\xa0" not in text:
            return self.treated(text, Treatment.DECODE)
        decoded = self._decoded

        def word(match: re.Match[str]) -> str:
            key = match[0], all_capitals
            if key not in decoded:
                decoded[key] = self.treated(match[0], self.treatment(*key))
            return decoded[key]

        return _MARKED.sub(word, text)

    def treated(self, piece: str, treatment: Treatment) -> str:
        """A word, or a piece of it, as the treatment of the whole word makes it."""
        if treatment is Treatment.STAY:
            return piece
        shown = decode(piece, self.encoding)
        return shown.upper() if treatment is Treatment.RAISE else shown

    def treatment(self, word: str, all_capitals: bool) -> Treatment:
        """What becomes of a word in a passage that is, or is not, all in capitals."""
        return _treatment(self.encoding, self.by_font, word, all_capitals)

    def shows_capitals(self, text: str) -> bool:
        """Whether plain letters are capitals, and a word shows that its marked letters were meant to be: `CéNG`."""
        return _shows_capitals(self.encoding, self.by_font, text)


def _shows_capitals(encoding: LegacyEncoding, by_font: bool, text: str) -> bool:
    """Whether plain letters are capitals, and a word shows that its marked letters were meant to be: `CéNG`.

    `§` does not show it: as `Đ` it is a capital already, in abbreviations that stand in any text.
    """
    if by_font or encoding not in _WITHOUT_ALL_CAPITALS:
        return False
    plain = text.encode("ascii", "ignore")
    small = len(plain) - len(plain.translate(None, _SMALL_LETTERS))
    capitals = len(_CAPITAL.findall(text)) if small * 4 < len(text) else 0
    return (
        capitals > 0
        and capitals >= _MOSTLY * (capitals + small)
        and any(
            len(_CAPITAL.findall(word)) >= 2 and not _SMALL.search(word) and not decode(word, encoding).isupper()
            for word in _WORD.findall(text)
            if not word.isascii()
        )
    )


# The texts of one archive use the same words again and again.
@lru_cache(maxsize=32768)
def _treatment(encoding: LegacyEncoding, by_font: bool, word: str, all_capitals: bool) -> Treatment:
    if word.isascii():
        return Treatment.DECODE
    if len(word) > _LONGEST_OF_ONE and len(set(word)) == 1:
        # A rule drawn with one character (`¯¯¯¯`) is no word in any encoding.
        return Treatment.STAY
    foreign_possible = not by_font and encoding is not LegacyEncoding.VNI
    if is_unicode_vietnamese(word) or (foreign_possible and is_foreign_word(word, decode(word, encoding))):
        return Treatment.STAY
    raised = not _SMALL.search(word) and (all_capitals or _shows_capitals(encoding, by_font, word))
    return Treatment.RAISE if raised else Treatment.DECODE
