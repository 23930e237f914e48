"""The grammar of Vietnamese syllables: onset, rime and tone, in both ways of placing the tone mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

# The combining marks of the five written tones; the level tone has none.
_TONE_MARKS: Mapping[str, str] = {
    "\u0300": "huyền",
    "\u0301": "sắc",
    "\u0303": "ngã",
    "\u0309": "hỏi",
    "\u0323": "nặng",
}
_MARK_OF_TONE = {tone: mark for mark, tone in _TONE_MARKS.items()}
TONES = ("ngang", *_TONE_MARKS.values())

_ONSETS = tuple(sorted(
    ("", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
     "r", "s", "t", "th", "tr", "v", "x"),
    key=len, reverse=True,
))  # fmt: skip
# The onsets that a word may begin with, by its first letter; most letters begin few.
_ONSETS_OF = {
    letter: tuple(onset for onset in _ONSETS if not onset or onset[0] == letter)
    for letter in {onset[0] for onset in _ONSETS if onset}
}
_NO_ONSET = ("",)
_RIME_LIST = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo "
    "oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch "
    "uên uênh uêt uêu uôc uôi uôm uôn uông uôp uôt uơ uơn uơt uy uya uych uyn uynh uyp uyt uyu uyên uyêt "
    "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych ym yn ynh yt yêm yên yêng yêt yêu"
)
_RIMES = frozenset(_RIME_LIST.split())
# What follows q: the rounded glide is always written u.
_RIME_LIST_OF_Q = (
    "ua uac uach uai uam uan uang uanh uao uap uat uau uay uăc uăm uăn uăng uăp uăt uân uâng uât uâu uây ue uen ueo "
    "uet uê uên uênh uêch uêt uêu ui uit uôc uôt uơ uơn uơt uy uych uyn uynh uyt uyu uyên uyêt uin uinh "
    "uich uôn ươu"
)
_RIMES_OF_Q = frozenset(_RIME_LIST_OF_Q.split())
_FRONT = frozenset("eêiy")
_STOPS = ("c", "ch", "p", "t")
_VOWELS = frozenset("aăâeêioôơuưy")
# Rimes whose tone mark the older way puts on the first letter and the newer way on the second.
_MOVING = frozenset({"oa", "oe", "uy"})


class Placement(StrEnum):
    """Where the tone mark of `hòa`, `khỏe`, `thủy` stands."""

    OLDER = "older"
    NEWER = "newer"


class Syllable(NamedTuple):
    """The parts of a syllable in small letters; `rime` bears no tone mark."""

    onset: str
    rime: str
    tone: str

    def __str__(self) -> str:
        """The syllable with its tone mark placed the newer way (`hoà`), in NFC."""
        return _composed(self)


@lru_cache(maxsize=32768)
def parse_syllable(word: str) -> Syllable | None:
    """The parts of a word in any case; None where no Vietnamese syllable is written so."""
    bare, tone = without_tone(word.lower())
    if tone is None:
        return None
    for onset in _ONSETS_OF.get(bare[:1], _NO_ONSET):
        if not bare.startswith(onset):
            continue
        rime = bare[len(onset) :]
        if is_possible(onset, rime, tone):
            return Syllable(onset, rime, tone)
    return None


def is_possible(onset: str, rime: str, tone: str) -> bool:
    """Whether these parts make a syllable; one that ends in a stop has no tone but sắc and nặng."""
    return _go_together(onset, rime) and (tone in ("sắc", "nặng") or not rime.endswith(_STOPS))


def toned_letters(bare: str, tone: str) -> tuple[str, ...]:
    """The syllable that these letters without tone mark make with a tone, in folded form; () where they make none."""
    for onset in _ONSETS_OF.get(bare[:1], _NO_ONSET):
        if bare.startswith(onset) and is_possible(onset, bare[len(onset) :], tone):
            return (str(Syllable(onset, bare[len(onset) :], tone)),)
    return ()


def without_tone(word: str) -> tuple[str, str | None]:
    """The word without its tone mark, and the tone; None for the tone where it bears two marks."""
    tone = "ngang"
    kept = []
    marks = 0
    for character in unicodedata.normalize("NFD", word):
        if character in _TONE_MARKS:
            tone = _TONE_MARKS[character]
            marks += 1
        else:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)), (tone if marks < 2 else None)


@lru_cache(maxsize=32768)
def folded(word: str) -> str:
    """A word in small letters with its tone mark placed the newer way, so that both ways compare equal."""
    syllable = parse_syllable(word)
    return word.lower() if syllable is None else str(syllable)


@lru_cache(maxsize=32768)
def placement_of(word: str) -> Placement | None:
    """Which of the two ways a word places its tone mark; None where both ways are the same."""
    syllable = parse_syllable(word)
    if syllable is None or syllable.tone == "ngang" or syllable.onset == "q" or syllable.rime not in _MOVING:
        return None
    last = unicodedata.normalize("NFD", word[-1])
    return Placement.NEWER if any(mark in _TONE_MARKS for mark in last) else Placement.OLDER


def placed(word: str, placement: Placement) -> str:
    """The word with its tone mark placed that way; letter case is kept."""
    if placement_of(word) in (None, placement):
        return word
    marked, plain = (word[-2], word[-1]) if placement is Placement.NEWER else (word[-1], word[-2])
    bare, tone = without_tone(marked)
    assert tone is not None
    target = unicodedata.normalize("NFC", plain + _MARK_OF_TONE[tone])
    return word[:-2] + (bare + target if placement is Placement.NEWER else target + bare)


def _go_together(onset: str, rime: str) -> bool:
    """Whether this onset is written before this rime (c/k, g/gh, ng/ngh, q, gi)."""
    if onset == "q":
        return rime in _RIMES_OF_Q
    if rime not in _RIMES:
        return False
    front = rime[0] in _FRONT
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "ng"):
        return not front
    if onset == "g":
        return not front or rime[0] == "i"
    if onset == "gi":
        return rime[0] not in "iy"
    return True


def _composed(syllable: Syllable) -> str:
    if syllable.tone == "ngang":
        return syllable.onset + syllable.rime
    return syllable.onset + _toned(syllable.rime, syllable.tone, behind_q=syllable.onset == "q")


# There are some eight hundred rimes with a mark.
@lru_cache(maxsize=1024)
def _toned(rime: str, tone: str, *, behind_q: bool) -> str:
    place = _marked_letter(rime, behind_q=behind_q)
    return unicodedata.normalize("NFC", rime[: place + 1] + _MARK_OF_TONE[tone] + rime[place + 1 :])


def _marked_letter(rime: str, *, behind_q: bool) -> int:
    """The place in the rime of the letter that bears the mark, the newer way."""
    vowels = [place for place, letter in enumerate(rime) if letter in _VOWELS]
    if behind_q:
        vowels = vowels[1:]
    hatted = [place for place in vowels if rime[place] in "ăâêôơư"]
    if hatted:
        return hatted[-1]
    if len(vowels) == 1:
        return vowels[0]
    if rime[vowels[-1] + 1 :] or rime[vowels[0] :][:2] in _MOVING:
        return vowels[1]
    return vowels[0]


@lru_cache(maxsize=32768)
def misplaced_tone(word: str) -> str | None:
    """The word with its tone mark on the right letter where neither way of placing it has it so (`tòan`); else None."""
    syllable = parse_syllable(word)
    if syllable is None or syllable.tone == "ngang" or placement_of(word) is not None:
        return None
    right = str(syllable)
    if right == word.lower():
        return None
    cased = "".join(
        new.upper() if old.isupper() else new
        for old, new in zip(unicodedata.normalize("NFC", word), right, strict=False)
    )
    return cased if len(cased) == len(word) else None
