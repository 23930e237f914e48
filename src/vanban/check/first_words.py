"""The words with which begins what rules look for in running text: where they stand is found once for all rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property

from vanban.spelling.syllable import folded
from vanban.spelling.words import Words

_DECLARED: list[FirstWords] = []


class FirstWords:
    """The words, in small letters, with which a pattern begins; it is tried at these alone.

    Where `capital` is given, it tells whether the pattern takes them with a capital only or with a small letter only.
    """

    def __init__(self, words: Iterable[str], *, capital: bool | None = None) -> None:
        self._words, self.capital = tuple(words), capital
        _DECLARED.append(self)
        _any_first_word.cache_clear()

    @cached_property
    def folded(self) -> frozenset[str]:
        """The words as `Words.folded` has them."""
        return frozenset(map(folded, self._words))


def indexes_of_first_words(words: Words) -> Mapping[str, Sequence[int]]:
    """Which of the words are first words of any rule, by their folded forms."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    forms = words.forms
    for index in words.indexes_of_any(_any_first_word()):
        found[forms[index].folded].append(index)
    return found


@cache
def _any_first_word() -> frozenset[str]:
    """The folded words of all rules together."""
    return frozenset().union(*[one.folded for one in _DECLARED])
