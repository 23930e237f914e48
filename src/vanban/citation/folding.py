"""Subjects brought to one form, so that two wordings of the same subject can be compared."""

from __future__ import annotations

from vanban.citation.name_tree import FOLDED_WORDS
from vanban.text.pattern import lazily

_WORD = lazily(r"[^\W_]+")

# Words that stand before what a subject is about, and say nothing of it.
_OPENING = frozenset({"về", "việc", "v"})
_ENOUGH_WORDS = 4


def subject_tokens(text: str) -> frozenset[str]:
    """The distinct folded words of a subject, without those that only open it."""
    return frozenset([FOLDED_WORDS[word] for word in _WORD.findall(text)]) - _OPENING


def subject_likeness(one: str, other: str) -> float:
    """How much two subjects share, from 0 to 1: common words over those of the shorter one.

    A subject is often cut short, so that the shorter one is what must be contained; of fewer than four words it
    says too little to be believed, and the whole of the longer one counts.
    """
    first, second = subject_tokens(one), subject_tokens(other)
    if not first or not second:
        return 0.0
    size = min(len(first), len(second))
    return len(first & second) / (size if size >= _ENOUGH_WORDS else max(len(first), len(second)))
