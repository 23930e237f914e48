"""How many marked letters of a transcript a reading has right, wherever pages and lines break."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher


def accuracy(transcript: str, text: str) -> float:
    """The share of the transcript's marked letters that `text` has at their place; case and spaces do not count."""
    wanted, found = _letters(transcript), _letters(text)
    plain_wanted, plain_found = _plain(wanted), _plain(found)
    right = 0
    for start, other, size in SequenceMatcher(None, plain_wanted, plain_found, autojunk=False).get_matching_blocks():
        pairs = zip(
            wanted[start : start + size], found[other : other + size], plain_wanted[start : start + size], strict=True
        )
        right += sum(letter == read for letter, read, plain in pairs if letter != plain)
    return right / sum(letter != plain for letter, plain in zip(wanted, plain_wanted, strict=True))


def _letters(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(text.split())).casefold()


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text.replace("đ", "d"))
