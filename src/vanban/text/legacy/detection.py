"""Which encoding each passage is in: by its font, by how its words read, and by the rest of the document."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from vanban.text.legacy.encoding import LegacyEncoding, decode
from vanban.text.legacy.plausibility import foreign_words, likelihood
from vanban.text.pattern import lazily

# What white space leaves together; only pieces with a code above ASCII tell anything. VISCII and VPS put letters on
# control codes too, which is why not every control ends a piece.
_PIECE = lazily(r"[^\t\n\x0b\x0c\r \xa0]+")
_UNICODE_VIETNAMESE = lazily("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300\u0301\u0303\u0309\u0323]")

# Letters that Windows-1252 does not have.
_NOT_OF_EIGHT_BITS = lazily(
    "[\u0100-\u0151\u0154-\u015f\u0162-\u0177\u0179-\u017c\u017f-\u0191\u0193-\u02af\u0300-\u03bb\u03bd-\u1fff]"
)

# Characters that no Vietnamese Unicode text puts beside a letter, and that some letter of every encoding looks like.
_TELLING = lazily("[\u0080-\u009f¡-¤¦§©-\u00ad®¯¶-¹»ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ\u2212\u2219\uf080-\uf0ff]")

# In natural logarithms; see `plausibility`. A font that names an encoding is believed unless the words speak clearly
# against it; a text is taken for legacy only where the words speak clearly for it.
_FONT_SPEAKS = 10.0
_CLEAR = 10.0
_ENOUGH = 6.0
_DOCUMENT_SPEAKS_AT_MOST = 12.0
_LETTER_OF_UNICODE = -10.0
_FOREIGN_WORD = -1.5
_FOREIGN_WORDS_AT_MOST = -30.0


_ENCODINGS = tuple(LegacyEncoding)


class Passage(NamedTuple):
    """Text of one paragraph, as Windows-1252 or Unicode, whose fonts claim the same encoding, or none (None)."""

    text: str
    claim: LegacyEncoding | None = None


class Detector:
    """Weighs the passages of one document against each other."""

    def encodings(self, passages: Sequence[Passage]) -> list[LegacyEncoding | None]:
        """The encoding of each passage, None where it is Unicode or another language."""
        claimed = any(passage.claim for passage in passages)
        if not claimed and not self._any_tells(passages):
            return [None] * len(passages)
        if claimed and not any(passage.claim and is_unicode_vietnamese(passage.text) for passage in passages):
            # No font was left behind by a conversion to Unicode: all of them can be taken at their word.
            advantages = [
                {passage.claim: 2 * _CLEAR}
                if passage.claim and not passage.text.isascii()
                else self._advantage(passage.text)
                for passage in passages
            ]
        else:
            advantages = [self._advantage(passage.text) for passage in passages]
        prior = _Prior.of(passages, advantages)
        return [prior.decide(passage, found) for passage, found in zip(passages, advantages, strict=True)]

    def finds_any(self, text: str) -> bool:
        """Whether any line of a whole text is clearly in a legacy encoding; only telling lines are looked at."""
        place = 0
        while (telling := _TELLING.search(text, place)) is not None:
            start = text.rfind("\n", 0, telling.start()) + 1
            end = text.find("\n", telling.end())
            place = len(text) if end < 0 else end
            if self._any_tells([Passage(text[start:place])]):
                return True
        return False

    def _any_tells(self, passages: Sequence[Passage]) -> bool:
        """Whether any passage alone is clear enough; most documents hold none that is worth a look."""
        return any(
            max(self._advantage(passage.text).values(), default=0.0) >= _ENOUGH
            for passage in passages
            if may_be_legacy(passage.text)
        )

    def _advantage(self, text: str) -> dict[LegacyEncoding, float]:
        """By how much each encoding explains `text` better than taking it as it stands; empty if nothing tells."""
        if text.isascii():
            return {}
        # Whatever their encoding, words that are no syllables tell of another language.
        other_language = max(_FOREIGN_WORD * foreign_words(text), _FOREIGN_WORDS_AT_MOST)
        weights = list(map(_weigh, set(chunks(text))))
        totals = map(sum, zip(*weights, strict=True)) if weights else (0.0,) * len(_ENCODINGS)
        return {encoding: other_language + total for encoding, total in zip(_ENCODINGS, totals, strict=True)}


# A text uses the same words again and again, and so do the texts of one archive.
@lru_cache(maxsize=32768)
def _weigh(chunk: str) -> tuple[float, ...]:
    """By how much each encoding, in their order, explains a piece better than taking it as it stands."""
    as_it_stands = likelihood(chunk)
    handicap = _LETTER_OF_UNICODE if _NOT_OF_EIGHT_BITS.search(chunk) else 0.0
    return tuple(likelihood(decode(chunk, encoding)) - as_it_stands + handicap for encoding in _ENCODINGS)


class _Prior(NamedTuple):
    """What the clear passages of a document say about the ones that are not clear."""

    unclaimed: dict[LegacyEncoding, float]
    fonts_are_right: float

    @classmethod
    def of(cls, passages: Sequence[Passage], advantages: Sequence[dict[LegacyEncoding, float]]) -> _Prior:
        legacy = dict.fromkeys(LegacyEncoding, 0)
        unicode = confirmed = denied = 0
        for passage, found in zip(passages, advantages, strict=True):
            if not found:
                continue
            best = max(found, key=lambda encoding: found[encoding])
            if found[best] >= _CLEAR:
                # Writers see at once when text is set in a font of another encoding: passages in legacy fonts say
                # nothing of those in other fonts.
                legacy[best] += passage.claim is None
                confirmed += best is passage.claim
            elif is_unicode_vietnamese(passage.text) or found[best] <= -_CLEAR:
                unicode += 1
                denied += passage.claim is not None
        unclaimed = {
            encoding: _bounded(
                3 * math.log((count + 1) / (max(unicode, *(legacy[e] for e in legacy if e is not encoding)) + 1)),
                _DOCUMENT_SPEAKS_AT_MOST,
            )
            for encoding, count in legacy.items()
        }
        return cls(unclaimed, _bounded(4 * math.log((confirmed + 1) / (denied + 1)), 2 * _FONT_SPEAKS))

    def decide(self, passage: Passage, found: dict[LegacyEncoding, float]) -> LegacyEncoding | None:
        claim = passage.claim
        if not found:
            return claim
        best = max(found, key=lambda encoding: found[encoding] + self.unclaimed[encoding])
        if claim is not None and (best is claim or found[best] - found[claim] < _CLEAR):
            return claim if found[claim] + _FONT_SPEAKS + self.fonts_are_right > 0 else None
        return best if found[best] + self.unclaimed[best] >= _ENOUGH else None


def _bounded(value: float, most: float) -> float:
    return max(-most, min(most, value))


def may_be_legacy(text: str) -> bool:
    """Whether `text` holds anything that is worth a closer look."""
    return _TELLING.search(text) is not None


def chunks(text: str) -> list[str]:
    """The pieces of `text` between white space that hold anything above ASCII."""
    return [piece for piece in _PIECE.findall(text) if not piece.isascii()]


def is_unicode_vietnamese(text: str) -> bool:
    """Whether `text` holds a letter that only Vietnamese in Unicode has."""
    return _UNICODE_VIETNAMESE.search(text) is not None
