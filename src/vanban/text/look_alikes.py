"""Letters of other alphabets that look like Latin ones, and where they stand for them."""

from __future__ import annotations

from types import MappingProxyType

from vanban.text.pattern import lazily

# Capital and small letters, Cyrillic and then Greek, each with the Latin one that it looks like.
LOOK_ALIKES = MappingProxyType(
    dict(zip("АВЕКМНОРСТХаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxiABEZHIKMNOPTYXo", strict=True))
)
_LATIN = "A-Za-zÀ-ɏẠ-ỹ"
_STRANGE = "".join(LOOK_ALIKES)
# One counts only within a word of Latin letters: Cyrillic and Greek words stay what they are.
IN_LATIN_WORD = f"(?<=[{_LATIN}])[{_STRANGE}](?![Ѐ-ӿͰ-Ͽ])|(?<![Ѐ-ӿͰ-Ͽ])[{_STRANGE}](?=[{_LATIN}])"
_IN_LATIN_WORD = lazily(IN_LATIN_WORD)


def with_latin_letters(text: str) -> str:
    """The text with Latin letters in words of Latin letters, code point for code point."""
    return _IN_LATIN_WORD.sub(lambda match: LOOK_ALIKES[match.group()], text)
