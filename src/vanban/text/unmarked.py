"""Text without its marks, as people type it in a hurry: `nguyen` finds `Nguyễn`, `do` finds `Đỗ`.

Kept in a column beside what it stands for, it is searched the same way on every database.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile(r"[\u0300-\u036f]")
# đ is a letter of its own, which nothing takes apart; ð stands for it where somebody typed its Icelandic double.
_STROKES = str.maketrans("đð", "dd")
_ENOUGH_WORDS = 12


def unmarked(text: str) -> str:
    """Small letters without marks, `d` for `đ`, single spaces."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text)).casefold().translate(_STROKES)
    return " ".join(unicodedata.normalize("NFC", bare).split())


def search_words(text: str) -> tuple[str, ...]:
    """The words of what is looked for, unmarked, each once; more than a dozen would only slow the search down."""
    return tuple(dict.fromkeys(unmarked(text).split()))[:_ENOUGH_WORDS]
