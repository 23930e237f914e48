"""Places inside a document: `điểm a, b và c khoản 2 Điều 5`, `Điều 5 đến Điều 8`; lists and ranges written out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from vanban.citation.model import Provision
from vanban.citation.vocabulary import UPPER
from vanban.text.list_letters import letter_at, letter_position
from vanban.text.pattern import lazily
from vanban.text.roman import from_roman, to_roman

# From the smallest place to the largest; an appendix stands apart.
_LEVELS = ("point", "clause", "article", "section", "chapter", "part")
_UNIT_FIELDS = {
    "điểm": "point", "khoản": "clause", "điều": "article", "mục": "section", "chương": "chapter", "phần": "part",
    "phụ lục": "appendix", "tiểu mục": None, "đoạn": None, "tiết": None,
}  # fmt: skip
CURRENT = "này"
_MOST_IN_RANGE = 300
# Of one run of places: what would name more is not written out.
_MOST_PLACES = 3000
# Of one text: a thousand ranges, or one in two pages where that is more. Those behind them name their ends alone, so
# that what is told stays in proportion to what is read.
_MOST_RANGES = 1000
_CHARACTERS_TO_A_RANGE = 5000
_RANGE_WORDS = ("đến", "tới", "–", "-")

_UNIT = (
    r"(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|(?:[Tt]iểu\s)?[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ\slục|[Đđ]oạn|[Tt]iết"
    r"|ĐIỀU|KHOẢN|CHƯƠNG|PHỤ\sLỤC)"
)
# What a place may be joined to by a hyphen: `chương IV-Pháp lệnh …`.
_DOCUMENT = r"(?:Pháp\slệnh|Luật|Bộ\sluật|Nghị|Quyết|Thông\stư)(?!\w)"
_LABEL = (
    r"(?:(?:[0-9]{1,3}(?:\.[0-9]{1,2})*[a-zđA-ZĐ]?|[IVXLC]{1,7}|(?:[a-zđA-ZĐ]|aa|bb|cc|dd|đđ|ee|gg|hh)(?:\.[0-9]{1,2})?|thứ\s\w+)"
    # No amount, no time, and nothing that goes on as a word or a number.
    rf"(?![\w/%]|[.,][0-9]|[-–](?!{_DOCUMENT})[{UPPER}]|\s(?:ngày|tháng|năm|giờ|người|đồng|triệu|tỷ|lần)\b)|này(?!\w))"
)
_PHRASE = lazily(
    rf"""(?<!\w){_UNIT}(?:\s+số)?\s+{_LABEL}
        (?:
            (?:\s*,\s*(?:(?:và|hoặc)\s+)?|\s*;\s*(?={_UNIT})|\s+(?:và|hoặc|đến|tới)\s+|\s?[–-]\s?(?=[0-9]))
            (?:tại\s+)?(?:các\s+)?(?:{_UNIT}\s+)?{_LABEL}
          | \s*,?\s+(?:của\s+|thuộc\s+|tại\s+)?(?:các\s+)?{_UNIT}\s+{_LABEL}
        )*+""",
    re.VERBOSE,
)
# What a unit's name ends in, and the beginning of a label. It begins with a marked vowel, of which there are few, and
# is scanned at 300 MB/s, where the whole pattern does 35; other words that end so are found out by the whole pattern.
_VOWELS = "ểảềụơầạếỀẢỤƠ"
_UNIT_TAIL = lazily(
    rf"[{_VOWELS}](?<=[iohlmưIOHLMƯ].)[mnuctUNCT][gG]?\s+"
    r"(?:[0-9]|số\s|thứ\s|này\b|[IVXLC]+\b|[a-zđA-ZĐ][a-zđ]?\b)"
)
# By that vowel, how many letters of the name stand before it.
_LETTERS_BEFORE = {
    vowel: place
    for name in ("điểm", "khoản", "điều", "mục", "chương", "phần", "đoạn", "tiết", "ĐIỀU", "KHOẢN", "CHƯƠNG", "LỤC")
    for place, vowel in enumerate(name)
    if vowel in _VOWELS
}
_TOKENS = lazily(
    rf"(?P<range>\bđến\b|\btới\b|[–-])|\b(?P<each>các\s+)?(?P<unit>{_UNIT})(?:\s+số)?\s+(?P<first>{_LABEL})"
    rf"|\b(?P<joint>và|hoặc)\b|\b(?:các|của|thuộc|tại)\b|(?<=[\s,;–-])(?P<label>{_LABEL})"
)


class ProvisionPhrase(NamedTuple):
    """One run of places in a text; its ranges are written out where the text `has_room` for them."""

    start: int
    end: int
    text: str
    has_room: bool = True

    @property
    def is_relative(self) -> bool:
        """Whether it says `Điều này`, `khoản này`: a place that is told by where the words stand."""
        return CURRENT in self.text

    def provisions(self) -> tuple[Provision, ...]:
        """What the phrase names, one value a place."""
        return parse_provisions(self.text, self.has_room)


def find_phrases(text: str) -> list[ProvisionPhrase]:
    """Every run of places in the text, in order."""
    found: list[ProvisionPhrase] = []
    behind = 0
    room = max(_MOST_RANGES, len(text) // _CHARACTERS_TO_A_RANGE)
    for tail in _UNIT_TAIL.finditer(text):
        start = tail.start()
        start -= _LETTERS_BEFORE[text[start]]
        if start < behind:
            continue
        if text[start] in "lL" and text[max(behind, start - 4) : start].lower() == "phụ ":
            start -= 4
        match = _PHRASE.match(text, start)
        if match is not None:
            # A long text names the same few places thousands of times: one string for all of them.
            phrase = intern(match.group())
            found.append(ProvisionPhrase(start, match.end(), phrase, room > 0))
            room -= _may_hold_range(phrase)
            behind = match.end()
    return found


@lru_cache(maxsize=4096)
def _may_hold_range(phrase: str) -> bool:
    return any(word in phrase for word in _RANGE_WORDS)


class _Token(NamedTuple):
    """Labels of one unit.

    `each`: what is smaller is named of every one (`khoản 5 các Điều 6, 7 và 8`); `apart`: behind `và`, what is larger
    is another place and not the one in which the smaller stands (`khoản 4 Điều 3 và Chương V`).
    """

    field: str | None
    labels: tuple[str, ...]
    each: bool = False
    apart: bool = False


# A text names the same few places again and again.
@lru_cache(maxsize=4096)
def parse_provisions(text: str, has_room: bool = True) -> tuple[Provision, ...]:
    """Write out lists, and ranges where there is room; a smaller place belongs to the next larger named after it.

    `Điều 4, khoản 2 Điều 5` names two places, `khoản 1, 2 Điều 5` two, `Điều 5 khoản 2` (the older order) one.
    """
    tokens = list(_tokens(text, _MOST_PLACES if has_room else 0))
    done: list[Provision] = []
    open_ones: list[Provision] = []
    top = -1
    for token, highest_behind in zip(tokens, _highest_behind(tokens), strict=True):
        if token.field is None:
            continue
        if token.field == "appendix":
            if open_ones:
                open_ones = [one._replace(appendix=one.appendix or token.labels[0]) for one in open_ones]
            else:
                open_ones = [Provision(appendix=label) for label in token.labels]
            done += open_ones
            open_ones, top = [], -1
            continue
        level = _LEVELS.index(token.field)
        labels = [label.lower() for label in token.labels] if token.field == "point" else token.labels
        new = [Provision(**{token.field: label}) for label in labels]
        if not open_ones:
            open_ones, top = new, level
        elif level > top and token.apart:
            done += open_ones
            open_ones, top = new, level
        elif level > top:
            of_each = token.each and len(open_ones) * len(token.labels) <= _MOST_PLACES
            open_ones = [
                one if getattr(one, token.field) is not None else one._replace(**{token.field: label})
                for one in open_ones
                for label in token.labels[: None if of_each else 1]
            ] + ([] if of_each else new[1:])
            top = level
        elif level == top:
            open_ones += new
        elif highest_behind > level:
            done += open_ones
            open_ones, top = new, level
        else:
            last = open_ones.pop()
            open_ones += [last._replace(**{token.field: label}) for label in token.labels]
    return (*done, *open_ones)


def _highest_behind(tokens: Sequence[_Token]) -> list[int]:
    """For each token the highest level of those behind it, -1 where there is none."""
    found: list[int] = []
    highest = -1
    for token in reversed(tokens):
        found.append(highest)
        if token.field in _LEVELS:
            highest = max(highest, _LEVELS.index(token.field))
    return found[::-1]


def _tokens(text: str, most: int) -> Iterator[_Token]:
    """Units with the labels that follow them, ranges written out to `most` labels."""
    field: str | None = None
    labels: list[str] = []
    in_range = False
    written_out = 0
    started = each = apart = joint = False
    for match in _TOKENS.finditer(text):
        if match["range"]:
            in_range = True
            continue
        if match["joint"]:
            joint = True
            continue
        label = match["first"] or match["label"]
        if label is None:
            continue
        unit = _UNIT_FIELDS[" ".join(match["unit"].lower().split())] if match["unit"] else field
        if in_range and labels and unit == field:
            more = _between(labels[-1], label) if written_out < most else [label]
            written_out += len(more)
            labels += more
        elif match["unit"]:
            if started:
                yield _Token(field, tuple(labels), each, apart)
            field, labels, started, each, apart = unit, [label], True, bool(match["each"]), joint
        else:
            labels.append(label)
        in_range = joint = False
    if started:
        yield _Token(field, tuple(labels), each, apart)


def _between(first: str, last: str) -> list[str]:
    """The labels behind `first` up to `last`; only `last` where they are no range."""
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _MOST_IN_RANGE:
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    low, high = from_roman(first), from_roman(last)
    if low is not None and high is not None and low < high:
        return [to_roman(number) for number in range(low + 1, high + 1)]
    low, high = letter_position(first), letter_position(last)
    if low is not None and high is not None and low < high:
        return [letter_at(position) for position in range(low + 1, high + 1)]
    return [last]
