"""How often syllables, pairs and triples stand in published documents, read from a packed table without loading it.

The packed table: a header (magic, then five numbers: bytes of the vocabulary, syllables, pairs, triples, all counted
syllables), the vocabulary in order of code points, joined by line feeds; then keys and counts of each size. A syllable
is known by its place in the vocabulary; a pair's key is two places in one number, a triple's is the place of its first
two as a pair and its third. Counts are kept as fifteenths of their natural logarithm, one byte each (within 3 %).
"""

from __future__ import annotations

import math
import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import as_file, files

DATA_FILE = "data/syllables.bin"

_MAGIC = b"VBSYL1\n\0"
_HEADER = struct.Struct("<8s5I")
_WORD_BITS = 14
_WORD_MASK = (1 << _WORD_BITS) - 1
_STEPS = 15.0

Words = tuple[str, ...]


class SyllableCounts:
    """Counts by syllable; the words asked for are in small letters, NFC, with the newer tone placement."""

    def __init__(self, data: memoryview) -> None:
        magic, size, words, pairs, triples, total = _HEADER.unpack(data[: _HEADER.size])
        if magic != _MAGIC:
            raise ValueError("not a packed table of syllables")
        self.total: int = total
        place = _HEADER.size
        self._vocabulary = data[place : place + size]
        place += size
        self._word_counts = data[place : place + words]
        place = -(-(place + words) // 4) * 4
        self._pair_keys = _numbers(data[place : place + 4 * pairs])
        place += 4 * pairs
        self._triple_keys = _numbers(data[place : place + 4 * triples])
        place += 4 * triples
        self._pair_counts = data[place : place + pairs]
        self._triple_counts = data[place + pairs : place + pairs + triples]

    @cached_property
    def _place_of(self) -> dict[str, int]:
        return {word: place for place, word in enumerate(self._words)}

    @cached_property
    def _words(self) -> list[str]:
        return bytes(self._vocabulary).decode("utf-8").split("\n")

    def vocabulary(self) -> tuple[str, ...]:
        """Every counted syllable, in order of code points."""
        return tuple(self._words)

    def word(self, word: str) -> float:
        """How often a syllable stands."""
        place = self._place_of.get(word)
        return 0.0 if place is None else _count(self._word_counts[place])

    def pair(self, first: str, second: str) -> float:
        """How often two syllables stand side by side."""
        place = self._pair_place(first, second)
        return 0.0 if place is None else _count(self._pair_counts[place])

    def triple(self, first: str, second: str, third: str) -> float:
        """How often three syllables stand side by side."""
        pair, last = self._pair_place(first, second), self._place_of.get(third)
        if pair is None or last is None:
            return 0.0
        place = _find(self._triple_keys, pair << _WORD_BITS | last)
        return 0.0 if place is None else _count(self._triple_counts[place])

    def between(self, first: str, last: str) -> Iterator[str]:
        """The syllables that stand between these two in a known triple."""
        one, other = self._place_of.get(first), self._place_of.get(last)
        if one is None or other is None:
            return
        place = bisect_left(self._pair_keys, one << _WORD_BITS)
        while place < len(self._pair_keys) and self._pair_keys[place] >> _WORD_BITS == one:
            if _find(self._triple_keys, place << _WORD_BITS | other) is not None:
                yield self._words[self._pair_keys[place] & _WORD_MASK]
            place += 1

    def _pair_place(self, first: str, second: str) -> int | None:
        one, other = self._place_of.get(first), self._place_of.get(second)
        return None if one is None or other is None else _find(self._pair_keys, one << _WORD_BITS | other)


@cache
def packaged_counts() -> SyllableCounts:
    """The packaged table, mapped into memory once."""
    with as_file(files("vanban.spelling").joinpath(DATA_FILE)) as path, path.open("rb") as file:
        return SyllableCounts(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def pack(words: Mapping[Words, int], pairs: Mapping[Words, int], triples: Mapping[Words, int]) -> bytes:
    """The packed form of counts; triples whose first two are no known pair are left out. ValueError for too many."""
    vocabulary = sorted(word for (word,) in words)
    if len(vocabulary) > _WORD_MASK:
        raise ValueError(f"{len(vocabulary)} syllables are too many")
    place_of = {word: place for place, word in enumerate(vocabulary)}
    pair_keys = sorted(
        (place_of[one] << _WORD_BITS | place_of[other], count)
        for (one, other), count in pairs.items()
        if one in place_of and other in place_of
    )
    pair_place = {key: place for place, (key, _) in enumerate(pair_keys)}
    triple_keys = sorted(
        (pair << _WORD_BITS | place_of[last], count)
        for (one, other, last), count in triples.items()
        if {one, other, last} <= place_of.keys()
        and (pair := pair_place.get(place_of[one] << _WORD_BITS | place_of[other])) is not None
    )
    spelled = "\n".join(vocabulary).encode("utf-8")
    header = _HEADER.pack(
        _MAGIC, len(spelled), len(vocabulary), len(pair_keys), len(triple_keys), sum(words.values())
    )  # fmt: skip
    head = header + spelled + bytes(_step(words[word,]) for word in vocabulary)
    return b"".join((
        head + bytes(-len(head) % 4),
        *(struct.pack(f"<{len(rows)}I", *(key for key, _ in rows)) for rows in (pair_keys, triple_keys)),
        *(bytes(_step(count) for _, count in rows) for rows in (pair_keys, triple_keys)),
    ))  # fmt: skip


def _step(count: int) -> int:
    return min(round(math.log(count) * _STEPS), 255)


@cache
def _count(step: int) -> float:
    return math.exp(step / _STEPS)


def _numbers(data: memoryview) -> memoryview | array[int]:
    if sys.byteorder == "little":
        return data.cast("I")
    swapped = array("I", bytes(data))
    swapped.byteswap()
    return swapped


def _find(keys: memoryview | array[int], key: int) -> int | None:
    place = bisect_left(keys, key)
    return place if place < len(keys) and keys[place] == key else None
