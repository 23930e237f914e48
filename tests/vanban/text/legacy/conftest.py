"""The way back: Vietnamese in Unicode written in a legacy encoding, as old files hold it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vanban.text.legacy.encoding import LegacyEncoding, table


def written_in(text: str, encoding: LegacyEncoding) -> str:
    """`text` as a program that takes legacy text for Windows-1252 shows it; a mark has the case of its letter."""
    codes: dict[str, str] = {}
    for code, letter in table(encoding).letters.items():
        if len(code) == 1 or code.isupper() == letter.isupper() == code[1].isupper():
            codes.setdefault(letter, code)
    for letter, code in tuple(codes.items()):
        codes.setdefault(letter.upper(), code)
    return "".join(codes.get(character, character) for character in text)


@pytest.fixture
def legacy() -> Callable[[str, LegacyEncoding], str]:
    return written_in
