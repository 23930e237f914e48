"""TT06: the document's own day below 10, or month 1 or 2, has no zero before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

_WRITTEN = lazily(r"(?<!\d)(?<!\d )(?P<day>\d{1,2})\s*(?:tháng|/|-)\s*(?P<month>\d{1,2})", re.IGNORECASE)
_LAST_MONTH_WITH_ZERO = 2


def find(case: Case) -> Iterator[Hit]:
    """One hit for the day and one for the month."""
    span = case.document.header.spans.get("date")
    if span is None:
        return
    written = _WRITTEN.search(case.text, *span)
    if written is None:
        return
    for name, words, largest in (("day", "Ngày nhỏ hơn 10", 9), ("month", "Tháng 1 và tháng 2", _LAST_MONTH_WITH_ZERO)):
        number = written[name]
        if len(number) == 1 and 0 < int(number) <= largest:
            edit = Edit(written.start(name), written.end(name), f"0{number}")
            fix = Fix(f"Sửa thành 0{number}", Applicability.SAFE, (edit,))
            yield Hit(
                edit.start, edit.end, f"{words} phải ghi thêm số 0 phía trước: 0{number}.", (fix,), component="date"
            )


RULE = Rule(
    code="TT06",
    name="date-padding",
    severity=Severity.WARNING,
    title="Ngày, tháng ban hành thiếu số 0",
    finds="Ngày nhỏ hơn 10, hoặc tháng 1, tháng 2 của chính văn bản không có số 0 phía trước. Không áp dụng cho "
    "ngày của văn bản được viện dẫn.",
    why="Số 0 phía trước ngăn việc viết thêm chữ số vào ngày, tháng.",
    law="Đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước.",
    bad="Hà Nội, ngày 5 tháng 2 năm 2021",
    good="Hà Nội, ngày 05 tháng 02 năm 2021",
    find=find,
    families=frozenset({Family.ADMINISTRATIVE}),
    clause="date",
    regulated=True,
    fix="Thêm số 0.",
    fix_applicability=Applicability.SAFE,
)
