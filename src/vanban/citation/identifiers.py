"""Finds every number-and-symbol in a text: `749/QĐ-TTg`, `110/2004/NĐ-CP`, `05-CT/TW`, `21-LCT/HĐNN8`.

Cheap scans find a separator between a digit and a letter (about 1 GB/s together); only there is the whole form read,
and what stands before and inside it decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from vanban.citation.heads import Head, HeadKind, head_before
from vanban.document.identifier import Identifier
from vanban.regulation.document_types import types_of_abbreviation
from vanban.regulation.issuing_bodies import bodies_of_symbol
from vanban.text.pattern import lazily

_CAPITAL = "A-ZĐƯÔƠĂÂÊ"
_SMALL = "a-zđưôơăâê"
_GROUP = rf"[{_CAPITAL}][{_CAPITAL}{_SMALL}]*+[0-9]{{0,3}}+"
# The longest symbols of joint circulars have nine groups.
_MOST_GROUPS = 14
# A line break may stand inside a symbol, after a separator; a space on either side of one.
_SYMBOL = rf"""
    (?:{_GROUP}|[a-zđư]{{2,8}}+)                                # the first group; in small letters only by a slip
    (?:(?:(?<=QH)|(?<=NN))[ ][0-9]{{1,2}}(?![0-9/.,]))?          # `QH 13`
    (?:
        [/&_-]{_GROUP}                                          # joined as the law wants it
      | [–—][A-ZĐƯ]{{2,}}+[a-zđ]{{0,2}}[0-9]{{0,2}}(?![a-z])        # a dash in place of the hyphen
      | [/&_-](?:nđ|cp|ttg|tw|ubnd|hđnd|b[a-zđ]{{1,8}})(?!\w)   # in small letters, a slip
      | [.][A-ZĐƯ]{{2,}}+[0-9]{{0,2}}(?![a-z])                  # `QĐ-UB.ĐC`
      | [.](?:[A-ZĐƯ](?=[.])|[0-9]{{1,3}}(?=[/-][A-ZĐƯ]{{2}}))   # `CV-E.K.LM`, `CCTKV.05-TTKT3`
      | [/-](?:19|20)[0-9]{{2}}(?=,?\s{{1,2}}ngày\s)             # the year at the end: `CV/2010 ngày …`
      | [ ]?[/&-]\s{{0,2}}[A-ZĐƯ]{{2,}}+[a-zđ]{{0,2}}[0-9]{{0,2}}   # a space or a line break at the separator
      | [/&-]\s{{1,2}}(?:TTg|CTr|TTr|QyĐ)                       # the same before an abbreviation with small letters
      | [(][A-ZĐ]{{1,5}}[0-9]{{1,3}}[)]                         # `TT-BCA(C11)`
      | (?<=T[WU])/[a-zđ]{{2}}(?!\w)                             # `CV/VPTW/nb`: the Party's own mark
    ){{0,{_MOST_GROUPS}}}+
    (?:(?:(?<=QH)|(?<=NN))[ ][0-9]{{1,2}}(?![0-9/.,]))?
    (?![^\W\d_])
