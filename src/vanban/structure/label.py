"""The label at the head of a paragraph: `Chương II`, `Điều 5.`, `I.`, `1.1.`, `đ)`, a dash."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

from vanban.text.list_letters import letter_position
from vanban.text.ordinal import from_ordinal
from vanban.text.pattern import lazily
from vanban.text.roman import from_roman


class Style(IntEnum):
    """The families of labels; the order is how they nest where a document does not show another one."""

    PART = 10
    CHAPTER = 20
    DIVISION = 30
    SUBDIVISION = 40
    ARTICLE = 50
    CAPITAL = 60
    ROMAN = 70
    NUMBER = 80
    NUMBER_2 = 81
    NUMBER_3 = 82
    NUMBER_4 = 83
    LETTER = 90
    SMALL_ROMAN = 95
    DASH = 100
    PLUS = 110


NAMED = frozenset({Style.PART, Style.CHAPTER, Style.DIVISION, Style.SUBDIVISION, Style.ARTICLE})
ITEMS = frozenset({Style.DASH, Style.PLUS})


class Label(NamedTuple):
    """A label as found: its text alone, the number it counts (None where it counts none), where its title starts.

    `separator` is what closes it (`.`, `)`, `/`, `-`; `(` for one in brackets): other separators, other lists.
    `other` is the second reading of a letter that is a Roman digit too (`I`, `V`, `i`). A `weak` label has no stop
    behind it (`Điều 5 Phạm vi`): only its place in the sequence tells it from a mention.
    """

    style: Style
    text: str
    ordinal: int | None
    separator: str
    start: int
    title_start: int
    other: Label | None = None
    weak: bool = False


_ORDINAL_WORDS = r"thứ\s+\d{1,3}|thứ\s+[^\W\d]+(?:\s+(?:mười|mươi|một|mốt|hai|ba|tư|bốn|năm|lăm|sáu|bảy|tám|chín)){0,2}"
_NAMED_LABEL = re.compile(
    rf"(?P<name>phần|chương|mục|tiểu\s+mục|điều)"
    rf"(?:\s+(?P<ordinal>{_ORDINAL_WORDS}|[IVXLC]+|\d{{1,3}}[a-zđ]?|[A-ZĐ])|(?P<glued>\d{{1,3}}|[IVX]+))(?!\w)",
    re.IGNORECASE,
)
_NAMES = {
    "phần": Style.PART,
    "chương": Style.CHAPTER,
    "mục": Style.DIVISION,
    "tiểu mục": Style.SUBDIVISION,
    "điều": Style.ARTICLE,
}
# A heading is closed or ends its line; "Điều 5 Nghị định này" in the middle of a sentence is neither.
_NAME_STOP = lazily(r"\s*(?:([.:)]\s*[-–—]?|[-–—/])(?!\w{1,3}/)\s*|$)")

# A footnote's mark may stand between a label and its text: `1.[2] Thông tư này …`.
_OPENING = r"(?=\s|$|[^\W\d_]|[“\"(]|\[\d)"
_DECIMAL = lazily(r"(\d{1,3}(?:\.\d{1,2}){1,3})(?:([.)/:])(?!\d)|\s?([-–—])(?=\s)|(?=\s+[^\W\d_“\"(]))\s*")
_NUMBER = lazily(rf"(\d{{1,3}})\s?(?:([.)/:])\s?[-–—]?(?!\d){_OPENING}|([-–—])(?=\s?[^\W\d_“\"]))\s*")
_LETTER = lazily(r"([a-zđ]|aa|bb|cc|dd|đđ)\s?(?:(\))|([./])\s?[-–—]?(?=\s|[A-ZÀ-ỸĐ])|([-–—])(?=\s))\s*")
_SMALL_ROMAN = lazily(r"([ivx]{2,5})\s?([.)/])\s*")
_ROMAN_DECIMAL = re.compile(r"([IVX]{1,5}(?:\.\d{1,2}){1,3})(?:([.)/:])(?!\d)|(?=\s))\s*")
_ROMAN = re.compile(r"([IVXLC]{1,7})\s?(?:([.)/:])\s?[-–—]?(?!\w\.)(?=\s|$|[A-ZÀ-ỸĐ])|([-–—])(?=\s|[A-ZÀ-ỸĐ]))\s*")
_CAPITAL = re.compile(r"([A-ZĐ])\s?(?:([.)/:])\s?[-–—]?(?!\w\.)(?=\s|[A-ZÀ-ỸĐ])|([-–—])(?=\s))\s*")
_LONE_ROMAN = re.compile(r"([IVX]{1,5})(\.?)$")

_SIGNS = "-–—+*•·●▪■□◦∙➢➤►✓✔\uf0b7\uf02d\uf0a7\uf0d8\uf0fc"
_DASHES = frozenset(_SIGNS)
_DASH = lazily(rf"([{re.escape(_SIGNS)}])(?!\d)\s*(?=\S)|(o)\s+(?=\S)")
_NAME_FIRST = frozenset("PCMTĐpcmtđ")


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label with which the paragraph `text[start:end]` begins, or None."""
    first = text[start]
    if first in _DASHES or (first == "o" and text[start + 1 : start + 2].isspace()):
        match = _DASH.match(text, start, end)
        if match is None:
            return None
        sign = match[1] or match[2]
        return Label(Style.PLUS if sign == "+" else Style.DASH, sign, None, sign, start, match.end())
    if first in _NAME_FIRST and end - start > 4:
        named = _named(text, start, end)
        if named is not None:
            return named
    bracket = first == "("
    place = start + 1 if bracket else start
    if first.isupper() and start + 1 < end and text[start + 1].islower():
        # A word: small letters follow the capital of no other label.
        return None
    for pattern, build in _patterns_for(text[place : place + 1]):
        match = pattern.match(text, place, end)
        if match is None:
            continue
        last = match.lastindex or 1
        separator = match[last].strip()[:1] if last > 1 else ""
        if bracket and separator != ")":
            return None
        return build(match[1], "(" if bracket else separator, start, match.end())
    return None


