"""How often syllables, pairs and triples stand in published documents, read from a packed table without loading it.

The packed table: a header (magic, then five numbers: bytes of the vocabulary, syllables, pairs, triples, all counted
syllables) and the vocabulary in order of code points, joined by line feeds. A syllable is known by its place in the
vocabulary, a pair by its place among the pairs, which stand in order of their first and second syllable. So each
syllable has a row of second ones and each pair a row of third ones: the table holds where each row begins, then the
rows. Counts are kept as fifteenths of their natural logarithm, one byte each (within 3 %).
"""

from __future__ import annotations

import math
import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path
from typing import Literal

DATA_FILE = "data/syllables.bin"

_MAGIC = b"VBSYL2\n\0"
_HEADER = struct.Struct("<8s5I")
_MOST_WORDS = 0xFFFF
_STEPS = 15.0
# The count that each byte stands for.
_COUNTS = tuple(math.exp(step / _STEPS) for step in range(256))

Words = tuple[str, ...]


class SyllableCounts:
    """Counts by syllable; the words asked for are in small letters, NFC, with the newer tone placement.

    Who asks for many counts asks by places: `place` tells a word's, `nowhere` is that of a word never counted.
    """

    def __init__(self, data: memoryview) -> None:
        magic, size, words, pairs, triples, total = _HEADER.unpack(data[: _HEADER.size])
        if magic != _MAGIC:
            raise ValueError("not a packed table of syllables")
        self.total: int = total
        self.nowhere: int = words
        parts = _Parts(data, _HEADER.size)
        self._vocabulary = parts.take("B", size)
        self._row_starts = parts.take("I", words + 1)
        self._seconds = parts.take("H", pairs)
        self._pair_row_starts = parts.take("I", pairs + 1)
        self._thirds = parts.take("H", triples)
        self._word_counts = parts.take("B", words)
        self._pair_counts = parts.take("B", pairs)
        self._triple_counts = parts.take("B", triples)
        # The rows of the syllables that were asked for; nothing follows a word that was never counted.
        self._rows: list[dict[int, int] | None] = [None] * words + [{}]

    @cached_property
    def _place_of(self) -> dict[str, int]:
        return {word: place for place, word in enumerate(self._words)}

    @cached_property
    def _words(self) -> list[str]:
        return bytes(self._vocabulary).decode("utf-8").split("\n")

    def vocabulary(self) -> tuple[str, ...]:
        """Every counted syllable, in order of code points."""
        return tuple(self._words)

    def place(self, word: str) -> int:
        """The place of a syllable in the vocabulary; `nowhere` if it was never counted."""
        return self._place_of.get(word, self.nowhere)

    def word_at(self, place: int) -> str:
        """The syllable at a place of the vocabulary."""
        return self._words[place]

    def count_at(self, place: int) -> float:
        """How often the syllable at a place stands."""
        return 0.0 if place == self.nowhere else _COUNTS[self._word_counts[place]]

    def pair_at(self, first: int, second: int) -> float:
        """How often the syllables at two places stand side by side."""
        pair = (self._rows[first] or self.following(first)).get(second)
        return 0.0 if pair is None else _COUNTS[self._pair_counts[pair]]

    def triple_at(self, first: int, second: int, third: int) -> float:
        """How often the syllables at three places stand side by side."""
        pair = (self._rows[first] or self.following(first)).get(second)
        if pair is None:
            return 0.0
        end = self._pair_row_starts[pair + 1]
        place = bisect_left(self._thirds, third, self._pair_row_starts[pair], end)
        return _COUNTS[self._triple_counts[place]] if place < end and self._thirds[place] == third else 0.0

    def following(self, first: int) -> Mapping[int, int]:
        """The places of the syllables that follow the one at `first`, each with the place of the pair."""
        row = self._rows[first]
        if row is None:
            start, end = self._row_starts[first], self._row_starts[first + 1]
            row = self._rows[first] = dict(zip(self._seconds[start:end], range(start, end), strict=True))
        return row

    def followers(self, first: int, *, fewest: float) -> list[tuple[int, float]]:
        """The places of the syllables that follow the one at `first` at least so often, and how often each does."""
        if first == self.nowhere:
            return []
        row = slice(self._row_starts[first], self._row_starts[first + 1])
        least = bisect_left(_COUNTS, fewest)
        steps = zip(self._seconds[row], self._pair_counts[row], strict=True)
        return [(second, _COUNTS[step]) for second, step in steps if step >= least]

    def word(self, word: str) -> float:
        """How often a syllable stands."""
        return self.count_at(self.place(word))

    def pair(self, first: str, second: str) -> float:
        """How often two syllables stand side by side."""
        return self.pair_at(self.place(first), self.place(second))

    def triple(self, first: str, second: str, third: str) -> float:
        """How often three syllables stand side by side."""
        return self.triple_at(self.place(first), self.place(second), self.place(third))


