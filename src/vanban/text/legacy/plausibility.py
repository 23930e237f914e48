"""How likely a piece of text is as Vietnamese, or as anything that was meant to be read as it stands.

Likelihoods are natural logarithms, so they add up over the words of a text and differences are compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from vanban.text.pattern import lazily

_LETTERS = "A-Za-zÀ-ÖØ-öø-ÿĂăĐđĨĩŒœŠšŨũŸŽžƠơƯưẠ-ỹ"
_WORD_OR_SYMBOL = lazily(f"[{_LETTERS}]+|[^{_LETTERS}\\s]")
_ONLY_VIETNAMESE = lazily("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")

_TONED = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_RHYME = f"[aeiouyăâêôơư]*[{_TONED}]?[aeiouyăâêôơư]*(?:ch|nh|ng|[cmnpt])?"
_SYLLABLE = f"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|q[uùủũúụ]|[bcdđghklmnprstvx])?(?=[aeiouyăâêôơư{_TONED}]){_RHYME}"
_POSSIBLE = lazily(_SYLLABLE)
_PART_OF_WORD = "[^\x00-\x40\x5b-\x60\x7b-\x7f]"
# The first letter stands before the look behind it, for to such a letter `re` skips.
_PLAIN_WORD = lazily(f"[A-Za-z](?<!{_PART_OF_WORD}.)[a-z]{{2,}}(?!{_PART_OF_WORD})")
_POSSIBLE_TOGETHER = lazily(f"(?:{_SYLLABLE})+")
_WESTERN_WORD = lazily("[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŸŽž]*[A-Za-z]{2}[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŸŽž]*")
# Small letters do not stand around a capital; those of TCVN3 seen as Windows-1252 do: `tÊn`.
_CAPITAL_INSIDE = lazily("[A-Za-z][À-ÖØ-ÞĂĐĨŨƠƯ].*[a-z]|[a-z].*[À-ÖØ-ÞĂĐĨŨƠƯ]")
# Initials of Vietnamese words: of vowels there is one at most.
_ABBREVIATION = lazily("[B-DF-HJ-NP-TV-XZĐ]*[AEIOUYĂÂÊÔƠƯ]?[B-DF-HJ-NP-TV-XZĐ]*")

# Logarithms, set between the rarest syllable of the table (-16) and nothing at all. A word that is no Vietnamese
# syllable costs more where it holds letters that only Vietnamese has: no other language would explain it.
_POSSIBLE_SYLLABLE = -14.0
_ABBREVIATION_WITH_MARK = -14.0
_FOREIGN_WORD = -14.0
_IMPOSSIBLE_SYLLABLE = -19.0
_SYMBOL_ALONE = -1.0
_SYMBOL_BESIDE_SYMBOL = -8.0

# What a symbol costs in a piece with a word: with no word at its side, after a word, before a word, between two words.
# Signs that other languages put in and at words: ordinals (`1ª`, `3º`, `nº`), Catalan's `l·l`, Spanish questions and
# exclamations, quotation marks the German way round.
_FOREIGN_SIGNS = lazily(r"(?<=\d)[ªº]|(?<=\b[Nn])º|(?<=[lL])·(?=[lL])|^[¿¡]+|^([(\[]?)»([^»«]*)«?|(?<=^[(\[])[¿¡]")
_RARE_SYMBOLS = frozenset("¡¢¤¦¨ª¬¯´¶¸º¿")
_ANYWHERE = (-2.0, -12.0, -12.0, -12.0)
_OPENS = (0.0, -12.0, 0.0, -12.0)
_CLOSES = (0.0, 0.0, -12.0, -12.0)
_JOINS = (0.0, -6.0, -6.0, -2.0)
_SYMBOL_AT_WORD: Mapping[str, tuple[float, float, float, float]] = {
    **dict.fromkeys("“„‹«", _OPENS),
    **dict.fromkeys("”›»", _CLOSES),
    **dict.fromkeys("–—", _JOINS),
    **dict.fromkeys("‘’…", (0.0, 0.0, 0.0, 0.0)),
    **dict.fromkeys(_RARE_SYMBOLS, (-12.0, -12.0, -12.0, -12.0)),
}
_TYPOGRAPHY = frozenset(_SYMBOL_AT_WORD) - _RARE_SYMBOLS
_PUNCTUATION = "()[]\"',.:;!?“”‘’…"


@cache
def _syllables() -> Mapping[str, float]:
    lines = Path(__file__).parent.joinpath("syllables.tsv").read_text(encoding="utf-8").splitlines()
    table: dict[str, float] = {}
    for line in lines:
        if not line.startswith(("#", "rarity\t")):
            rarity, syllables = line.split("\t")
            table.update(dict.fromkeys(syllables.split(" "), -float(rarity)))
    return table


def likelihood(chunk: str) -> float:
    """The logarithm of how likely `chunk` is, a piece of Unicode text without white space; plain ASCII words cost 0."""
    total = 0.0
    pieces = _WORD_OR_SYMBOL.findall(_FOREIGN_SIGNS.sub(r"\1\2", chunk))
    has_word = any(_is_word(piece) for piece in pieces)
    strange = 0
    for index, piece in enumerate(pieces):
        if piece.isascii():
            continue
        if _is_word(piece):
            total += _word(piece)
        elif not has_word:
            strange += (piece not in _TYPOGRAPHY) + (piece in _RARE_SYMBOLS)
        else:
            before = index > 0 and _is_word(pieces[index - 1])
            after = index + 1 < len(pieces) and _is_word(pieces[index + 1])
            total += _SYMBOL_AT_WORD.get(piece, _ANYWHERE)[before + 2 * after]
    if strange:
        total += _SYMBOL_ALONE + (strange - 1) * _SYMBOL_BESIDE_SYMBOL
    return total


def _is_word(piece: str) -> bool:
    return piece[0].isalpha() and piece not in "ªº\u00b5"


def _word(word: str) -> float:
    small = word.lower()
    if _CAPITAL_INSIDE.search(word):
        return _IMPOSSIBLE_SYLLABLE if _ONLY_VIETNAMESE.search(word) else _FOREIGN_WORD
    known = _syllables().get(small)
    if known is not None:
        return known
    if _POSSIBLE.fullmatch(small):
        return _POSSIBLE_SYLLABLE
    if not _ONLY_VIETNAMESE.search(word):
        return _FOREIGN_WORD
    if _ABBREVIATION.fullmatch(word):
        return _ABBREVIATION_WITH_MARK
    return _IMPOSSIBLE_SYLLABLE


def foreign_words(text: str) -> int:
    """How many words of plain letters in `text` could be no Vietnamese syllable; abbreviations do not count."""
    return sum(map(_is_foreign, _PLAIN_WORD.findall(text)))


@lru_cache(maxsize=16384)
def _is_foreign(word: str) -> bool:
    return _POSSIBLE.fullmatch(word.lower()) is None


@lru_cache(maxsize=32768)
def is_foreign_word(as_it_stands: str, decoded: str) -> bool:
    """Whether a word in a legacy text makes a word of another language as it stands and none of Vietnamese decoded."""
    word = as_it_stands.strip(_PUNCTUATION)
    return (
        bool(_WESTERN_WORD.fullmatch(word))
        and not _ABBREVIATION.fullmatch(decoded.strip(_PUNCTUATION))
        and not any(
            _POSSIBLE_TOGETHER.fullmatch(piece.lower())
            for piece in _WORD_OR_SYMBOL.findall(decoded)
            if not piece.isascii()
        )
    )
