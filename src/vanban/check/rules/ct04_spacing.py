"""CT04: a space stands where none belongs or is missing where one does, or a punctuation mark stands twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.vocabulary import LOWER, UPPER
from vanban.document.model import Span
from vanban.spelling.syllable import parse_syllable
from vanban.text.pattern import lazily

_DATE = lazily(r"\d(?<![\d/].)\d?[ \u00a0]*/[ \u00a0]*\d{1,2}[ \u00a0]*/[ \u00a0]*(?:19|20)\d{2}(?!\d)")
_BEFORE_MARK = lazily(r"[ \u00a0](?<=[^\W_].)[ \u00a0]*(?P<mark>[,;:!?]|\.(?!\.|/))(?=[\s”\")]|\Z)")
_NO_SPACE_BEHIND = lazily(rf"(?P<mark>[,;])(?<=[{LOWER}].)(?=[^\W\d_])")
# A full stop in one word with what follows, and a bracket: between whole words only, for symbols look like that too.
_NO_SPACE_AROUND = lazily(
    rf"[.(](?:(?<=[{LOWER}]{{2}}\.)(?=[{UPPER}][{LOWER}]+ )|(?<=[{LOWER}]{{2}}\()(?=[{LOWER}]{{2,}} ))"
)
_INSIDE_BRACKETS = (
    lazily(r"\((?P<space>[ \u00a0]+)(?=\w)"),
    lazily(r"(?P<space>[ \u00a0](?<=\w.)[ \u00a0]*)\)"),
)
_TWICE = (
    lazily(r"(?P<mark>[,;:])(?P<again>[ \u00a0]?(?P=mark))(?=[\s”\")]|\Z)"),
    lazily(r"\.(?<=\w\.)(?P<again>\.)(?=\s+[^\W\d_]|\Z)"),
)
_SPACES = lazily(r"[ \u00a0](?<=[^\W_].|[,;:].)(?P<more>[ \u00a0]+)(?=[^\W_])")
_UNBROKEN = "\u00a0"
# What all of these need: a sign beside which a space stands that should not, or does not that should. A stretch of text
# without one need not be looked through for each of them. To one sign `re` skips at many times the speed of a class.
_SPACED = r"(?<=[ \u00a0].)"
_SUSPECTS = {
    **{sign: lazily(rf"{sign}(?:{_SPACED}|(?=[^\W\d_]|[,;:]))") for sign in ",;:"},
    **{sign: lazily(rf"[{sign}]{_SPACED}") for sign in "!?)"},
    ".": lazily(rf"\.(?:{_SPACED}|(?=[{UPPER}.]))"),
    "(": lazily(r"\((?:(?<=[^\W\d_].)|(?=[ \u00a0]))"),
    "/": lazily(rf"/(?:{_SPACED}|(?=[ \u00a0]))"),
    _UNBROKEN: lazily(_UNBROKEN),
}
_WIDE = ("  ", f" {_UNBROKEN}", f"{_UNBROKEN} ", _UNBROKEN * 2)
# In a text set with spaces the gaps are the way it was laid out, not slips.
_SLIPS_AT_MOST = 12


def find(case: Case) -> Iterator[Hit]:
    """Hits in the prose and in the line of the place and the date; tables and the rest of the head are left alone."""
    for start, end in _suspect_spans(case):
        for date in _DATE.finditer(case.text, start, end):
            written = date.group()
            joined = re.sub(r"[ \u00a0]", "", written)
            if written != joined:
                yield _hit(date.start(), date.end(), joined, f"Ngày {joined} viết có khoảng trắng ở giữa.")
        for mark in _BEFORE_MARK.finditer(case.text, start, end):
            if not _is_label(case.text, start, mark):
                sign = mark["mark"]
                yield _hit(mark.start(), mark.end(), sign, f"Thừa khoảng trắng trước dấu “{sign}”.")
        for mark in _NO_SPACE_BEHIND.finditer(case.text, start, end):
            sign = mark["mark"]
            yield _hit(mark.start(), mark.end(), f"{sign} ", f"Thiếu khoảng trắng sau dấu “{sign}”.")
        yield from _around(case.text, start, end)
    yield from _spaces(case)


def _suspect_spans(case: Case) -> Iterator[Span]:
    text = case.text
    held = [pattern for sign, pattern in _SUSPECTS.items() if sign in text]
    suspect = sorted([match.start() for pattern in held for match in pattern.finditer(text)])
    if not suspect:
        return
    for start, end in (*_place_and_date(case), *case.prose):
        first = bisect_left(suspect, start)
        if first < len(suspect) and suspect[first] < end:
            yield start, end


def _spaces(case: Case) -> Iterator[Hit]:
    """Words of a sentence with more than one space between them, where that is not how the whole text is laid out."""
    wide = [one for one in (_WIDE if _UNBROKEN in case.text else _WIDE[:1]) if one in case.text]
    spans = [span for span in case.prose if any(case.text.find(one, *span) >= 0 for one in wide)] if wide else []
    found = [match for span in spans for match in _SPACES.finditer(case.text, *span)]
    if len(found) > _SLIPS_AT_MOST:
        return
    for match in found:
        hit = _hit(*match.span("more"), "", "Thừa khoảng trắng giữa hai từ.")
        yield replace(hit, severity=Severity.ADVICE)


def _ends_word(text: str, place: int) -> bool:
    """Whether a whole word stands before a full stop, and no abbreviation."""
    start = place
    while start and text[start - 1].isalpha():
        start -= 1
    return parse_syllable(text[start:place]) is not None


def _around(text: str, start: int, end: int) -> Iterator[Hit]:
    """Missing space around full stops and brackets, space inside brackets, and marks that stand twice."""
    for match in _NO_SPACE_AROUND.finditer(text, start, end):
        if match.group() == "." and _ends_word(text, match.start()):
            yield _hit(*match.span(), ". ", "Thiếu khoảng trắng sau dấu “.”.")
        elif match.group() == "(":
            yield _hit(*match.span(), " (", "Thiếu khoảng trắng trước dấu “(”.")
    for match in _found(_INSIDE_BRACKETS, text, start, end):
        where = match.span("space")
        yield replace(_hit(*where, "", "Thừa khoảng trắng bên trong dấu ngoặc."), severity=Severity.ADVICE)
    for match in _found(_TWICE, text, start, end):
        where = match.span("again")
        yield _hit(*where, "", f"Dấu “{text[where[1] - 1]}” viết hai lần.")


def _found(patterns: Iterable[re.Pattern[str]], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return chain.from_iterable(pattern.finditer(text, start, end) for pattern in patterns)


def _place_and_date(case: Case) -> tuple[Span, ...]:
    spans = case.document.header.spans
    place, date = spans.get("place"), spans.get("date")
    return () if place is None or date is None or date[0] < place[0] else ((place[0], date[1]),)


def _is_label(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether the mark closes the label at the head of a block (`Điều 5 .`), or stands before a blank to fill in."""
    return mark.start() - start < 10 and any(letter.isdigit() for letter in text[start : mark.start()])


