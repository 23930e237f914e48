"""What a syllable may have been meant to be: other tones, marks and letters that hands and ears confuse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from vanban.spelling.syllable import TONES, Syllable, is_possible, parse_syllable

# Letters that sound alike in some region or lie together on the keyboard, each way; the cost is minus the natural
# logarithm of how likely the slip is, against no slip at all.
_ONSETS = (
    ("d", "gi", 1.5), ("d", "đ", 2.0), ("d", "v", 2.5), ("d", "r", 2.5), ("gi", "v", 2.5), ("gi", "r", 2.5),
    ("ch", "tr", 1.5), ("s", "x", 1.5), ("l", "n", 2.0), ("c", "t", 3.0), ("c", "ch", 3.0), ("k", "kh", 3.0),
    ("t", "th", 3.0), ("t", "tr", 3.0), ("n", "nh", 3.0), ("n", "ng", 3.0), ("p", "ph", 3.0), ("c", "q", 3.0),
    ("h", "kh", 3.0), ("b", "v", 3.5), ("h", "nh", 3.5), ("th", "kh", 4.0), ("g", "gh", 3.0), ("ng", "ngh", 3.0),
    ("h", "ph", 3.5), ("h", "th", 3.5), ("m", "n", 3.0), ("c", "k", 3.0), ("s", "tr", 3.0), ("g", "h", 3.5),
)  # fmt: skip
_ENDINGS = (
    ("n", "ng", 1.5), ("c", "t", 1.5), ("n", "nh", 2.5), ("ng", "nh", 3.0), ("c", "ch", 2.5), ("t", "ch", 2.5),
    ("m", "n", 2.5), ("p", "t", 3.0), ("i", "y", 1.5), ("o", "u", 2.5), ("i", "u", 3.5),
)  # fmt: skip
_VOWELS = (
    ("a", "ă", 2.5), ("a", "â", 2.5), ("ă", "â", 2.0), ("e", "ê", 2.5), ("o", "ô", 2.5), ("o", "ơ", 2.5),
    ("ô", "ơ", 2.0),
    ("u", "ư", 2.5), ("i", "iê", 2.5), ("u", "uô", 2.5), ("ư", "ươ", 2.5), ("i", "ê", 3.0), ("o", "oa", 3.0),
    ("a", "oa", 3.0), ("uy", "ui", 1.5), ("ươ", "uô", 2.5), ("uyê", "iê", 3.0), ("â", "uâ", 3.0), ("ươ", "iê", 3.0),
    ("ơ", "ươ", 2.5), ("ô", "uô", 2.5), ("ê", "iê", 2.5), ("e", "iê", 3.5), ("ưu", "iêu", 3.0), ("i", "y", 2.0),
    ("ươu", "iêu", 3.0), ("ưa", "ươ", 4.0), ("u", "ua", 3.5), ("ư", "ưa", 3.5), ("ê", "uê", 3.5), ("ă", "oă", 3.0),
)  # fmt: skip
_HOOK_AND_TILDE = frozenset({"hỏi", "ngã"})
_SAME_KIND_OF_TONE = 1.0
_NO_TONE = 2.0
_OTHER_TONE = 2.5
_NUCLEUS = "aăâeêioôơuưy"


def _both_ways(table: tuple[tuple[str, str, float], ...]) -> Mapping[str, tuple[tuple[str, float], ...]]:
    found: dict[str, list[tuple[str, float]]] = {}
    for one, other, cost in table:
        found.setdefault(one, []).append((other, cost))
        found.setdefault(other, []).append((one, cost))
    return MappingProxyType({key: tuple(values) for key, values in found.items()})


_ONSETS_FOR = _both_ways(_ONSETS)
_ENDINGS_FOR = _both_ways(_ENDINGS)
_VOWELS_FOR = _both_ways(_VOWELS)


@lru_cache(maxsize=32768)
def confusions(word: str) -> tuple[tuple[str, float], ...]:
    """Syllables that differ from a folded syllable by one confusion, each with its cost; () for what is no syllable."""
    syllable = parse_syllable(word)
    if syllable is None:
        return ()
    best: dict[str, float] = {}
    for parts, cost in _changes(syllable):
        text = _spelled(*parts)
        if text is not None and text != word:
            best[text] = min(cost, best.get(text, cost))
    return tuple(sorted(best.items(), key=lambda item: item[1]))


def _spelled(onset: str, rime: str, tone: str) -> str | None:
    """The folded syllable of these parts, None where they make none."""
    return str(Syllable(onset, rime, tone)) if is_possible(onset, rime, tone) else None


def _changes(one: Syllable) -> Iterator[tuple[tuple[str, str, str], float]]:
    for tone in TONES:
        if tone != one.tone:
            yield (one.onset, one.rime, tone), _tone_cost(one.tone, tone)
    for onset, cost in _ONSETS_FOR.get(one.onset, ()):
        yield (onset, one.rime, one.tone), cost
    vowel, ending = _parted(one.rime)
    for other, cost in _ENDINGS_FOR.get(ending, ()):
        yield from _with_tone(one, vowel + other, cost)
    for other, cost in _VOWELS_FOR.get(vowel, ()):
        yield from _with_tone(one, other + ending, cost)
    if ending:
        yield (one.onset, vowel, one.tone), 3.0
    else:
        for other in ("n", "ng", "c", "t", "i", "m"):
            yield from _with_tone(one, vowel + other, 3.0)


def _with_tone(one: Syllable, rime: str, cost: float) -> Iterator[tuple[tuple[str, str, str], float]]:
    """The rime with the same tone, and with another where a mark on the vowel may have been lost along with it."""
    yield (one.onset, rime, one.tone), cost
    if one.tone == "ngang":
        for tone in TONES[1:]:
            yield (one.onset, rime, tone), cost + 2.5


def _tone_cost(one: str, other: str) -> float:
    if {one, other} == _HOOK_AND_TILDE:
        return _SAME_KIND_OF_TONE
    return _NO_TONE if "ngang" in (one, other) else _OTHER_TONE


def _parted(rime: str) -> tuple[str, str]:
    """The vowels and the ending, which is a consonant or the second part of a falling diphthong."""
    end = len(rime)
    while end and rime[end - 1] not in _NUCLEUS:
        end -= 1
    if end == len(rime) and end > 1 and rime[-1] in "iyou" and rime not in ("uy", "ui"):
        end -= 1
    return rime[:end], rime[end:]