"""
# One scan for each separator: `re` skips to a single character at 3 GB/s, to one of several at 400 MB/s.
_SEPARATORS = {
    mark: re.compile(rf"{mark}(?:(?<=[0-9].)|(?<=[0-9][a-zA-ZđĐ ].)|(?<=[0-9][a-zA-ZđĐ][ ].))\s{{0,2}}[A-ZĐƯa-zđư]")
    for mark in "/-–"
}
_NUMBER = rf"(?P<number>[0-9]{{1,6}}[{_SMALL}{_CAPITAL}]?)"
_YEAR = r"(?P<year>(?:1[ ]?9|2[ ]?0)[ ]?[0-9][ ]?[0-9]|[0-9]{2})"
_IDENTIFIER = re.compile(
    rf"{_NUMBER}[ ]?(?P<separator>[/–-])\s{{0,2}}(?:{_YEAR}\s?/\s{{0,2}})?(?P<symbol>{_SYMBOL})", re.VERBOSE
)
_OLD_FORM = re.compile(
    r"ố:?\s(?P<number>[0-9]{1,5})[ ]?(?P<symbol>[A-ZĐƯ]{2,8}(?:[/-][A-ZĐƯ][A-Za-zĐđƯ]*[0-9]{0,2})+)(?!\w)"
)
# What a number that is left blank is filled with, and the separator behind it, which is rarer than the `ố` before it.
_FILLING = " .…_"
_DIGITS = "0123456789"
_BLANK_SEPARATOR = re.compile(rf"/(?<=[{_FILLING}:ốỐ]/)")
_BLANK = lazily(
    rf"""[ốỐ][ ]?:?(?P<blank>[{_FILLING}]*(?:[0-9]{{1,5}}[{_FILLING}]+)?)/[ ]?(?:(?P<year>[12][0-9]{{3}})/[ ]?)?
         (?P<symbol>{_SYMBOL})""",
    re.VERBOSE,
)

# Bodies whose symbols end in numbers by right: the term of the Assembly, the departments of the State Bank.
_NUMBERED_BODIES = ("QH", "HĐNN", "NHNN", "UBTVQH")
_FOOTNOTE = lazily(r"(?<=[A-Za-zĐđ])[0-9]{1,3}\Z")
_LAST_GROUP = lazily(r"[^/&_.\s-]+\Z")
_FIRST_GROUP = lazily(r"[^\W\d_]+")
_STANDARD = lazily(r"(?:TCVN|QCVN|TCXD\w*|TCN|ISO|IEC|ASTM|CODEX)[\s/:A-Z]*\Z")


# What says that a number is one of a document, and what that it is none that is cited.
_TYPE, _NUMBER_WORD = HeadKind.TYPE, HeadKind.NUMBER_WORD
_TOLD = (_TYPE, _NUMBER_WORD)
_REFUSED = (HeadKind.FORM, HeadKind.OWN_LINE)


class FoundIdentifier(NamedTuple):
    """An identifier in a view of the text: its place, its parts, and what stands before it."""

    start: int
    end: int
    identifier: Identifier
    head: Head


def find_identifiers(text: str) -> list[FoundIdentifier]:
    """Every identifier of the text, in order."""
    found: list[FoundIdentifier] = []
    behind = 0
    # That a mark is in no text is told faster than by a scan for a form.
    scans = [scan for mark, scan in _SEPARATORS.items() if mark in text]
    for separator in sorted([match.start() for scan in scans for match in scan.finditer(text)]):
        digit = separator - 1
        while not text[digit].isdecimal():
            digit -= 1
        if digit < behind:
            continue
        match = _IDENTIFIER.match(text, _number_start(text, digit, behind))
        if match is not None and (one := _judge(text, match)) is not None:
            found.append(one)
            behind = one.end
    extra = [_of_blank(text, match) for match in _blanks(text)]
    extra += [_of_old_form(text, match) for match in _OLD_FORM.finditer(text)]
    if any(extra):
        taken = {one.end for one in found}
        found += [one for one in extra if one is not None and one.end not in taken]
        found.sort(key=attrgetter("start"))
    return found


def _number_start(text: str, last_digit: int, behind: int) -> int:
    """Where the number begins whose last digit, or whose year's, stands at `last_digit`."""
    start = _digits_back(text, last_digit, behind)
    if start - 2 > behind and text[start - 1] == " " and text[start - 2].isdigit():
        half = _digits_back(text, start - 1, behind)
        if half > behind and text[half - 1] == "/":  # the halves of a year that a stray space splits: `29/200 3/CT-TTg`
            start = half
    before = start - 1
    while before > behind and text[before] in " \n" and start - before < 3:
        before -= 1
    if before > behind and text[before] == "/":
        while before > behind and text[before - 1] in " \n":
            before -= 1
        number_end = before - 1
        if number_end >= behind and text[number_end].isalpha() and text[number_end - 1 : number_end].isdigit():
            number_end -= 1
        if number_end >= behind and text[number_end].isdigit():
            return _digits_back(text, number_end, behind)
    return start


def _digits_back(text: str, place: int, behind: int) -> int:
    while place > behind and text[place - 1].isdigit():
        place -= 1
    return place


