"""Slips of the hand in one word, or in the two halves of a compound; None where the word offers none of the kind."""

from __future__ import annotations

import random
import re

from vanban.spelling.bonds import COMPOUND, together
from vanban.spelling.syllable import Syllable, is_possible, parse_syllable


def other_tone(word: str, chance: random.Random) -> str | None:
    one = parse_syllable(word)
    if one is None:
        return None
    tones = [tone for tone in ("huyền", "sắc", "hỏi", "ngã", "nặng")
             if tone != one.tone and is_possible(one.onset, one.rime, tone)]  # fmt: skip
    return str(Syllable(one.onset, one.rime, chance.choice(tones))) if tones else None


def other_onset(word: str, _: random.Random) -> str | None:
    pairs = {"ch": "tr", "tr": "ch", "s": "x", "x": "s", "l": "n", "n": "l", "d": "gi", "gi": "d"}
    one = parse_syllable(word)
    if one is None or one.onset not in pairs or not is_possible(pairs[one.onset], one.rime, one.tone):
        return None
    return str(Syllable(pairs[one.onset], one.rime, one.tone))


def other_ending(word: str, _: random.Random) -> str | None:
    one = parse_syllable(word)
    if one is None:
        return None
    for ending, new in (("ng", "n"), ("n", "ng"), ("t", "c"), ("c", "t")):
        rime = one.rime.removesuffix(ending) + new
        if one.rime.endswith(ending) and not one.rime.endswith("ng" if ending == "n" else "\0"):
            return str(Syllable(one.onset, rime, one.tone)) if is_possible(one.onset, rime, one.tone) else None
    return None


def broken(word: str, chance: random.Random) -> str | None:
    place = chance.randrange(1, len(word) - 1)
    new = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return new if parse_syllable(new) is None and not new.isascii() else None


def lost_stop_tone(word: str, _: random.Random) -> str | None:
    one = parse_syllable(word)
    if one is None or not one.rime.endswith(("c", "p", "t", "ch")):
        return None
    new = f"{one.onset}{one.rime}"
    return None if new.isascii() else new


def doubled_key(word: str, chance: random.Random) -> str | None:
    place = chance.randrange(len(word))
    new = word[: place + 1] + word[place:]
    return new if parse_syllable(new) is None and not new.isascii() else None


def half_of_compound(match: re.Match[str], _: random.Random) -> str | None:
    half, other = match.group().split(" ")
    return half if together(half, other) >= COMPOUND else None
