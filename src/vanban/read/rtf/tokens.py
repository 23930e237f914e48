"""The tokens of an RTF file: groups, control words, bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

# A space after a control word belongs to it; line ends in the file mean nothing.
_TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,40})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z']))|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\", re.DOTALL
)


class Kind(Enum):
    """What a token is."""

    OPEN = "open"
    CLOSE = "close"
    WORD = "word"
    SYMBOL = "symbol"
    TEXT = "text"
    BINARY = "binary"


class Token(NamedTuple):
    """One token: the control word or symbol with its number (None without one), or the bytes of text."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(content: bytes) -> Iterator[Token]:
    """The tokens of a file; binary data of pictures is stepped over, as one token."""
    place, end = 0, len(content)
    match_at = _TOKEN.match
    while place < end:
        match = match_at(content, place)
        if match is None:
            place += 1
            continue
        place = match.end()
        word, number, hexadecimal, symbol, brace, text = match.groups()
        if text is not None:
            yield Token(Kind.TEXT, data=text)
        elif word is not None:
            value = int(number) if number is not None else None
            if word == b"bin":
                place = min(place + max(value or 0, 0), end)
                yield Token(Kind.BINARY)
            else:
                yield Token(Kind.WORD, word.decode("ascii"), value)
        elif hexadecimal is not None:
            yield Token(Kind.TEXT, data=bytes((int(hexadecimal, 16),)))
        elif brace is not None:
            yield _OPEN if brace == b"{" else _CLOSE
        elif symbol is not None:
            yield Token(Kind.SYMBOL, symbol.decode("latin-1"))