def _judge(text: str, match: re.Match[str]) -> FoundIdentifier | None:
    start, end = match.span()
    year, separator, symbol = match.group("year", "separator", "symbol")
    before = text[start - 1] if start else " "
    if before in "&/" or (before.isalnum() and before != "ố"):
        return None
    if before == "." and len(year or "") == 4 and text[start - 2 : start - 1].isdigit():
        # `66.16/2026/NQ-CP`: so the Government numbers its resolutions that stand for laws.
        start = _digits_back(text, start - 1, 0)
        before = text[start - 1] if start else " "
    head = head_before(text, _list_start(text, start) if before == "," else start)
    is_told = head.kind in _TOLD
    if start < match.start() and not is_told:
        return None
    if before in ".,:-" and text[start - 2 : start - 1].isalnum() and not (before in ":," and is_told):
        return None
    if head.kind in _REFUSED or (year and separator in "-–"):
        return None
    if not is_told:
        if not _has_shape(year, symbol, separator) or _STANDARD.search(text, max(0, start - 12), start):
            return None
    elif head.kind is _NUMBER_WORD and sum(map(str.isupper, symbol)) < 2:
        return None
    if head.split_number_start is not None:
        start = head.split_number_start
    end = _without_footnote(text, end - len(symbol), end)
    return FoundIdentifier(start, end, _identifier(text[start:end]), head)


def _list_start(text: str, start: int) -> int:
    """Where numbers begin that share the symbol of the last: `Nghị định 87,88,31/CP`."""
    while start > 1 and text[start - 1] == "," and text[start - 2].isdigit():
        start = _digits_back(text, start - 1, 0)
    return start


# A text names the same documents again and again.
@lru_cache(maxsize=4096)
def _identifier(text: str) -> Identifier:
    return Identifier.parse(text.replace("_", "-"))


def _has_shape(year: str | None, symbol: str, separator: str) -> bool:
    """Whether a number, without any word before it, is an identifier: a year, or a type that the law knows."""
    first = _FIRST_GROUP.match(symbol)
    if first is None or symbol.islower():
        return False
    several = len(symbol) > first.end()
    if year is not None and len(year) > 2:
        return several or symbol[:2] in ("QH", "UB")
    return several and bool(types_of_abbreviation(first.group())) and (separator == "/" or "/" in symbol)


def _without_footnote(text: str, symbol_start: int, end: int) -> int:
    """The end without the digits of a footnote mark that were glued to the symbol (`NĐ-CP1`)."""
    if not text[end - 1].isdigit():
        return end
    symbol = text[symbol_start:end]
    group = _LAST_GROUP.search(symbol)
    digits = _FOOTNOTE.search(symbol)
    if group is None or digits is None:
        return end
    letters = group.group()[: -len(digits.group())]
    if letters.endswith(_NUMBERED_BODIES) or not bodies_of_symbol(letters):
        return end
    return end - len(digits.group())


def _blanks(text: str) -> Iterator[re.Match[str]]:
    """Every number that is left blank, or written into dots, with its symbol."""
    for separator in _BLANK_SEPARATOR.finditer(text):
        start = separator.start()
        # Backwards: dots, the number that is written into them, dots; a colon and a space behind the word.
        for characters in (_FILLING, _DIGITS, _FILLING, ":", " "):
            while start and text[start - 1] in characters:
                start -= 1
        match = _BLANK.match(text, start - 1) if start else None
        if match is not None:
            yield match


def _of_blank(text: str, match: re.Match[str]) -> FoundIdentifier | None:
    """A number left blank, or written into dots (`số …05…/2006/QĐ-UBND`), behind the name of a type."""
    start = match.start("blank")
    head = head_before(text, start)
    while text[start] in " :":
        start += 1
    if head.kind is not _TYPE:
        return None
    end = _without_footnote(text, match.start("symbol"), match.end())
    year = f"{match['year']}/" if match["year"] else ""
    number = match["blank"].strip(_FILLING)
    return FoundIdentifier(start, end, _identifier(f"{number}/{year}{text[match.start('symbol') : end]}"), head)


def _of_old_form(text: str, match: re.Match[str]) -> FoundIdentifier | None:
    """An old form without a separator behind the number: `số 04 TC/TCT`."""
    start, end = match.start("number"), match.end()
    head = head_before(text, start)
    if head.kind is not _TYPE:
        return None
    return FoundIdentifier(start, end, _identifier(text[start:end]), head)
