"""A document's own number and symbol, and its place and date, as they stand in its header; both may be blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vanban.document.identifier import Identifier, normalize_identifier
from vanban.document.model import Span
from vanban.document.partial_date import PartialDate
from vanban.text.pattern import lazily

_BLANK = r"[.…_\s]*"
_PART = r"[A-Za-z0-9ĐđƯư&]+(?![^\W_])"
_IDENTIFIER = (
    rf"(?P<number>\d(?:[ ]?\d){{0,5}}(?:\s?[A-Za-zĐđ](?=\s*[/-])|\.\d{{1,2}}(?=/20\d{{2}}/))?|{_BLANK})"
    r"(?:\s*/\s*(?P<year>(?:19|20)\d{2}|[.…_]+)(?=\s*[/-]))?"
    r"(?P<joint>\s*[-–/.]\s*|(?<=\d)\s*(?=[A-ZĐ]{2}))"
    rf"(?P<symbol>[A-ZĐ][A-Za-z0-9ĐđƯư&]*(?![^\W_])(?:\s?[-–/&]\s?{_PART}|[.,]{_PART})*(?:\([A-ZĐ]{{1,5}}\d{{1,3}}\))?)"
)
# In a fount of capitals the symbol is typed in small letters; a year or a stroke before `qđ` says that it is one.
_SMALL_LETTERS = re.compile(
    r"(?i:số)\s*[:.]?\s*(?P<number>\d{1,6})\s*(?:/\s*(?P<year>(?:19|20)\d{2}))?(?P<joint>\s*/\s*)"
    r"(?P<symbol>[a-zđ]{2,6}(?:[-/][a-zđ&]{2,10})+)(?=\s|$)"
)
_OWN_NUMBER = re.compile(
    r"(?P<kind>(?i:luật|bộ luật|nghị quyết|pháp lệnh|lệnh|nghị định|quyết định|thông tư|sắc lệnh)\s+)?"
    rf"(?i:số)\s*[:.]?\s*(?:{_IDENTIFIER}|(?P<bare>\d{{1,5}})(?=\s*$|\s+(?i:ngày)))"
)
# A number or a day that was written by hand is a smudge where letters were recognised: it is left blank.
_SMUDGED_NUMBER = lazily(
    r"(?i:số)\s*[:.]\s*(?P<number>(?=\S*[^\s\d])[^\s/]{1,6}(?:\s[^\s/]{1,3})?)\s*(?P<joint>/\s*)"
    rf"(?P<symbol>[A-ZĐ]{{2}}[A-Za-zĐđ]*(?:\s?[-–]\s?{_PART})+)(?=\s*$)"
)
_SMUDGED_DAY = lazily(
    r"ngày\s*(?P<day>(?=\S*[^\w\s])\S{1,5})\s*tháng\s*(?P<month>\d(?:[ ]?\d)?)\s*năm\s*(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    rf"ngày\s*(?P<day>\d(?:[ ]?\d)?|{_BLANK})\s*,?\s*tháng\s*(?P<month>\d(?:[ ]?\d)?|{_BLANK})\s*,?\s*năm\s*"
    r"(?P<year>\d{4}|\d(?:[ ]?\d){3}(?!\d)|[\d.…_]{0,12})",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(
    r"ngày\s*(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>\d{4})(?!\d)", re.IGNORECASE
)
_PLACE = lazily(r"[^\W\d_][^,:;/\d“”\"()]*")
# Words of a place's name that may begin with a small letter.
_KINDS_OF_PLACE = frozenset(
    ("thành", "phố", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "trấn", "đặc", "khu", "tp", "tp.", "thủ", "đô")
)
_LONGEST_PLACE = 40


class OwnNumber(NamedTuple):
    """Where the number stands, and its parts; `number` is None where it is left blank."""

    identifier: Identifier
    span: Span
    number_span: Span | None
    symbol_span: Span | None


class OwnDate(NamedTuple):
    """Where place and date stand; the day may be blank, the place absent."""

    date: PartialDate | None
    span: Span
    place: str | None
    place_span: Span | None


def own_number(text: str, start: int, end: int) -> OwnNumber | None:
    """The number with which `text[start:end]` begins (`Số: …/BC-UBND`, `Luật số: 43/2024/QH15`), or None."""
    match = _OWN_NUMBER.match(text, start, end) or _SMALL_LETTERS.match(text, start, end)
    if match is None:
        smudged = _SMUDGED_NUMBER.match(text, start, end)
        return None if smudged is None else _without_number(smudged)
    if match.re is _OWN_NUMBER and match["bare"]:
        span = match.span("bare")
        return OwnNumber(Identifier(match["bare"], None, None, match["bare"]), span, span, None)
    return _from_match(match)


_NUMBER_WORD = re.compile(
    r"(?:(?:luật|bộ luật|nghị quyết|pháp lệnh|lệnh|nghị định|quyết định|thông tư)\s+)?số\s*:?", re.IGNORECASE
)
_BARE = lazily(_IDENTIFIER)


def number_in_next_line(text: str, line: Span, following: Sequence[Span]) -> OwnNumber | None:
    """The number under a line that is `Pháp lệnh số:` alone; lines of another column may stand between."""
    if _NUMBER_WORD.fullmatch(text, *line) is None:
        return None
    for start, end in following:
        match = _BARE.match(text, start, end)
        if match is not None and match["number"].strip() and match.end() == end:
            return _from_match(match)
    return None


def _from_match(match: re.Match[str]) -> OwnNumber:
    symbol = normalize_identifier(match["symbol"])
    number = match["number"].strip(" .…_\t") or None
    year = (match["year"] or "").strip(".…_") or None
    joint = normalize_identifier(match["joint"])
    with_year = f"/{year}" if year else ""
    text = normalize_identifier(number or "") + with_year + joint + symbol
    number_span = None
    if number:
        at = match.start("number") + match["number"].index(number)
        number_span = (at, at + len(number))
    begin = number_span[0] if number_span else _first_mark(match)
    return OwnNumber(
        Identifier(normalize_identifier(number) if number else None, year, symbol, text),
        (begin, match.end("symbol")),
        number_span,
        match.span("symbol"),
    )


def _without_number(match: re.Match[str]) -> OwnNumber:
    symbol = normalize_identifier(match["symbol"])
    span = (match.start("joint"), match.end("symbol"))
    return OwnNumber(Identifier(None, None, symbol, f"/{symbol}"), span, None, match.span("symbol"))


def _first_mark(match: re.Match[str]) -> int:
    """Where an identifier with a blank number begins: at the dots that stand for it, or at the stroke."""
    skipped = len(match["number"]) - len(match["number"].lstrip())
    if match["number"].strip():
        return match.start("number") + skipped
    return match.start("joint") + len(match["joint"]) - len(match["joint"].lstrip())


def date_in(text: str, start: int, end: int) -> tuple[PartialDate | None, Span] | None:
    """The first date in `text[start:end]`, as far as it is filled in, and where it stands."""
    # Most lines tell no date, and this is seen ten times as fast as the patterns see it.
    if text.find("ày", start, end) < 0 and text.find("ÀY", start, end) < 0:
        return None
    match = _WRITTEN.search(text, start, end)
    in_figures = _IN_FIGURES.search(text, start, end)
    if in_figures is not None and (match is None or in_figures.start() < match.start()):
        match = in_figures
    if match is None and (match := _SMUDGED_DAY.search(text, start, end)) is None:
        return None
    stop = match.end()
    year = match["year"].replace(" ", "")
    if not re.fullmatch(r"\d{4}", year):
        return None, (match.start(), stop - (len(match.group()) - len(match.group().rstrip())))
    month = _filled(match["month"])
    day = _filled(match["day"]) if month is not None else None
    return PartialDate(int(year), month, day), (match.start(), stop)


def _filled(text: str) -> int | None:
    digits = text.replace(" ", "")
    return int(digits) if digits.isdigit() else None


def own_date(text: str, start: int, end: int) -> OwnDate | None:
    """The place and date that `text[start:end]` is (`Khánh Sơn, ngày … tháng 12 năm 2019`), or None.

    A footnote's digit or a full stop may follow; any other word makes the line something else.
    """
    found = date_in(text, start, end)
    if found is None:
        return None
    date, span = found
    if len(text[span[1] : end].strip(" .,;*)")) > 2:
        return None
    lead = text[start : span[0]].rstrip().rstrip(",").rstrip()
    if not lead.strip(" .…,_"):
        return OwnDate(date, span, None, None)
    begin = start + len(lead) - len(lead.lstrip(" .…_"))
    name = lead.lstrip(" .…_")
    if len(name) > _LONGEST_PLACE or not _PLACE.fullmatch(name):
        return None
    with_comma = "," in text[begin + len(name) : span[0]]
    small = [word for word in name.split() if word[0].islower() and word.lower() not in _KINDS_OF_PLACE]
    if small and (not with_comma or len(name.split()) > 3):
        # `Thông tư này có hiệu lực từ ngày …` is a sentence; `Hà nội, ngày …` is a place.
        return None
    return OwnDate(date, span, " ".join(name.split()), (begin, start + len(lead)))