@cache
def packaged_counts() -> SyllableCounts:
    """The packaged table, mapped into memory once."""
    with Path(__file__).parent.joinpath(DATA_FILE).open("rb") as file:
        return SyllableCounts(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def pack(words: Mapping[Words, int], pairs: Mapping[Words, int], triples: Mapping[Words, int]) -> bytes:
    """The packed form of counts; triples whose first two are no known pair are left out. ValueError for too many."""
    vocabulary = sorted(word for (word,) in words)
    if len(vocabulary) >= _MOST_WORDS:
        raise ValueError(f"{len(vocabulary)} syllables are too many")
    place_of = {word: place for place, word in enumerate(vocabulary)}
    rows: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (one, other), count in pairs.items():
        if one in place_of and other in place_of:
            rows[place_of[one]].append((place_of[other], count))
    seconds = [(one, *second) for one in range(len(vocabulary)) for second in sorted(rows[one])]
    pair_place = {(one, other): place for place, (one, other, _) in enumerate(seconds)}
    pair_rows: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (one, other, last), count in triples.items():
        pair = pair_place.get((place_of.get(one, -1), place_of.get(other, -1)))
        if pair is not None and last in place_of:
            pair_rows[pair].append((place_of[last], count))
    thirds = [third for pair in range(len(seconds)) for third in sorted(pair_rows[pair])]
    spelled = "\n".join(vocabulary).encode("utf-8")
    packed = bytearray(
        _HEADER.pack(_MAGIC, len(spelled), len(vocabulary), len(seconds), len(thirds), sum(words.values()))
    )
    for kind, numbers in (
        ("B", spelled),
        ("I", accumulate((len(rows[one]) for one in range(len(vocabulary))), initial=0)),
        ("H", (second for _, second, _ in seconds)),
        ("I", accumulate((len(pair_rows[pair]) for pair in range(len(seconds))), initial=0)),
        ("H", (third for third, _ in thirds)),
        ("B", (_step(words[word,]) for word in vocabulary)),
        ("B", (_step(count) for _, _, count in seconds)),
        ("B", (_step(count) for _, count in thirds)),
    ):
        packed += bytes(-len(packed) % _ALIGNMENT) + _packed(kind, numbers)
    return bytes(packed)


_ALIGNMENT = 4


def _packed(kind: str, numbers: Iterable[int]) -> bytes:
    row = list(numbers)
    return struct.pack(f"<{len(row)}{kind}", *row)


def _step(count: int) -> int:
    return min(round(math.log(count) * _STEPS), 255)


class _Parts:
    """The parts of a packed table, taken one after the other."""

    def __init__(self, data: memoryview, start: int) -> None:
        self._data, self._place = data, start

    def take(self, kind: Literal["B", "H", "I"], length: int) -> memoryview | array[int]:
        """So many numbers of a kind (a format of `struct`)."""
        start = self._place + -self._place % _ALIGNMENT
        self._place = start + length * struct.calcsize(kind)
        part = self._data[start : self._place]
        if sys.byteorder == "little":
            return part.cast(kind)
        swapped = array(kind, bytes(part))
        swapped.byteswap()
        return swapped