def _named(text: str, start: int, end: int) -> Label | None:
    match = _NAMED_LABEL.match(text, start, end)
    if match is None:
        return None
    style = _NAMES[" ".join(match["name"].lower().split())]
    written = match["ordinal"] or match["glued"]
    ordinal = _named_ordinal(written)
    if ordinal is None:
        return None
    words = " ".join(match.group().split())
    stop = _NAME_STOP.match(text, match.end(), end)
    if not text[start].isupper() and (stop is None or stop[1] or style is Style.ARTICLE):
        return None
    if stop is not None:
        return Label(style, words, ordinal, (stop[1] or "")[:1], start, stop.end())
    following = text[match.end() : match.end() + 24].split()
    if not following or not following[0][0].isupper():
        return None
    # `Chương II QUY ĐỊNH CHUNG`: a title in capitals needs no stop before it.
    in_capitals = style is not Style.ARTICLE and len(following[0]) > 1 and following[0].isupper()
    return Label(style, words, ordinal, "", start, match.end() + 1, weak=not in_capitals)


def _named_ordinal(written: str) -> int | None:
    folded = written.lower()
    if folded.startswith("thứ"):
        counted = folded[3:].strip()
        return int(counted) if counted.isdigit() else from_ordinal(counted)
    if written[0].isdigit():
        return int(written.rstrip("abcdefghijklmnopqrstuvwxyzđABCDEFGHIJKLMNOPQRSTUVWXYZĐ"))
    return from_roman(written.upper()) or letter_position(written)


_Build = Callable[[str, str, int, int], Label | None]


def _number(written: str, separator: str, start: int, title: int) -> Label | None:
    return Label(Style.NUMBER, written, int(written), separator, start, title)


def _decimal(written: str, _separator: str, start: int, title: int) -> Label | None:
    parts = written.split(".")
    return Label(Style(Style.NUMBER + len(parts) - 1), written, int(parts[-1]), ".", start, title)


def _roman_decimal(written: str, _separator: str, start: int, title: int) -> Label | None:
    parts = written.split(".")
    return Label(Style(Style.NUMBER + len(parts) - 2), written, int(parts[-1]), ".", start, title)


def _letter(written: str, separator: str, start: int, title: int) -> Label | None:
    # `f`, `j`, `w`, `z` are no Vietnamese list letters, yet writers count with them.
    position = letter_position(written) or {"f": 7, "j": 10, "w": 22, "z": 24}.get(written)
    other = None
    if written in ("i", "v", "x"):
        other = Label(Style.SMALL_ROMAN, written, from_roman(written.upper()), separator, start, title)
    return Label(Style.LETTER, written, position, separator, start, title, other)


def _small_roman(written: str, separator: str, start: int, title: int) -> Label | None:
    number = from_roman(written.upper())
    return None if number is None else Label(Style.SMALL_ROMAN, written, number, separator, start, title)


def _roman(written: str, separator: str, start: int, title: int) -> Label | None:
    number = from_roman(written)
    capital = _capital(written, separator, start, title) if len(written) == 1 else None
    if number is None:
        return capital
    return Label(Style.ROMAN, written, number, separator, start, title, capital)


def _capital(written: str, separator: str, start: int, title: int) -> Label | None:
    position = letter_position(written)
    return None if position is None else Label(Style.CAPITAL, written, position, separator, start, title)


_BY_DIGIT: tuple[tuple[re.Pattern[str], _Build], ...] = ((_DECIMAL, _decimal), (_NUMBER, _number))
_BY_SMALL: tuple[tuple[re.Pattern[str], _Build], ...] = ((_LETTER, _letter), (_SMALL_ROMAN, _small_roman))
_BY_ROMAN: tuple[tuple[re.Pattern[str], _Build], ...] = (
    (_ROMAN_DECIMAL, _roman_decimal),
    (_ROMAN, _roman),
    (_LONE_ROMAN, _roman),
    (_CAPITAL, _capital),
)
_BY_CAPITAL: tuple[tuple[re.Pattern[str], _Build], ...] = ((_CAPITAL, _capital),)
_BY_FIRST = {
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ", _BY_CAPITAL),
    **dict.fromkeys("IVXLC", _BY_ROMAN),
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyzđ", _BY_SMALL),
}


def _patterns_for(first: str) -> tuple[tuple[re.Pattern[str], _Build], ...]:
    return _BY_FIRST.get(first) or (_BY_DIGIT if first.isdigit() else ())
