"""CT04: a space stands where none belongs: inside a date, before a punctuation mark, inside brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.vocabulary import LOWER
from vanban.document.model import Span

_DATE = re.compile(r"\d(?<![\d/].)\d?[ \u00a0]*/[ \u00a0]*\d{1,2}[ \u00a0]*/[ \u00a0]*(?:19|20)\d{2}(?!\d)")
_BEFORE_MARK = re.compile(r"[ \u00a0](?<=[^\W_].)[ \u00a0]*(?P<mark>[,;:!?]|\.(?!\.|/))(?=[\s”\")]|\Z)")
_NO_SPACE_BEHIND = re.compile(rf"(?P<mark>[,;])(?<=[{LOWER}].)(?=[^\W\d_])")


def find(case: Case) -> Iterator[Hit]:
    """Hits in the prose and in the line of the place and the date; tables and the rest of the head are left alone."""
    for start, end in (*_place_and_date(case), *case.prose):
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
    finds="Khoảng trắng bên trong ngày viết bằng số, trước dấu câu, hoặc thiếu khoảng trắng sau dấu phẩy, dấu chấm "
    "phẩy.",
    why="Khoảng trắng sai chỗ làm ngắt dòng sai và làm máy không nhận ra ngày, số, từ.",
    law="Dấu câu đặt liền sau chữ đứng trước, cách chữ đứng sau một khoảng trắng; ngày, tháng, năm viết bằng chữ "
    "số thì viết liền.",
    bad="ngày 12/3/ 2021 , Ủy ban nhân dân",
    good="ngày 12/3/2021, Ủy ban nhân dân",
    find=find,
    fragile=True,
    basis="Quy tắc chính tả tiếng Việt",
    fix="Bỏ hoặc thêm khoảng trắng.",
    fix_applicability=Applicability.SAFE,
)