def _hit(start: int, end: int, replacement: str, message: str) -> Hit:
    return Hit(start, end, message, (Fix("Sửa khoảng trắng", Applicability.SAFE, (Edit(start, end, replacement),)),))


RULE = Rule(
    code="CT04",
    name="spacing",
    severity=Severity.WARNING,
    title="Khoảng trắng sai chỗ",
    finds="Khoảng trắng bên trong ngày viết bằng số, trước dấu câu, thừa giữa hai từ và bên trong dấu ngoặc (lời "
    "khuyên); thiếu khoảng trắng sau dấu phẩy, chấm phẩy, dấu chấm, trước dấu mở ngoặc; dấu câu viết hai lần.",
    why="Khoảng trắng sai chỗ làm ngắt dòng sai và làm máy không nhận ra ngày, số, từ.",
    law="Dấu câu đặt liền sau chữ đứng trước, cách chữ đứng sau một khoảng trắng; ngày, tháng, năm viết bằng chữ số "
    "thì viết liền.",
    bad="ngày 12/3/ 2021 , Ủy ban nhân dân",
    good="ngày 12/3/2021, Ủy ban nhân dân",
    find=find,
    fragile=True,
    basis="Quy tắc chính tả tiếng Việt",
    fix="Bỏ hoặc thêm khoảng trắng.",
    fix_applicability=Applicability.SAFE,
)
